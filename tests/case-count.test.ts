/** The total of a long list is counted no further than a bound, and is exact below it. */
import { countCases, type CountBounds } from '../src/cases/case-count.store';
import type { CaseFilter } from '../src/cases/case-list';
import type { Viewer } from '../src/identity/viewer';
import { addressOf, Cast } from './setup/cast';
import { copyCases, type Copied } from './setup/many-cases';

const COUNT = 600;
const SEVERITIES = ['CRITICAL', 'IMPORTANT', 'MINIMAL'] as const;

/** The newest 100 are open, and half of them are critical; of the others a third is. All have a word in common. */
const COPIES: Copied[] = Array.from({ length: COUNT }, (_, index) => ({
  number: `C${String(index).padStart(6, '0')}`,
  email: addressOf('pia'),
  words: ['bulk'],
  status: index < COUNT - 100 ? 'CLOSED' : index % 2 ? 'NEW' : 'IN_PROGRESS',
  severity: SEVERITIES[index < COUNT - 100 ? index % 3 : index % 2] as Copied['severity'] & string,
  updatedAt: `2026-11-17T00:00:00.${String(index).padStart(3, '0')}Z`,
}));
const LATE = new Date('2026-11-17T00:00:00.590Z');

describe('R54 how many cases there are', () => {
  let cast: Cast;
  let viewer: Viewer;
  beforeAll(async () => {
    cast = await Cast.start();
    const { number } = await cast.submitted({ additionalContacts: [] });
    await copyCases(cast.world, number, COPIES);
    // Of the one that they were copied from nothing is counted.
    await cast.world.sql('DELETE FROM case_viewers WHERE case_id IN (SELECT id FROM cases WHERE number = ?)', [number]);
    const [row] = await cast.world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [addressOf('pia')]);
    viewer = { signInId: Number(row?.id) } as Viewer;
  });
  afterAll(() => cast.world.stop());

  const count = (filter: CaseFilter, bounds?: CountBounds) =>
    countCases(cast.world.server.world.database.reads, viewer, filter, bounds);
  const where = (matches: (copy: Copied, index: number) => boolean) => COPIES.filter(matches).length;

  const FILTERS: [name: string, filter: CaseFilter, total: number][] = [
    ['no filter', {}, COUNT],
    ['open', { state: 'OPEN' }, 100],
    ['closed', { statuses: ['CLOSED'] }, COUNT - 100],
    ['open, but closed', { state: 'OPEN', statuses: ['CLOSED'] }, 0],
    ['closed, but new', { state: 'CLOSED', statuses: ['NEW'] }, 0],
    ['closed, and closed or new', { state: 'CLOSED', statuses: ['NEW', 'CLOSED'] }, COUNT - 100],
    ['new', { statuses: ['NEW'] }, 50],
    ['new or closed', { statuses: ['NEW', 'CLOSED'] }, COUNT - 50],
    ['critical', { severity: ['CRITICAL'] }, where(({ severity }) => severity === 'CRITICAL')],
    ['critical and open', { severity: ['CRITICAL'], state: 'OPEN' }, 50],
    ['changed lately', { updatedSince: LATE }, 10],
    ['changed lately and open', { updatedSince: LATE, state: 'OPEN' }, 10],
    ['a frequent word', { terms: ['bulk'] }, COUNT],
    ['a word and a status', { terms: ['bulk'], statuses: ['NEW'] }, 50],
    ['no product', { productVersionIds: [] }, 0],
  ];

  test.each(FILTERS)('%s: exact below the bound', async (_name, filter, total) => {
    expect(await count(filter)).toBe(total);
  });

  test.each<[string, CaseFilter, number]>([
    ['no filter', {}, 150],
    ['closed', { state: 'CLOSED' }, 150],
    ['open', { state: 'OPEN' }, 100],
    ['critical', { severity: ['CRITICAL'] }, 150],
    ['critical and open, among the newest 150', { severity: ['CRITICAL'], state: 'OPEN' }, 50],
    ['new, among the newest 80', { statuses: ['NEW'] }, 40],
    ['a frequent word, among the newest 80', { terms: ['bulk'] }, 80],
  ])('%s: no further than the bound', async (_name, filter, total) => {
    expect(await count(filter, { links: 150, cases: 80 })).toBe(total);
  });

  test('somebody else has none of them', async () => {
    await cast.world.person('stranger@elsewhere.example');
    const [row] = await cast.world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [
      'stranger@elsewhere.example',
    ]);
    const stranger = { signInId: Number(row?.id) } as Viewer;
    const { reads } = cast.world.server.world.database;
    for (const [, filter] of FILTERS) expect(await countCases(reads, stranger, filter)).toBe(0);
    expect(await count({})).toBe(COUNT);
  });
});
