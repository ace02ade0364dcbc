import { readyDatabase, type TestDatabase } from '../../tests/setup/database';
import type { Viewer } from '../identity/viewer';
import { addSignIn, findSignIn } from '../identity/sign-in.store';
import { later, parseInstant } from '../platform/calendar';
import { Database } from '../platform/database';
import { tables } from '../tables';
import { offer } from './draft-offer.store';
import { DRAFT_LIFE_MS, NOTHING_TYPED } from './draft.rules';
import {
  addDraft,
  consumeDraft,
  countDrafts,
  draftPage,
  eraseDrafts,
  findDrafts,
  lockDraft,
  ownsDraft,
  removeDraft,
  sweepDrafts,
  updateDraft,
} from './draft.store';

const NOW = parseInstant('2026-01-15T10:00:00.123Z') as Date;
const LAST = later(NOW, DRAFT_LIFE_MS - 1);
const OVER = later(NOW, DRAFT_LIFE_MS);

describe('drafts in the database', () => {
  let place: TestDatabase;
  let database: Database;
  let ada: Viewer;
  let bob: Viewer;
  beforeAll(async () => {
    place = await readyDatabase();
    database = await Database.open(place.url, tables);
    const arrive = async (subject: string): Promise<Viewer> => {
      const identity = {
        issuer: 'i',
        subject,
        kind: 'WORK',
        verifiedEmail: null,
        firstName: 'A',
        lastName: 'B',
      } as const;
      await database.transact((tx) => addSignIn(tx, identity, NOW));
      return (await findSignIn(database.reads, identity)) as Viewer;
    };
    ada = await arrive('ada');
    bob = await arrive('bob');
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  const add = (title = 'x') => database.transact((tx) => addDraft(tx, ada, { ...NOTHING_TYPED, title }, NOW));
  const find = async (id: number, viewer: Viewer, now: Date) =>
    (await findDrafts(database.reads, viewer, now, [id]))[0]?.id;
  const lock = async (id: number, viewer: Viewer, now: Date) =>
    (await database.transact((tx) => lockDraft(tx, viewer, id, now))).kind;

  test('R25 it is there until 30 days are over, and from that moment on it is not', async () => {
    const { id } = await add();
    for (const [now, there] of [
      [NOW, true],
      [LAST, true],
      [OVER, false],
      [later(OVER, 1), false],
    ] as const) {
      expect(await find(id, ada, now)).toBe(there ? id : undefined);
      expect((await draftPage(database.reads, ada, now, { first: 9, after: null, order: '' })).length > 0).toBe(there);
      expect((await countDrafts(database.reads, ada, now)) > 0).toBe(there);
      expect(await lock(id, ada, now)).toBe(there ? 'open' : 'not found');
      expect(await database.transact((tx) => ownsDraft(tx, ada, id, now))).toBe(there);
    }
  });

  test('R48 it is its sign-in’s own', async () => {
    const { id } = await add();
    expect([await find(id, bob, NOW), await lock(id, bob, NOW)]).toEqual([undefined, 'not found']);
    expect(await database.transact((tx) => ownsDraft(tx, bob, id, NOW))).toBe(false);
    expect(await database.transact((tx) => consumeDraft(tx, bob, id, 7))).toBe(false);
    expect(await find(id, ada, NOW)).toBe(id);
  });

  test('R25 it is used up once', async () => {
    const { id } = await add();
    const consume = (caseId: number) => database.transact((tx) => consumeDraft(tx, ada, id, caseId));
    expect([await consume(7), await consume(8)]).toEqual([true, false]);
    expect(await database.transact((tx) => lockDraft(tx, ada, id, OVER))).toEqual({ kind: 'submitted', caseId: 7 });
    expect(await find(id, ada, NOW)).toBeUndefined();
    expect(await database.transact((tx) => ownsDraft(tx, ada, id, NOW))).toBe(false);
  });

  test('R25 each save begins the 30 days anew', async () => {
    const draft = await add();
    const again = await database.transact((tx) => updateDraft(tx, draft, { ...draft.content, step: 2 }, LAST));
    expect(again).toMatchObject({
      version: 2,
      content: { title: 'x', step: 2 },
      expiresAt: later(LAST, DRAFT_LIFE_MS),
    });
    expect((await findDrafts(database.reads, ada, OVER, [draft.id]))[0]).toEqual(again);
  });

  test('R25 a sweep takes what is expired, and nothing else', async () => {
    await database.transact((tx) => sweepDrafts(tx, later(OVER, DRAFT_LIFE_MS)));
    const [left, kept, used] = [await add(), await add(), await add()];
    await database.transact((tx) => updateDraft(tx, kept, kept.content, later(NOW, 1)));
    await database.transact((tx) => consumeDraft(tx, ada, used.id, 7));
    await database.transact((tx) => sweepDrafts(tx, LAST));
    const ids = async () =>
      (await database.reads.query<{ id: number }[]>('SELECT id FROM drafts ORDER BY id')).map(({ id }) => id);
    expect(await ids()).toEqual([left.id, kept.id, used.id]);
    await database.transact((tx) => sweepDrafts(tx, OVER));
    expect(await ids()).toEqual([kept.id]);
  });

  test('R25, R26 a draft that is offered goes like any other, with its offers', async () => {
    const [swept, removed, erased] = [await add(), await add(), await add()];
    const offerUntil = (id: number, endsAt: Date) => database.transact((tx) => offer(tx, id, `hash-${id}`, endsAt));
    for (const { id } of [swept, removed, erased]) await offerUntil(id, OVER);
    await database.transact((tx) => removeDraft(tx, removed));
    await database.transact((tx) => consumeDraft(tx, ada, erased.id, 8));
    await database.transact((tx) => eraseDrafts(tx, [8]));
    await database.transact((tx) => sweepDrafts(tx, OVER));
    for (const table of ['draft_offers', 'drafts'])
      expect(
        await database.reads.query(`SELECT id FROM ${table} WHERE id >= ${table === 'drafts' ? swept.id : 0}`),
      ).toEqual([]);
  });

  test('R25 a field that a later version adds has its usual value in a draft that was kept before', async () => {
    const { id } = await add('Old');
    await database.transact((tx) => tx.query(`UPDATE drafts SET content = '{"title":"Old"}' WHERE id = ${id}`));
    expect((await findDrafts(database.reads, ada, NOW, [id]))[0]?.content).toEqual({ ...NOTHING_TYPED, title: 'Old' });
  });
});
