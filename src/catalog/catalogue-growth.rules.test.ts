import { faultsAfter, real } from '../../tests/setup/changed-catalogue';
import type { TableName, Tables } from './catalogue.tables';

describe('what exists is never removed, since agreements and cases point at it', () => {
  const withoutLast = (table: TableName) => faultsAfter((tables) => tables[table].pop(), real);

  it.each<[TableName, string]>([
    ['product-versions', 'Dynamics 365 Talent Online'],
    ['plan-types', 'PPI_5_PACK'],
    ['support-regions', 'JAPAN'],
    ['severities', 'MINIMAL'],
    ['problems', real.problems.at(-1)?.problem_code ?? ''],
    ['purchase-terms', '2026-10'],
  ])('the last row of %s', (table, name) => {
    expect(withoutLast(table)).toContainEqual(expect.stringMatching(new RegExp(`^${table}: .*${name}`)));
  });

  it.each<TableName>(['partner-help', 'region-holidays', 'time-zones', 'support-languages', 'prices'])(
    '%s may shrink',
    (table) => {
      expect(withoutLast(table)).toEqual([]);
    },
  );

  it('a new product with a problem may come', () => {
    const grown = faultsAfter((tables) => {
      tables['product-versions'].push({
        ...(tables['product-versions'][0] as Tables['product-versions'][0]),
        product: 'New',
      });
      tables.problems.push({ ...(tables.problems[0] as Tables['problems'][0]), product: 'New' });
    }, real);
    expect(grown).toEqual([]);
  });
});
