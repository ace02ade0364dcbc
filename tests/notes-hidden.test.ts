import { randomUUID } from 'node:crypto';
import { globalId } from '../src/platform/global-id';
import { addressOf, Cast, person, type Name, type Story } from './setup/cast';
import { deed, deedDocument, WHOLE } from './setup/deeds';
import { own } from './setup/owning';

/** All that a contact can read of a case, but what the hour decides. */
const READS = `query ($number: String!, $id: ID!) {
  case(number: $number) { ${WHOLE.replace(/responseClock \{.*?\}\s*\}/s, 'responseClock { outcome dueAt respondedAt }')}
    title description submittedAt planType { code } agreement { id } follows { id } routing { because } }
  node(id: $id) { id ... on Case { updatedAt notes { totalCount } timeline(direction: DESC) { totalCount edges { cursor } } } }
  open: cases(filter: { state: OPEN }) { totalCount edges { cursor node { id updatedAt } } }
  recent: cases(filter: { updatedSince: "2026-11-18T08:00:00Z" }) { totalCount nodes { number } }
  found: cases(filter: { search: "xylophone" }) { totalCount nodes { id } }
  named: cases(filter: { search: "erin" }) { totalCount nodes { id } }
}`;

describe('internal notes are for the owner alone, by every path', () => {
  let cast: Cast;
  let story: Story;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());
  beforeEach(async () => {
    story = await cast.owned({ additionalContacts: ['ada', 'gone'].map(person) });
    await story.by('erin').write('Hello');
  });

  /** What stands side by side in a document is read in no fixed order. */
  const bytes = async (name: Name) => {
    const variables = { number: story.number, id: story.id };
    const { result, statements } = await cast.world.statements(() =>
      cast.world.bytes(cast.tokens[name], READS, variables),
    );
    return { result, statements: statements.sort() };
  };
  const take = (name: Name) => own(cast.world, story.number, addressOf(name));
  const node = (name: Name, id: string) =>
    cast.world.statements(() =>
      cast.world.bytes(cast.tokens[name], `{ node(id: "${id}") { __typename id ... on InternalNote { body } } }`),
    );

  test('R53 to a contact every answer is the same before and after a note, byte for byte, with the same work', async () => {
    const names = ['pia', 'ada', 'sam', 'stranger'] as const;
    const before = [];
    for (const name of names) before.push(await bytes(name));
    const done = await story.by('erin').note('A xylophone of our own');
    expect(done).toMatchObject({ userErrors: [], note: { body: 'A xylophone of our own' } });
    for (const [index, name] of names.entries()) expect([name, await bytes(name)]).toEqual([name, before[index]]);
    expect(before[0]?.result.text).toContain('"notes":null');
    expect(JSON.parse(before[0]?.result.text ?? '')).toMatchObject({ data: { found: { totalCount: 0 } } });
  });

  test('R53 the owner reads and pages them; to the owner they are no message and no event', async () => {
    for (const body of ['One', 'Two', 'Three']) await story.by('erin').note(body);
    const found = await cast.read('erin', story);
    expect(found.notes).toMatchObject({
      totalCount: 3,
      nodes: [{ body: 'One', authorName: 'erin Person' }, { body: 'Two' }, { body: 'Three' }],
    });
    expect([found.messages.totalCount, found.timeline.totalCount]).toEqual([1, 4]);
    const { data } = await cast.world.ask<
      { case: { notes: { nodes: { body: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } },
      object
    >(
      cast.tokens.erin,
      `{ case(number: "${story.number}") { notes(first: 2) { nodes { body } pageInfo { endCursor hasNextPage } } } }`,
    );
    const { pageInfo } = data.case.notes;
    expect(pageInfo.hasNextPage).toBe(true);
    const next = await cast.world.ask<typeof data, object>(
      cast.tokens.erin,
      `{ case(number: "${story.number}") { notes(first: 2, after: "${pageInfo.endCursor}") { nodes { body } pageInfo { endCursor hasNextPage } } } }`,
    );
    expect(next.data.case.notes).toMatchObject({ nodes: [{ body: 'Three' }], pageInfo: { hasNextPage: false } });
    // With it a contact gets no further than without, nor learns that it is one.
    for (const name of ['pia', 'ada'] as const) {
      const asked = await cast.world.ask<{ case: { notes: null } }, object>(
        cast.tokens[name],
        `{ case(number: "${story.number}") { notes(first: 2, after: "${pageInfo.endCursor}") { nodes { body } } } }`,
      );
      expect([asked.data.case.notes, asked.errors]).toEqual([null, undefined]);
    }
  });

  test('R53 a note whose id is guessed is not there: the same answer and work as for one that never was', async () => {
    const noteId = (await story.by('erin').note('Guess')).note?.id ?? '';
    expect((await node('erin', noteId)).result.text).toContain('"body":"Guess"');
    for (const name of ['sam', 'hal', 'stranger', 'evan', 'pia', 'ada'] as const) {
      const missing = await node(name, globalId('InternalNote', 2_000_000_000));
      expect(missing.result.text).toContain('"node":null');
      const found = await node(name, noteId);
      expect([name, found]).toEqual([name, missing]);
    }
    for (const other of ['Message', 'CaseEvent', 'Case'] as const) {
      const raw = Number(Buffer.from(noteId, 'base64url').toString().split(':')[1]);
      expect((await node('pia', globalId(other, raw))).result.text).not.toContain('Guess');
    }
  });

  test('R53 the next owner reads what the former one wrote; the former one reads it no longer', async () => {
    const { note } = await story.by('erin').note('From erin');
    await take('evan');
    await story.by('evan').note('From evan');
    expect((await cast.read('evan', story)).notes?.nodes.map(({ body, authorName }) => [body, authorName])).toEqual([
      ['From erin', 'erin Person'],
      ['From evan', 'evan Person'],
    ]);
    expect((await node('erin', note?.id ?? '')).result.text).toContain('"node":null');
    expect((await node('evan', note?.id ?? '')).result.text).toContain('From erin');
  });

  test('R53 who owned it and is a contact now reads none', async () => {
    const { note } = await story.by('erin').note('Before');
    await take('evan');
    await story.by('pia').add(addressOf('erin'));
    const found = await cast.read('erin', story);
    expect(found).toMatchObject({ viewerRole: 'ADDITIONAL', notes: null });
    expect((await node('erin', note?.id ?? '')).result.text).toContain('"node":null');
    expect((await story.by('erin').note('After')).userErrors).toMatchObject([{ code: 'ENGINEER_ONLY' }]);
  });

  test('R53 a contact who asks to write one is refused alike, whether there is one under that key or not', async () => {
    const key = 'the engineer’s key';
    const write = () =>
      cast.world.bytes(cast.tokens.pia, deedDocument('writeNote'), {
        input: { caseId: story.id, idempotencyKey: key, body: 'x' },
      });
    const before = await write();
    await deed(cast.world, cast.tokens.erin, 'writeNote', { caseId: story.id, idempotencyKey: key, body: 'x' });
    expect(await write()).toEqual(before);
    expect(before.text).toContain('ENGINEER_ONLY');
  });

  test('R44 a note is written once under its key', async () => {
    const input = { caseId: story.id, idempotencyKey: randomUUID(), body: 'Once' };
    const done = await Promise.all(
      Array.from({ length: 10 }, () => deed(cast.world, cast.tokens.erin, 'writeNote', input)),
    );
    expect(new Set(done.flatMap(({ note }) => note?.id ?? [])).size).toBe(1);
    expect((await cast.read('erin', story)).notes?.totalCount).toBe(1);
  });
});
