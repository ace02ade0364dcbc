/** A release that brings tables of the domain which the database of an earlier one has not. */
import { priceFor } from '../src/purchases/price.rules';
import type { Day } from '../src/platform/calendar';
import { World } from './world';

const NOW = '2026-11-18T08:00:00Z';

describe('a database of an earlier release', () => {
  let lines: string[] = [];
  let world: World;
  beforeEach(async () => {
    lines = [];
    world = await World.start({ now: NOW, log: (line) => lines.push(line) });
  });
  afterEach(() => world.stop());

  const forget = () => world.sql("DELETE FROM reference_tables WHERE name IN ('prices', 'purchase-terms')");
  const imports = async () => (await world.sql('SELECT id FROM catalogue_versions')).length;
  const catalogue = () => world.server.world.catalogue.current;
  const priceInNL = () => priceFor(catalogue().prices, 'NL', 'PPI_SINGLE', '2026-11-18' as Day)?.amount ?? null;
  const warnings = () => lines.filter((line) => line.includes('do not fit'));

  test('has a catalogue without a price list until it is started, and then with it', async () => {
    await forget();
    await world.sql("INSERT INTO catalogue_versions (imported_at) VALUES ('2026-11-18 08:00:00.000')");
    await world.server.world.catalogue.refresh();
    expect([catalogue().prices, catalogue().purchaseTerms('2026-10')]).toEqual([[], undefined]);
    const [before, products] = [await imports(), catalogue().products.length];
    await world.moveTo(NOW);
    expect([priceInNL(), catalogue().purchaseTerms('2026-10')?.version]).toEqual([49900, '2026-10']);
    expect([await imports(), catalogue().products.length]).toEqual([before + 1, products]);
    await world.moveTo(NOW);
    expect([await imports(), warnings()]).toEqual([before + 1, []]);
  });

  test('keeps the operator’s own tables, and starts without a price list where they do not fit to it', async () => {
    await forget();
    const [row] = await world.sql<{ rows: string }>("SELECT * FROM reference_tables WHERE name = 'countries'");
    const mine = (JSON.parse(row?.rows ?? '[]') as { code: string }[]).filter(({ code }) => code !== 'JP');
    await world.sql("UPDATE reference_tables SET `rows` = ? WHERE name = 'countries'", [JSON.stringify(mine)]);
    const before = await imports();
    await world.moveTo(NOW);
    expect([priceInNL(), await imports(), catalogue().country('JP')]).toEqual([null, before, undefined]);
    expect(catalogue().products.length).toBeGreaterThan(0);
    expect(warnings()).toEqual([expect.stringContaining('unknown country JP')]);
  });
});
