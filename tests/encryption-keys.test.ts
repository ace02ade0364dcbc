/** R11: what is encrypted goes under another key, in steps that can be cut off, beside a running server. */
import { randomBytes } from 'node:crypto';
import { COMMAND_LINE } from '../src/audit/audit-entry';
import { countByKey, rotateEncryption, type Rotation } from '../src/organisations/rotate-encryption';
import { aboutBenefit } from '../src/organisations/sealed-pair';
import { seal, type SealingKey, type SealingKeys } from '../src/platform/sealed';
import { SEALED_COLUMNS } from '../src/sealed-columns';
import { aboutIdToken } from '../src/sessions/sealed-id-token';
import type { Pair } from './setup/asking';
import { activate, audited, benefit, organisation, reveal } from './setup/organisations';
import { casegate, temporaryFolder } from './setup/processes';
import { World } from './world';

const key = (id: string): SealingKey => ({ id, key: randomBytes(32) });
const [old, fresh, gone] = [key('2025'), key('2026'), key('lost')];
/** More than two batches. */
const MANY = 450;

describe('encryption keys', () => {
  const home = temporaryFolder('keys');
  let world: World;
  let grace: string;
  let id: string;
  let pair: Pair;
  const keys: SealingKeys = [fresh, old];
  beforeAll(async () => {
    world = await World.start({ settings: { sealingKeys: [old] } });
    const contoso = await organisation(world, 'contoso');
    grace = await world.person('grace@contoso.example');
    ({ id } = await benefit(world, contoso));
    pair = (await activate(world, grace, id)).pair as Pair;
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const database = () => world.server.world.database;
  const rotation = (changes: Partial<Rotation> = {}): Rotation => ({
    keys,
    columns: SEALED_COLUMNS,
    acting: COMMAND_LINE,
    now: world.server.world.clock.now(),
    dryRun: false,
    ...changes,
  });
  const rotate = (changes: Partial<Rotation> = {}) => rotateEncryption(database(), rotation(changes));
  const counts = async () =>
    Object.fromEntries(
      (await countByKey(database(), SEALED_COLUMNS)).map((each) => [`${each.key} ${each.what}`, each.texts]),
    );
  /** Rows whose pair lies under this key, as if they had been activated. */
  const fill = async (from: number, count: number, by: SealingKey) => {
    const numbers = Array.from({ length: count }, (_, index) => from + index);
    const rows = numbers.map(() => "(?, ?, 'X', '[]', '2026-01-01 00:00:00.000', ?)");
    await world.sql(
      `INSERT INTO benefits (id, reference, plan_type_code, products, granted_at, sealed_pair) VALUES ${rows.join(', ')}`,
      numbers.flatMap((each) => [each, `row-${each}`, seal([by], aboutBenefit(each), `pair ${each}`)]),
    );
  };
  const sealedOf = async (number: number) =>
    (await world.sql<{ sealed: string }>('SELECT sealed_pair AS sealed FROM benefits WHERE id = ?', [number]))[0]
      ?.sealed;

  test('R11 a rotation that is cut off between batches goes on, and beside it members go on reading', async () => {
    await fill(1000, MANY, old);
    expect(await counts()).toEqual({ '2025 benefit': MANY + 1 });
    expect(await rotate({ dryRun: true })).toEqual({ looked: MANY + 1, rotated: MANY + 1, unopened: [] });
    expect(await counts()).toEqual({ '2025 benefit': MANY + 1 });

    // The servers know both keys by then.
    Object.assign(world.server.world.settings, { sealingKeys: keys });
    let batches = 0;
    const cut = () => {
      batches += 1;
      if (batches === 2) throw new Error('killed');
    };
    await expect(rotate({ onBatch: cut })).rejects.toThrow('killed');
    expect(await counts()).toEqual({ '2026 benefit': 400, '2025 benefit': MANY + 1 - 400 });
    expect((await reveal(world, grace, id)).pair).toEqual(pair);

    const [went, beside] = await Promise.all([rotate(), reveal(world, grace, id)]);
    expect(went).toEqual({ looked: MANY + 1, rotated: MANY + 1 - 400, unopened: [] });
    expect(beside.pair).toEqual(pair);
    expect(await rotate()).toEqual({ looked: MANY + 1, rotated: 0, unopened: [] });
    expect(await counts()).toEqual({ '2026 benefit': MANY + 1 });
    expect((await audited(world, 'ENCRYPTION_KEYS_ROTATED')).map(({ actor, facts }) => ({ actor, ...facts }))).toEqual(
      [200, 200, 51].map((texts) => ({ actor: 'COMMAND_LINE', what: 'benefit', texts, to: '2026' })),
    );

    // The old key can go.
    Object.assign(world.server.world.settings, { sealingKeys: [fresh] });
    expect((await reveal(world, grace, id)).pair).toEqual(pair);
  });

  test('R11 two at once, and a text that changed meanwhile is not overwritten', async () => {
    await fill(3000, 250, old);
    const both = await Promise.all([rotate(), rotate()]);
    expect(both[0].rotated + both[1].rotated).toBe(250);
    const newer = seal([old], aboutBenefit(3000), 'newer');
    const before = (await sealedOf(3000)) as string;
    const [column] = SEALED_COLUMNS;
    await world.sql('UPDATE benefits SET sealed_pair = ? WHERE id = 3000', [newer]);
    expect(await database().transact((tx) => column!.replace(tx, { id: 3000, sealed: before }, 'older'))).toBe(false);
    expect(await sealedOf(3000)).toBe(newer);
    expect((await rotate()).rotated).toBe(1);
  });

  test('R11 a text whose key is gone, or that is another row’s, is told and left', async () => {
    await fill(5000, 1, gone);
    await fill(5001, 1, old);
    const foreign = (await sealedOf(5001)) as string;
    await fill(5002, 1, old);
    await world.sql('UPDATE benefits SET sealed_pair = ? WHERE id = 5002', [foreign]);
    const lost = await sealedOf(5000);
    const { rotated, unopened } = await rotate();
    expect([rotated, unopened.map(({ what, id: number }) => `${what} ${number}`)]).toEqual([
      1,
      ['benefit 5000', 'benefit 5002'],
    ]);
    expect([await sealedOf(5000), await sealedOf(5002)]).toEqual([lost, foreign]);
    await world.sql('DELETE FROM benefits WHERE id >= 5000');
  });

  test('R11 ID tokens of sessions go along, and the command tells where everything is', async () => {
    const [{ id: signInId } = { id: 0 }] = await world.sql<{ id: number }>('SELECT id FROM sign_ins LIMIT 1');
    const columns = {
      id: 77,
      id_hash: 'x',
      sign_in_id: signInId,
      issuer: 'i',
      started_at: AT,
      id_since: AT,
      seen_at: AT,
      ends_at: AT,
      network: 'n',
      agent: 'a',
    };
    const filled = await requiredOf('sessions', columns);
    const row = { ...filled, sealed_id_token: seal([old], aboutIdToken(77), 'token') };
    const names = Object.keys(row);
    await world.sql(
      `INSERT INTO sessions (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    const text = (each: SealingKey) => `${each.id}:${each.key.toString('base64')}`;
    const run = (...args: string[]) =>
      casegate(['keys', ...args, '--json'], {
        DATABASE_URL: world.databaseUrl,
        CASEGATE_HOME: home.path,
        CASEGATE_ENCRYPTION_KEYS: [fresh, old].map(text).join(','),
      });
    const status = await run('status');
    expect(JSON.parse(status.stdout)).toEqual([
      { key: '2026', state: 'encrypts', benefits: MANY + 251, sessions: 0 },
      { key: '2025', state: 'decrypts', benefits: 0, sessions: 1 },
      { key: 'local', state: 'decrypts', benefits: 0, sessions: 0 },
    ]);
    const rotated = await run('rotate');
    expect([rotated.code, JSON.parse(rotated.stdout)]).toEqual([
      0,
      { dryRun: false, key: '2026', looked: MANY + 252, rotated: 1, unopened: [] },
    ]);
    await fill(6000, 1, gone);
    const left = await run('rotate');
    expect([left.code, left.stderr.trim()]).toEqual([1, expect.stringMatching(/^benefit 6000: .*lost/)]);
  });

  const AT = '2026-11-18 00:00:00.000';
  /** What a row of a session needs, whatever else it has by now. */
  async function requiredOf(table: string, known: Record<string, unknown>): Promise<Record<string, unknown>> {
    const entity = database().source.entityMetadatas.find(({ tableName }) => tableName === table);
    const needed = entity?.columns.filter(({ isNullable, isGenerated }) => !isNullable && !isGenerated) ?? [];
    const filled: Record<string, unknown> = { id: known.id };
    for (const { databaseName } of needed) filled[databaseName] = known[databaseName] ?? 'x';
    return filled;
  }
});
