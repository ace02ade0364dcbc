import { readyDatabase, type TestDatabase } from '../../tests/setup/database';
import { tables } from '../tables';
import { parseInstant } from './calendar';
import { Database } from './database';
import { bindResult, claimKey, type Claim, type Request } from './idempotency.store';

const NOW = parseInstant('2026-01-15T10:00:00Z') as Date;

describe('keys in the database', () => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await readyDatabase();
    database = await Database.open(place.url, tables);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  const request = (changes: Partial<Request> = {}): Request => ({
    principal: 1,
    operation: 'test',
    key: 'key',
    input: { a: 1 },
    ...changes,
  });
  /** Claims and, if that succeeded, binds the result. */
  const perform = (wanted: Request, resultId = 7): Promise<Claim> =>
    database.transact(async (tx) => {
      const claim = await claimKey(tx, wanted, NOW);
      if (claim.kind === 'claimed') await bindResult(tx, claim.id, resultId);
      return claim;
    });

  test('R44 the first claims, the same again is done, another input is a mismatch', async () => {
    expect(await perform(request())).toMatchObject({ kind: 'claimed' });
    expect(await perform(request(), 8)).toEqual({ kind: 'done', resultId: 7 });
    expect(await perform(request({ input: { a: 2 } }))).toEqual({ kind: 'mismatch' });
  });

  test.each([
    ['another principal', { principal: 2 }],
    ['another operation', { operation: 'other' }],
    ['another key', { key: 'key2' }],
    ['another case of the key', { key: 'KEY' }],
    ['a blank after the key', { key: 'key ' }],
    ['an accent on the key', { key: 'kéy' }],
  ])('R44 %s is a key of its own', async (_name, changes) => {
    expect(await perform(request(changes))).toMatchObject({ kind: 'claimed' });
  });

  test('R44 a key of 255 wide characters fits, and the last of them counts', async () => {
    const key = '€'.repeat(254);
    expect(await perform(request({ key: `${key}a` }))).toMatchObject({ kind: 'claimed' });
    expect(await perform(request({ key: `${key}b` }))).toMatchObject({ kind: 'claimed' });
  });

  test('R44 the order of members, and a null where nothing was given, make no other input', async () => {
    const key = 'order';
    const input = { list: [{ x: 1, y: null }], text: 'a', gone: undefined };
    expect(await perform(request({ key, input }))).toMatchObject({ kind: 'claimed' });
    expect(await perform(request({ key, input: { text: 'a', list: [{ x: 1 }] } }))).toMatchObject({ kind: 'done' });
    expect(await perform(request({ key, input: { text: 'a', list: [{ x: '1' }] } }))).toEqual({ kind: 'mismatch' });
    expect(await perform(request({ key, input: { text: 'a', list: [{ x: 1 }, {}] } }))).toEqual({ kind: 'mismatch' });
  });

  test('R44 a refusal leaves the key free', async () => {
    const key = 'refused';
    await database.transact(
      (tx) => claimKey(tx, request({ key }), NOW),
      () => true,
    );
    expect(await perform(request({ key, input: 'corrected' }))).toMatchObject({ kind: 'claimed' });
  });

  test('R44 of 40 at once one claims and the others find it done', async () => {
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, index) => perform(request({ key: 'rush' }), index + 1)),
    );
    const first = claims.filter(({ kind }) => kind === 'claimed');
    expect(first).toHaveLength(1);
    const done = claims.filter((claim) => claim.kind === 'done');
    expect(done).toHaveLength(39);
    expect(new Set(done.map((claim) => claim.resultId)).size).toBe(1);
  });
});
