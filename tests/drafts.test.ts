import { globalId } from '../src/platform/global-id';
import { NodeDocument, NodesDocument } from './documents';
import { codesOf, discard, listDrafts, readDraft, save, saved, submitDraft, typedFor } from './setup/drafts';
import { stored } from './setup/stored';
import { World } from './world';

const NOW = '2026-11-18T10:00:00Z';
const DAY = 86_400_000;

describe('R25 drafts', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
  });
  afterAll(() => world.stop());

  test('R25, R33 what was typed is there again on another device, with all that follows from it', async () => {
    const token = await world.person('ada@contoso.example');
    const agreementId = await world.agreement(token);
    const { productVersionId, problemId } = world.version('SQL Server', '2022');
    const typed = {
      step: 5,
      productVersionId,
      problemId,
      agreementId,
      title: '  Zoë’s naïve query 🙁 ',
      description: 'First line\n\tsecond line',
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      country: 'be',
      timeZone: 'europe/brussels',
      locale: 'FR',
      primaryContact: { firstName: 'Pia', lastName: 'Wit', email: 'pia@contoso.example', phone: '+32 2 123 45 67' },
      additionalContacts: [{ firstName: 'Bob' }],
      addMeAsContact: true,
      followsCaseNumber: '2611180010000000',
    };
    const draft = await saved(world, token, typed);
    const again = await readDraft(world, await world.token('ada@contoso.example'), draft.id);
    expect(again).toEqual(draft);
    expect(draft).toMatchObject({
      version: 1,
      step: 5,
      productVersion: { id: productVersionId },
      problem: { id: problemId },
      agreement: { id: agreementId },
      title: 'Zoë’s naïve query 🙁',
      description: 'First line\n\tsecond line',
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      locale: 'fr',
      primaryContact: { ...typed.primaryContact, preferredMethod: null },
      additionalContacts: [{ firstName: 'Bob', lastName: null, email: null, phone: null, preferredMethod: null }],
      addMeAsContact: true,
      followsCaseNumber: '2611180010000000',
      routing: { queue: 'sql-server/emea/24x7', region: 'EMEA', supportHours: 'AROUND_THE_CLOCK', locale: 'en' },
      unavailableReasons: [],
      readyToSubmit: false,
    });
    expect(draft.faults.map(({ code, path, step }) => [code, path?.slice(1).join('.'), step])).toEqual([
      ['INVALID_INPUT', 'additionalContacts.0.lastName', 4],
      ['INVALID_INPUT', 'additionalContacts.0.email', 4],
      ['INVALID_INPUT', 'followsCaseNumber', 1],
    ]);
    expect(new Date(draft.expiresAt).getTime() - new Date(draft.updatedAt).getTime()).toBe(30 * DAY);
    expect(draft.createdAt).toBe(draft.updatedAt);
    const inDutch = await world.ask<
      { draft: { faults: { message: string }[]; routing: { because: string[] } } },
      object
    >(
      token,
      'query ($id: ID!) { draft(id: $id) { faults { message } routing { because } } }',
      { id: draft.id },
      { 'accept-language': 'nl' },
    );
    expect(inDutch.data.draft.faults.map(({ message }) => message)).not.toEqual(
      draft.faults.map(({ message }) => message),
    );
    expect(inDutch.data.draft.routing.because).not.toEqual(draft.routing?.because);
  });

  test('R25 nothing typed is a draft too: it says what is missing, and nobody’s profile is asked for yet', async () => {
    const fresh = await saved(world, await world.token('fresh@contoso.example'), {});
    expect(fresh).toMatchObject({ version: 1, step: 1, title: null, additionalContacts: [], routing: null });
    expect(fresh.faults.map(({ code, step }) => [code, step])).toEqual([['PROFILE_REQUIRED', null]]);
    const token = await world.person('fresh@contoso.example');
    expect((await readDraft(world, token, fresh.id))?.faults.map(({ path, step }) => [path?.[1], step])).toEqual([
      ['productVersionId', 1],
      ['problemId', 1],
      ['title', 1],
      ['description', 1],
      ['agreementId', 2],
      ['primaryContact', 3],
    ]);
    const { productVersionId } = world.version('Windows Server', '2025');
    expect(await saved(world, token, { draftId: fresh.id, productVersionId })).toMatchObject({
      routing: { queue: 'windows-server/emea', supportHours: 'BUSINESS_HOURS', locale: 'en' },
    });
  });

  test('R25 a save changes what it says: absent stays, null clears', async () => {
    const token = await world.person('partly@contoso.example');
    const first = await saved(world, token, { title: 'One', description: 'Two', country: 'NL', addMeAsContact: true });
    const second = await saved(world, token, { draftId: first.id, title: 'Three', country: null });
    expect(second).toMatchObject({
      id: first.id,
      version: 2,
      title: 'Three',
      description: 'Two',
      country: null,
      addMeAsContact: true,
      createdAt: first.createdAt,
    });
    expect(await saved(world, token, { draftId: first.id })).toMatchObject({ version: 3, title: 'Three' });
    expect(await saved(world, token, { draftId: null, title: 'Other' })).toMatchObject({ version: 1 });
  });

  test('R25 what a draft cannot keep is refused, and it stays as it was', async () => {
    const token = await world.person('long@contoso.example');
    const { id } = await saved(world, token, { title: 'One' });
    const refused = await save(world, token, {
      draftId: id,
      title: 'x'.repeat(251),
      description: 'y'.repeat(20_001),
      step: 7,
      additionalContacts: Array.from({ length: 11 }, () => ({})),
    });
    expect(refused.draft).toBeNull();
    expect(refused.userErrors.map(({ code, path }) => [code, path?.[1]])).toEqual([
      ['INVALID_INPUT', 'step'],
      ['INVALID_INPUT', 'title'],
      ['INVALID_INPUT', 'description'],
      ['INVALID_INPUT', 'additionalContacts'],
    ]);
    expect(await readDraft(world, token, id)).toMatchObject({ version: 1, title: 'One', step: 1 });
  });

  test('R25 what a case would refuse is kept all the same, to the letter', async () => {
    const token = await world.person('odd@contoso.example');
    const odd = {
      title: 'one\u0000\n\u202etwo',
      description: '\ud83d',
      primaryContact: { email: 'pia@', phone: 'soon' },
    };
    const { id } = await saved(world, token, odd);
    const draft = await readDraft(world, token, id);
    expect(draft).toMatchObject({ title: odd.title, primaryContact: odd.primaryContact });
    expect(draft?.faults.map(({ path }) => path?.slice(1).join('.'))).toEqual(
      expect.arrayContaining(['title', 'description', 'primaryContact.email', 'primaryContact.phone']),
    );
  });

  test('R25 two devices: who expects another version overwrites nothing and gets the newer one', async () => {
    const token = await world.person('twice@contoso.example');
    const { id, version } = await saved(world, token, { title: 'Begun' });
    const phone = await saved(world, token, { draftId: id, expectedVersion: version, title: 'On the phone' });
    const late = await save(world, token, { draftId: id, expectedVersion: version, title: 'On the laptop' });
    expect(late).toMatchObject({
      draft: { id, version: 2, title: 'On the phone' },
      userErrors: [{ code: 'CHANGED_ELSEWHERE', path: ['input', 'expectedVersion'] }],
    });
    expect(await readDraft(world, token, id)).toEqual(phone);
    const atOnce = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        save(world, token, { draftId: id, expectedVersion: 2, title: `At once ${index}` }),
      ),
    );
    expect(atOnce.map(codesOf).filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(atOnce.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'CHANGED_ELSEWHERE'));
    expect(await saved(world, token, { draftId: id, title: 'Whatever was there' })).toMatchObject({ version: 4 });
  });

  test('R25 twenty drafts and no more, also at once; each can be gone on with', async () => {
    const token = await world.person('many@contoso.example');
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, index) => save(world, token, { title: `Draft ${index}` })),
    );
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 5 }, () => 'TOO_MANY_DRAFTS'));
    const kept = answers.flatMap(({ draft }) => draft?.id ?? []);
    expect((await listDrafts(world, token)).totalCount).toBe(20);
    expect(codesOf(await save(world, token, { title: 'One more' }))).toEqual(['TOO_MANY_DRAFTS']);
    expect((await saved(world, token, { draftId: kept[0], title: 'Gone on' })).version).toBe(2);
    await discard(world, token, kept[1] as string);
    await saved(world, token, { title: 'Instead' });
    expect((await listDrafts(world, token, { first: 2 })).nodes.map(({ title }) => title)).toEqual([
      'Instead',
      'Gone on',
    ]);
    expect((await saved(world, await world.person('other@contoso.example'), {})).version).toBe(1);
  });

  test('R25 the list has the last saved first, page by page', async () => {
    const token = await world.person('pages@contoso.example');
    const ids: string[] = [];
    for (let index = 0; index < 7; index++) ids.push((await saved(world, token, { title: `${index}` })).id);
    // Three of them at one moment: then the number decides.
    await world.sql(
      'UPDATE drafts SET updated_at = \'2026-11-18 10:00:00.123\' WHERE content LIKE \'%"title":"_"%\' AND id % 2 = 0',
    );
    await saved(world, token, { draftId: ids[3] });
    const all = (await listDrafts(world, token)).nodes.map(({ id }) => id);
    expect(all).toHaveLength(7);
    expect(all[0]).toBe(ids[3]);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await listDrafts(world, token, { first: 2, after });
      paged.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
    await expect(listDrafts(world, token, { after: 'nonsense' })).rejects.toThrow('BAD_USER_INPUT');
  });

  test('R25 twenty drafts with all that they say take as many statements as two', async () => {
    const token = await world.person('counts@contoso.example');
    const agreementId = await world.agreement(token);
    const usedUp = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '0' });
    const own = await world.submit(token, agreementId, { addMeAsContact: true });
    for (let index = 0; index < 20; index++) {
      const followsCaseNumber = index % 2 ? own : `26111800100000${index}`;
      await saved(world, token, typedFor(world, index % 2 ? agreementId : usedUp, { followsCaseNumber }));
    }
    const ask = `query ($first: Int) { drafts(first: $first) { totalCount nodes { id readyToSubmit faults { code }
      unavailableReasons { code } agreement { id } routing { queue } } } }`;
    const counted = async (first: number) => {
      const { result, statements } = await world.statements(() =>
        world.ask<{ drafts: { nodes: { readyToSubmit: boolean }[] } }, object>(token, ask, { first }),
      );
      expect(result.data.drafts.nodes.filter(({ readyToSubmit }) => readyToSubmit)).toHaveLength(first / 2);
      return statements.length;
    };
    expect(await counted(20)).toBe(await counted(2));
    expect(await counted(20)).toBeLessThanOrEqual(7);
  });

  test('R25 a discarded draft is gone, and so is one that never was', async () => {
    const token = await world.person('discards@contoso.example');
    const { id } = await saved(world, token, { title: 'Away' });
    expect(await discard(world, token, id)).toEqual({ draftId: id, userErrors: [] });
    expect(await discard(world, token, id)).toEqual({
      draftId: null,
      userErrors: [{ code: 'DRAFT_NOT_FOUND', path: ['input', 'draftId'] }],
    });
    expect(await readDraft(world, token, id)).toBeNull();
    expect(codesOf(await save(world, token, { draftId: id, title: 'Back' }))).toEqual(['DRAFT_NOT_FOUND']);
    expect((await listDrafts(world, token)).totalCount).toBe(0);
  });

  describe('R48 somebody else’s draft is not there', () => {
    let owner: string;
    let strangers: string[];
    let id: string;
    beforeAll(async () => {
      owner = await world.person('owner@contoso.example');
      const agreementId = await world.agreement(owner);
      id = (await saved(world, owner, typedFor(world, agreementId))).id;
      // A colleague, and the same person with another kind of sign-in.
      strangers = [
        await world.person('stranger@contoso.example'),
        await world.person('owner@contoso.example', 'PERSONAL'),
      ];
      for (const each of strangers) await saved(world, each, { title: 'Of one’s own' });
    });

    const ways: [string, (token: string, draftId: string) => Promise<unknown>, unknown][] = [
      ['draft', (token, draftId) => readDraft(world, token, draftId), null],
      ['node', async (token, draftId) => (await world.ask(token, NodeDocument, { id: draftId })).data.node, null],
      [
        'nodes',
        async (token, draftId) => (await world.ask(token, NodesDocument, { ids: [draftId] })).data.nodes,
        [null],
      ],
      [
        'drafts',
        async (token, draftId) => (await listDrafts(world, token)).nodes.some((each) => each.id === draftId),
        false,
      ],
      [
        'saveDraft',
        (token, draftId) => save(world, token, { draftId, title: 'Mine' }),
        { draft: null, userErrors: [expect.objectContaining({ code: 'DRAFT_NOT_FOUND', path: ['input', 'draftId'] })] },
      ],
      [
        'saveDraft with the right version',
        async (token, draftId) => codesOf(await save(world, token, { draftId, expectedVersion: 1 })),
        ['DRAFT_NOT_FOUND'],
      ],
      ['discardDraft', async (token, draftId) => codesOf(await discard(world, token, draftId)), ['DRAFT_NOT_FOUND']],
      ['submitDraft', async (token, draftId) => codesOf(await submitDraft(world, token, draftId)), ['DRAFT_NOT_FOUND']],
      [
        'submitDraft with a key',
        async (token, draftId) => codesOf(await submitDraft(world, token, draftId, { idempotencyKey: 'key' })),
        ['DRAFT_NOT_FOUND'],
      ],
      [
        'submitCase',
        async (token, draftId) => {
          const input = world.submission(await world.agreement(token), { draftId } as object);
          const query =
            'mutation ($input: SubmitCaseInput!) { submitCase(input: $input) { receipt { number } userErrors { code } } }';
          return (await world.ask<{ submitCase: object }, object>(token, query, { input })).data.submitCase;
        },
        { receipt: null, userErrors: [{ code: 'DRAFT_NOT_FOUND' }] },
      ],
    ];

    test.each(ways)(
      'R48 by %s: like one that was never given out, with the same statements',
      async (_way, look, expected) => {
        for (const token of strangers) {
          let reference: string[] | undefined;
          for (const draftId of [id, globalId('Draft', 2_000_000_000)]) {
            const before = await stored(world);
            const { result, statements } = await world.statements(() => look(token, draftId));
            expect(result).toEqual(expected);
            reference ??= statements;
            expect(statements).toEqual(reference);
            expect((await stored(world)).cases).toEqual(before.cases);
          }
        }
        expect(await readDraft(world, owner, id)).toMatchObject({ version: 1, readyToSubmit: true });
        const shown = (await world.ask(owner, NodeDocument, { id })).data.node;
        expect(shown).toEqual({ __typename: 'Draft', id });
      },
    );

    test.each(['', 'nonsense', globalId('Case', 1), globalId('Draft', 0), 'x'.repeat(5000)])(
      'R48 an id that cannot be read (%#) is like one that was never given out',
      async (draftId) => {
        expect(await readDraft(world, owner, draftId)).toBeNull();
        expect(codesOf(await save(world, owner, { draftId }))).toEqual(['DRAFT_NOT_FOUND']);
        expect(codesOf(await discard(world, owner, draftId))).toEqual(['DRAFT_NOT_FOUND']);
        expect(codesOf(await submitDraft(world, owner, draftId))).toEqual(['DRAFT_NOT_FOUND']);
      },
    );
  });
});
