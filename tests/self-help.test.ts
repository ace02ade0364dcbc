/** R35 articles that help before a request is submitted, and what is counted of them. */
import { addDays, dayAt } from '../src/platform/calendar';
import { globalId } from '../src/platform/global-id';
import { forgetWho } from '../src/self-help/forget-who';
import { importedArticles, offered, record, type Recording } from './setup/self-help';
import { codesOf, readDraft, saved, submitDraft, typedFor } from './setup/drafts';
import { erase, placesOf } from './setup/person';
import { stored, unbalanced } from './setup/stored';
import { upload } from './setup/tus';
import { World } from './world';

const NOW = '2026-11-18T10:00:00Z';
type Counted = { slug: string; event: string; draft_id: number | null; draft_closed: number; day: string };

describe('R35 self-help', () => {
  let world: World;
  let token: string;
  let ids: Record<string, string>;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    ids = await importedArticles(world);
    token = await world.person('ada@contoso.example');
  });
  afterAll(() => world.stop());

  const version = (name = '2022') => world.version('SQL Server', name).productVersionId;
  function problem(name: string): string {
    const problems = world.server.world.catalogue.current.products.flatMap(({ categories }) =>
      categories.flatMap((category) => category.problems),
    );
    const found = problems.find(({ names }) => names.en === name);
    if (!found) throw new Error(`there is no problem ${name}`);
    return globalId('Problem', found.id);
  }
  const slugOf = (id: string) => Object.entries(ids).find(([, each]) => each === id)?.[0];
  async function found(wish: { text?: string; problemId?: string; productVersionId?: string }, language?: string) {
    const articles = await offered(world, token, { productVersionId: version(), ...wish }, language);
    return articles?.map(({ id }) => slugOf(id));
  }
  const counted = () =>
    world.sql<Counted>(
      `SELECT a.slug, e.event, e.draft_id, e.draft_closed, e.day FROM self_help_events e
       INNER JOIN self_help_articles a ON a.id = e.article_id ORDER BY e.id`,
    );
  const marks = async () =>
    (await counted()).map(({ slug, event, draft_closed: closed }) => [slug, event, Number(closed)]);
  const recording = (more: Partial<Recording> = {}): Recording => ({
    articleIds: [ids['the-log-grows'] as string],
    productVersionId: version(),
    what: 'OPENED',
    ...more,
  });
  const forget = () => world.sql('DELETE FROM self_help_events');

  describe('what is offered', () => {
    test.each<[string, string, string[]]>([
      ['a word of a title', 'the disk', ['the-log-grows']],
      ['another form of a word', 'growing', ['the-log-grows']],
      ['a keyword', '9002', ['the-log-grows']],
      ['part of a keyword', 'reuse', ['the-log-grows']],
      ['a word of the text alone', 'folder', ['backup-job-fails']],
      ['the title, and not what only mentions it in its text', 'log', ['the-log-grows']],
      ['what has more of the words first', 'a backup of the log to a share', ['backup-job-fails', 'the-log-grows']],
      ['Dutch words, to whoever asks in English', 'logboek', ['the-log-grows']],
      ['nothing where no word fits', 'zebra crossing', []],
      ['nothing where words say nothing', 'please help, it does not work', []],
      ['nothing for the name of the product', 'SQL Server 2022', []],
      ['nothing for blanks', '  \n ', []],
      ['nothing for signs', '"*+-()~<>@%_\'\\', []],
      ['nothing for operators', 'NEAR(AND OR NOT -- ;', []],
    ])('R35 %s', async (_what, text, expected) => {
      expect(await found({ text })).toEqual(expected);
    });

    test('R35 without words, what is about the problem or its category, the problem first', async () => {
      expect(await found({})).toEqual([]);
      expect(await found({ problemId: problem('Transaction log is full') })).toEqual([
        'the-log-grows',
        'backup-job-fails',
      ]);
      expect(await found({ problemId: problem('Backup job fails') })).toEqual(['backup-job-fails', 'the-log-grows']);
      expect(await found({ problemId: problem('Listener cannot be reached') })).toEqual([]);
    });

    test('R35 the problem weighs more than the words', async () => {
      const problemId = problem('tempdb contention or growth');
      expect(await found({ problemId, text: 'log disk full grows' })).toEqual(['tempdb-contention', 'the-log-grows']);
    });

    test('R35 versions restrict; another product has other articles', async () => {
      const text = 'tempdb';
      expect(await found({ text, productVersionId: version('2019') })).toEqual(['tempdb-contention']);
      expect(await found({ text, productVersionId: version('2017') })).toEqual([]);
      const other = world.version('Windows Server', '2025');
      expect(await found({ text, productVersionId: other.productVersionId })).toEqual([]);
      expect(await found({ text: '', productVersionId: other.productVersionId, problemId: other.problemId })).toEqual(
        [],
      );
    });

    test('R35 in the language of the request, else of the profile, else in English', async () => {
      const wish = { productVersionId: version(), text: 'tempdb' };
      const [english] = (await offered(world, token, wish, 'en')) ?? [];
      expect(english).toMatchObject({ locale: 'en', title: 'Queries wait for pages of tempdb' });
      expect(english?.body).toContain('`PAGELATCH_UP`');
      const [dutch] = (await offered(world, token, wish, 'nl-BE')) ?? [];
      expect(dutch).toMatchObject({
        id: english?.id,
        locale: 'nl',
        summary: 'Geef tempdb meerdere bestanden van één grootte.',
      });
      expect((await offered(world, token, wish, 'fr'))?.[0]?.locale).toBe('en');
    });

    test('R35 it is a thing of its own, in the language of who asks', async () => {
      const NODE = 'query ($id: ID!) { node(id: $id) { ... on SelfHelpArticle { title locale } } }';
      const id = ids['the-log-grows'] as string;
      expect((await world.ask(token, NODE, { id }, { 'accept-language': 'nl' })).data).toEqual({
        node: { title: 'Het logboek van een database groeit tot de schijf vol is', locale: 'nl' },
      });
    });

    test('R35 a version that is not there has none; a text that is too long is refused', async () => {
      expect(
        await offered(world, token, { productVersionId: globalId('ProductVersion', 9999), text: 'log' }),
      ).toBeNull();
      expect(await found({ text: 'log '.repeat(5000) })).toEqual(['the-log-grows']);
      await expect(found({ text: 'x'.repeat(20_001) })).rejects.toThrow('BAD_USER_INPUT');
      expect(await found({ text: 'log', problemId: 'nonsense' })).toEqual(['the-log-grows']);
    });

    test('R35 it takes three statements, whatever is typed', async () => {
      const problemId = problem('Backup job fails');
      const { statements } = await world.statements(() => found({ problemId, text: 'log backup share' }));
      expect(statements.filter((sql) => sql.includes('self_help'))).toHaveLength(3);
    });
  });

  describe('what is counted', () => {
    beforeEach(forget);

    test('R35 once for each article, event and draft, however often it is told', async () => {
      const { id: draftId } = await saved(world, token, { productVersionId: version() });
      const shown = recording({ draftId, articleIds: Object.values(ids), what: 'SHOWN' });
      for (const _ of [1, 2]) expect(await record(world, token, shown)).toEqual({ draftId, userErrors: [] });
      await record(world, token, recording({ draftId }));
      expect((await marks()).sort()).toEqual(
        [
          ...['backup-job-fails', 'tempdb-contention', 'the-log-grows'].map((slug) => [slug, 'SHOWN', 0]),
          ['the-log-grows', 'OPENED', 0],
        ].sort(),
      );
      expect((await counted()).map(({ day }) => String(day).slice(0, 10))[0]).toBe('2026-11-18');
      const { id: another } = await saved(world, token, {});
      await record(world, token, recording({ draftId: another }));
      expect(await marks()).toHaveLength(5);
    });

    test('R35 all at once, it is still counted once', async () => {
      await Promise.all(Array.from({ length: 8 }, () => record(world, token, recording())));
      expect(await marks()).toEqual([['the-log-grows', 'OPENED', 0]]);
    });

    test('R35 without a draft once a day, and for each sign-in', async () => {
      for (const _ of [1, 2])
        expect(await record(world, token, recording())).toEqual({ draftId: null, userErrors: [] });
      await record(world, await world.token('bob@contoso.example'), recording());
      expect(await marks()).toHaveLength(2);
      await world.moveTo('2026-11-19T10:00:00Z');
      const tomorrow = await world.token('ada@contoso.example');
      await record(world, tomorrow, recording());
      expect(await marks()).toHaveLength(3);
      await world.moveTo(NOW);
    });

    test('R35 what is solved closes its draft with its files, once, and takes no unit', async () => {
      const agreementId = await world.agreement(token);
      const { id: draftId } = await saved(world, token, typedFor(world, agreementId));
      await upload(world, token, { name: 'log.txt', content: 'file', draftId });
      const before = await stored(world);
      const solved = recording({ draftId, what: 'SOLVED' });
      for (const _ of [1, 2]) expect(await record(world, token, solved)).toEqual({ draftId, userErrors: [] });
      expect(await readDraft(world, token, draftId)).toBeNull();
      expect(await world.sql('SELECT id FROM attachments')).toEqual([]);
      expect(await marks()).toEqual([['the-log-grows', 'SOLVED', 1]]);
      expect(await stored(world)).toEqual(before);
      expect(await unbalanced(world)).toEqual([]);
      expect(codesOf(await submitDraft(world, token, draftId, { idempotencyKey: 'after-it-was-solved' }))).toEqual([
        'DRAFT_NOT_FOUND',
      ]);
      // For another article it is too late: nothing is counted.
      expect(
        codesOf(await record(world, token, { ...solved, articleIds: [ids['backup-job-fails'] as string] })),
      ).toEqual(['DRAFT_NOT_FOUND']);
      expect(await marks()).toHaveLength(1);
    });

    test('R35 solved without a draft closes none', async () => {
      const { id } = await saved(world, token, {});
      expect(await record(world, token, recording({ what: 'SOLVED' }))).toEqual({ draftId: null, userErrors: [] });
      expect(await readDraft(world, token, id)).not.toBeNull();
      expect(await marks()).toEqual([['the-log-grows', 'SOLVED', 0]]);
    });

    test('R35 somebody else’s draft is nobody’s, and one that was submitted is no draft', async () => {
      const agreementId = await world.agreement(token);
      const { id: draftId } = await saved(world, token, typedFor(world, agreementId));
      const stranger = await world.person('stranger@contoso.example');
      for (const what of ['SHOWN', 'OPENED', 'SOLVED'] as const) {
        const { draftId: none, userErrors } = await record(world, stranger, recording({ draftId, what }));
        expect([none, userErrors]).toEqual([
          null,
          [{ code: 'DRAFT_NOT_FOUND', message: 'There is no such draft.', path: ['input', 'draftId'] }],
        ]);
      }
      expect(await readDraft(world, token, draftId)).not.toBeNull();
      expect(
        (await submitDraft(world, token, draftId, { idempotencyKey: 'submitted-nonetheless' })).userErrors,
      ).toEqual([]);
      expect(codesOf(await record(world, token, recording({ draftId, what: 'SOLVED' })))).toEqual([
        'ALREADY_SUBMITTED',
      ]);
      expect(await marks()).toEqual([]);
    });

    test.each<[string, (all: Record<string, string>) => Partial<Recording>, string]>([
      ['no article', () => ({ articleIds: [] }), 'ARTICLE_NOT_FOUND'],
      ['one that is not there', () => ({ articleIds: [globalId('SelfHelpArticle', 9999)] }), 'ARTICLE_NOT_FOUND'],
      ['something else', () => ({ articleIds: ['nonsense'] }), 'ARTICLE_NOT_FOUND'],
      ['two that were opened', (all) => ({ articleIds: Object.values(all).slice(0, 2) }), 'TOO_MANY_ARTICLES'],
      [
        'six that were shown',
        () => ({ what: 'SHOWN', articleIds: [1, 2, 3, 4, 5, 6].map((each) => globalId('SelfHelpArticle', each)) }),
        'TOO_MANY_ARTICLES',
      ],
      ['no version', () => ({ productVersionId: 'nonsense' }), 'PRODUCT_VERSION_NOT_FOUND'],
    ])('R35 %s is refused', async (_what, more, code) => {
      expect(codesOf(await record(world, token, recording(more(ids))))).toEqual([code]);
      expect(await marks()).toEqual([]);
    });

    test('R35, R61 nothing of who it was is kept, and by what it is known again goes after 60 days', async () => {
      const someone = await world.person('okapi@contoso.example');
      const { id: draftId } = await saved(world, someone, {});
      await record(world, someone, recording({ draftId }));
      expect((await placesOf(world, ['okapi'])).filter((place) => place.startsWith('self_help'))).toEqual([]);
      await erase(world, 'okapi@contoso.example');
      expect(await marks()).toEqual([['the-log-grows', 'OPENED', 0]]);
      const { database, clock, settings } = world.server.world;
      const left = async () => (await world.sql('SELECT id FROM self_help_events WHERE once IS NOT NULL')).length;
      const dated = (days: number) =>
        world.sql('UPDATE self_help_events SET day = ?', [addDays(dayAt(clock.now(), settings.vendorTimeZone), days)]);
      await dated(-60);
      await forgetWho({ database, clock, settings });
      expect(await left()).toBe(1);
      await dated(-61);
      await forgetWho({ database, clock, settings });
      expect(await left()).toBe(0);
      expect(await marks()).toHaveLength(1);
    });
  });

  test('R35 imported again articles keep their ids, and what is taken back is not offered', async () => {
    expect(await importedArticles(world)).toEqual(ids);
    expect(await found({ text: 'disk' })).toEqual(['the-log-grows']);
  });
});
