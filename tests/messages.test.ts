import { randomUUID } from 'node:crypto';
import { globalId } from '../src/platform/global-id';
import { atOnce, tally } from './setup/asking';
import { addressOf, Cast, person, type Name, type Story } from './setup/cast';
import { codeOf, deed, handOf } from './setup/deeds';
import { kept } from './setup/kept';
import { NodeDocument } from './documents';

interface Shown {
  edges: { cursor: string; node: { id: string; body: string } }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

describe('R53 messages', () => {
  let cast: Cast;
  let story: Story;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  beforeEach(async () => {
    story = await cast.owned();
  });
  afterAll(() => cast.world.stop());

  const bodies = async (name: Name, which = story) =>
    (await cast.read(name, which)).messages.nodes.map(({ body }) => body);
  const page = async (name: Name, args: string, which = story) => {
    const { data, errors } = await cast.world.ask<{ case: { messages: Shown } }, object>(
      cast.tokens[name],
      `{ case(number: "${which.number}") { messages${args} { edges { cursor node { id body } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.case.messages;
  };

  test('R53 contacts and engineer read each other, and each knows their own', async () => {
    const done = await story.by('pia').write('From pia');
    expect(done.message).toMatchObject({ body: 'From pia', author: 'CONTACT', authorName: 'pia Person', mine: true });
    expect(done.message?.sentAt).toBe(done.case?.updatedAt);
    await story.by('erin').write('From erin');
    await story.by('ada').write('From ada');
    for (const name of ['pia', 'ada', 'erin'] as const) {
      const { messages, timeline } = await cast.read(name, story);
      expect(messages.nodes.map(({ body, author, mine }) => [body, author, mine])).toEqual([
        ['From pia', 'CONTACT', name === 'pia'],
        ['From erin', 'ENGINEER', name === 'erin'],
        ['From ada', 'CONTACT', name === 'ada'],
      ]);
      expect(timeline.nodes.flatMap(({ message }) => message?.body ?? [])).toEqual([
        'From pia',
        'From erin',
        'From ada',
      ]);
    }
  });

  test.each<[string, string, string]>([
    ['Markdown as it is typed', '# Title\n\n- *a*\n\n```\n  <b>\n```', '# Title\n\n- *a*\n\n```\n  <b>\n```'],
    ['what indents the first line', '\n\n    code\n    more\n\n', '    code\n    more'],
    ['20,000 characters', 'x'.repeat(20_000), 'x'.repeat(20_000)],
    ['20,000 characters of four bytes', '🙂'.repeat(20_000), '🙂'.repeat(20_000)],
    ['quotes, percent signs and backslashes', `'";--%_\\ \\u0041 $& {{by}} $t(x)`, `'";--%_\\ \\u0041 $& {{by}} $t(x)`],
    ['other scripts, and accents as they were typed', 'Cafe\u0301 東京 مرحبا שלום', 'Cafe\u0301 東京 مرحبا שלום'],
    ['line breaks of either kind', 'a\r\nb\nc\td', 'a\r\nb\nc\td'],
  ])('R53 keeps %s', async (_what, body, expected) => {
    expect((await story.by('ada').write(body)).message?.body).toBe(expected);
    expect(await bodies('erin')).toEqual([expected]);
  });

  test.each<[string, object, string]>([
    ['nothing', { body: '' }, 'body'],
    ['blanks', { body: ' \n ' }, 'body'],
    ['20,001 characters', { body: 'x'.repeat(20_001) }, 'body'],
    ['20,001 characters of four bytes', { body: '🙂'.repeat(20_001) }, 'body'],
    ['control characters', { body: 'a\u0007' }, 'body'],
    ['NUL', { body: 'a\u0000b' }, 'body'],
    ['no key', { idempotencyKey: '' }, 'idempotencyKey'],
    ['a long key', { idempotencyKey: 'k'.repeat(256) }, 'idempotencyKey'],
    ['a file that is not there twice', { attachmentIds: ['a', 'a'] }, 'attachmentIds'],
  ])('R53 refused, and nothing is kept: %s', async (_what, changes, field) => {
    const before = await kept(cast.world);
    for (const name of ['writeMessage', 'writeNote'] as const) {
      if (name === 'writeNote' && field === 'attachmentIds') continue;
      const input = { caseId: story.id, idempotencyKey: randomUUID(), body: 'Hello', ...changes };
      const done = await deed(cast.world, cast.tokens.erin, name, input);
      expect(done.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', field] }]);
      expect([done.case, done.message ?? null, done.note ?? null]).toEqual([null, null, null]);
    }
    expect(await kept(cast.world)).toEqual(before);
  });

  test('R59 a file that is not there refuses the message too', async () => {
    const before = await kept(cast.world);
    for (const id of [globalId('Attachment', 2_000_000_000), 'nonsense', story.id]) {
      const done = await story.by('pia').write('With a file', { attachmentIds: [id] });
      expect(done).toMatchObject({
        message: null,
        userErrors: [{ code: 'ATTACHMENT_NOT_FOUND', path: ['input', 'attachmentIds'] }],
      });
    }
    expect(await kept(cast.world)).toEqual(before);
  });

  test('R44 the same key and text is the same message; another text, status or case is a mismatch', async () => {
    const key = { idempotencyKey: 'one key' };
    const first = await story.by('erin').write('Once', key);
    const before = await kept(cast.world);
    const again = await story.by('erin').write('Once', key);
    expect(again).toEqual(first);
    const other = await cast.owned();
    const count = async () => (await cast.read('pia', story)).messages.totalCount;
    for (const done of [
      await story.by('erin').write('Twice', key),
      await story.by('erin').write('Once', { ...key, status: 'WAITING_FOR_CUSTOMER' }),
      await other.by('erin').write('Once', key),
    ])
      expect(done).toMatchObject({
        message: null,
        userErrors: [{ code: 'IDEMPOTENCY_MISMATCH', path: ['input', 'idempotencyKey'] }],
      });
    expect(await count()).toBe(1);
    expect((await kept(cast.world)).case_messages).toEqual(before.case_messages);
    // A key belongs to who sent it and to what was done with it.
    expect(codeOf(await story.by('pia').write('Mine', key))).toBe('DONE');
    expect(codeOf(await story.by('erin').note('Once', key))).toBe('DONE');
    expect(codeOf(await story.by('erin').note('Other', key))).toBe('IDEMPOTENCY_MISMATCH');
    expect(await count()).toBe(2);
  });

  test('R44 a refusal binds no key, and what was written is told again whatever became of the case', async () => {
    const key = { idempotencyKey: 'bound to nothing' };
    await story.by('pia').close();
    expect(codeOf(await story.by('pia').write('Hello', key))).toBe('CASE_CLOSED');
    await story.by('pia').reopen();
    const done = await story.by('pia').write('Another text', key);
    expect(codeOf(done)).toBe('DONE');
    await story.by('erin').close();
    expect(await story.by('pia').write('Another text', key)).toMatchObject({
      userErrors: [],
      message: { id: done.message?.id },
    });
    const [, ada] = [
      await story.by('ada').write('By ada', key),
      (await cast.read('erin', story)).additionalContacts[0],
    ];
    expect(ada?.email).toBe(addressOf('ada'));
    await story.by('erin').remove(ada?.id ?? '');
    expect(await story.by('ada').write('By ada', key)).toMatchObject({
      case: null,
      message: null,
      userErrors: [{ code: 'CASE_NOT_FOUND' }],
    });
  });

  test('R44 20 times at once: one message, which all of them name', async () => {
    const key = { idempotencyKey: 'at once', status: 'WAITING_FOR_CUSTOMER' };
    const done = await atOnce(20, () => story.by('erin').write('Once', key));
    const codes = tally(done.map(codeOf));
    expect(Object.keys(codes).filter((code) => code !== 'DONE' && code !== 'IDEMPOTENCY_IN_PROGRESS')).toEqual([]);
    expect(new Set(done.flatMap(({ message }) => message?.id ?? [])).size).toBe(1);
    const { messages, timeline } = await cast.read('pia', story);
    expect(messages.totalCount).toBe(1);
    expect(timeline.nodes.map(({ kind }) => kind)).toEqual(['SUBMITTED', 'TAKEN', 'STATUS', 'MESSAGE', 'STATUS']);
    expect(codeOf(await story.by('erin').write('Once', key))).toBe('DONE');
  });

  test('R44 one key for two texts at once: one of them is kept', async () => {
    for (let round = 0; round < 5; round++) {
      const key = { idempotencyKey: `race ${round}` };
      const other = await cast.owned();
      const done = await Promise.all([
        story.by('pia').write('One', key),
        story.by('pia').write('Two', key),
        other.by('pia').write('Three', key),
      ]);
      const codes = tally(done.map(codeOf));
      expect(codes.DONE).toBe(1);
      expect(Object.keys(codes).sort()).toEqual(['DONE', expect.stringMatching(/^IDEMPOTENCY_/)]);
    }
  });

  test('R53 50 messages at once by several: none is lost, and all read them in one order', async () => {
    const writers = ['pia', 'ada', 'erin', 'hal', 'stranger'] as const;
    const many = await cast.owned({ additionalContacts: ['ada', 'hal', 'stranger'].map(person) });
    const done = await atOnce(50, (index) => many.by(writers[index % 5] as Name).write(`Message ${index}`));
    expect(tally(done.map(codeOf))).toEqual({ DONE: 50 });
    const order = await bodies('pia', many);
    expect([...order].sort()).toEqual(Array.from({ length: 50 }, (_, index) => `Message ${index}`).sort());
    for (const name of writers) {
      expect(await bodies(name, many)).toEqual(order);
      const { timeline } = await cast.read(name, many);
      expect(timeline.nodes.flatMap(({ message }) => message?.body ?? [])).toEqual(order);
    }
    expect((await cast.read('ada', many)).messages.totalCount).toBe(50);
  });

  test('R53 pages in both directions', async () => {
    const written = Array.from({ length: 7 }, (_, index) => `Message ${index}`);
    for (const body of written) await story.by('pia').write(body);
    for (const direction of ['ASC', 'DESC']) {
      const found: string[] = [];
      let after = '';
      for (;;) {
        const { edges, totalCount, pageInfo } = await page('ada', `(first: 3, direction: ${direction}${after})`);
        expect([totalCount, pageInfo.hasPreviousPage]).toEqual([7, after !== '']);
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
        found.push(...edges.map(({ node }) => node.body));
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      expect(found).toEqual(direction === 'ASC' ? written : [...written].reverse());
    }
    expect((await page('ada', '')).edges.map(({ node }) => node.body)).toEqual(written);
  });

  test('R53 a cursor belongs to its case, its list and its direction', async () => {
    for (const body of ['One', 'Two']) await story.by('pia').write(body);
    const other = await cast.owned();
    const { pageInfo } = await page('pia', '(first: 1)');
    const refused = async (field: string, which: Story) =>
      (
        await cast.world.ask(
          cast.tokens.pia,
          `{ case(number: "${which.number}") { ${field} { totalCount nodes { id } } } }`,
        )
      ).errors?.map(({ extensions }) => extensions.code);
    const after = `after: "${pageInfo.endCursor}"`;
    expect(await refused(`messages(${after})`, story)).toBeUndefined();
    expect(await refused(`messages(${after})`, other)).toEqual(['BAD_USER_INPUT']);
    expect(await refused(`messages(${after}, direction: DESC)`, story)).toEqual(['BAD_USER_INPUT']);
    expect(await refused(`timeline(${after})`, story)).toEqual(['BAD_USER_INPUT']);
    for (const first of [0, 101, -1])
      expect(await refused(`messages(first: ${first})`, story)).toEqual(['BAD_USER_INPUT']);
  });

  test('R48 a message is there by its id for who sees the case, and for nobody else', async () => {
    const { message } = await story.by('pia').write('Hello');
    const ids = [message?.id ?? '', globalId('Message', 2_000_000_000)];
    for (const name of ['pia', 'ada', 'erin'] as const)
      expect((await cast.world.ask(cast.tokens[name], NodeDocument, { id: ids[0] as string })).data.node).toMatchObject(
        { __typename: 'Message' },
      );
    for (const name of ['sam', 'hal', 'stranger', 'evan'] as const) {
      const asked = [];
      for (const id of ids)
        asked.push(await cast.world.statements(() => cast.world.bytes(cast.tokens[name], NodeDocument, { id })));
      const [foreign, missing] = asked;
      expect(foreign?.result.text).toContain('"node":null');
      expect(foreign).toEqual(missing);
    }
  });

  test('R53 who wrote is named as they were then', async () => {
    const token = await cast.world.token({ email: addressOf('ada'), kind: 'WORK', firstName: 'Ada', lastName: 'Then' });
    await handOf(cast.world, token, story.id).write('Hello');
    const renamed = await cast.world.token({
      email: addressOf('ada'),
      kind: 'WORK',
      firstName: 'Ada',
      lastName: 'Now',
    });
    const done = await handOf(cast.world, renamed, story.id).write('Hello again');
    expect(done.message).toMatchObject({ authorName: 'Ada Now', mine: true });
    const { timeline } = await cast.read('pia', story);
    expect(timeline.nodes.slice(-2).map(({ actorName }) => actorName)).toEqual(['Ada Then', 'Ada Now']);
  });
});
