/** R62: the operator's job closes the books of agreements that have ended. */
import { parseGlobalId } from '../src/platform/global-id';
import { askAt } from './setup/asking';
import { booksOf } from './setup/books';
import { casegate, temporaryFolder } from './setup/processes';
import { unbalanced } from './setup/stored';
import { World } from './world';

const AGREEMENT = `query ($id: ID!) { node(id: $id) { ... on Agreement { unitsRemaining unavailableReasons { code }
  ledger { nodes { kind units by caseNumber } } } } }`;

describe('the command line, close-books', () => {
  const home = temporaryFolder('books');
  let world: World;
  let token: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('books@contoso.example');
    const agreements = {
      ended: { plan: 'PROFESSIONAL_5' },
      current: { plan: 'PROFESSIONAL_5' },
      empty: { plan: 'PROFESSIONAL_5', units: '1' },
      unlimited: { plan: 'PARTNER_CLOUD_UNLIMITED' },
    };
    for (const [name, order] of Object.entries(agreements)) ids[name] = await world.agreement(token, order);
    await world.submit(token, ids.ended as string);
    await world.submit(token, ids.empty as string);
    // All but one end yesterday: they were used while they lasted.
    const ended = ['ended', 'empty', 'unlimited'].map((name) => parseGlobalId(ids[name] as string)?.id);
    await world.sql(
      `UPDATE agreements SET starts_on = '2024-01-01', ends_on = '2025-01-01' WHERE id IN (${ended.join(', ')})`,
    );
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  async function closeBooks(...args: string[]): Promise<object> {
    const { code, stdout, stderr } = await casegate(['agreements', 'close-books', '--json', ...args], {
      DATABASE_URL: world.databaseUrl,
      CASEGATE_HOME: home.path,
    });
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as object;
  }
  const shown = async (name: string) =>
    (
      await askAt<{ node: { unavailableReasons: object[]; ledger: { nodes: object[] } } }>(
        world.url,
        token,
        AGREEMENT,
        { id: ids[name] },
      )
    ).data.node;

  test('R62 a dry run counts and changes nothing', async () => {
    expect(await closeBooks('--dry-run')).toEqual({ agreements: 1, units: 4 });
    expect(await booksOf(world, ids.ended as string)).toMatchObject({ unitsRemaining: 4, ledgerSum: 4 });
  });

  test('R62 what was left lapses with an EXPIRE entry, and the ledger is the balance', async () => {
    expect(await closeBooks()).toEqual({ agreements: 1, units: 4 });
    expect(await booksOf(world, ids.ended as string)).toMatchObject({ unitsRemaining: 0, ledgerSum: 0, consumed: 1 });
    expect(await unbalanced(world)).toEqual([]);
    expect((await shown('ended')).ledger.nodes).toEqual([
      { kind: 'GRANT', units: 5, by: 'OPERATOR', caseNumber: null },
      { kind: 'CONSUME', units: -1, by: 'YOU', caseNumber: null },
      { kind: 'EXPIRE', units: -4, by: 'SYSTEM', caseNumber: null },
    ]);
  });

  test('R18 units that lapsed were not used up: only EXPIRED is true', async () => {
    expect((await shown('ended')).unavailableReasons).toEqual([{ code: 'EXPIRED' }]);
    expect((await shown('empty')).unavailableReasons).toEqual([{ code: 'EXPIRED' }, { code: 'NO_UNITS_REMAINING' }]);
  });

  test('R62 agreements that last, are empty or unlimited keep their books', async () => {
    expect(await booksOf(world, ids.current as string)).toMatchObject({ unitsRemaining: 5, ledgerSum: 5 });
    for (const name of ['current', 'unlimited'])
      expect((await shown(name)).ledger.nodes).toEqual([expect.objectContaining({ kind: 'GRANT' })]);
    expect((await shown('empty')).ledger.nodes).toHaveLength(2);
  });

  test('R62 done again, and twice at once, it does nothing', async () => {
    expect(await Promise.all([closeBooks(), closeBooks()])).toEqual([
      { agreements: 0, units: 0 },
      { agreements: 0, units: 0 },
    ]);
    expect((await shown('ended')).ledger.nodes).toHaveLength(3);
  });
});
