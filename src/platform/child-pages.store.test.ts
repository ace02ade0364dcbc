import { freshDatabase, type TestDatabase } from '../../tests/setup/database';
import { tables } from '../tables';
import { childPages, countChildren, type ChildQuestion } from './child-pages';
import { Database } from './database';

const CHILDREN = { table: 'children', parent: 'parent_id' };

describe('pages of the children of several parents', () => {
  let place: TestDatabase;
  let database: Database;
  /** The children of parent 1 are 1, 4, 7 …, those of 2 are 2, 5, 8 …, those of 3 are 3, 6, 9 …; 4 has none. */
  beforeAll(async () => {
    place = await freshDatabase();
    database = await Database.open(place.url, tables);
    await database.source.query('CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL)');
    for (let id = 1; id <= 90; id++)
      await database.source.query('INSERT INTO children (id, parent_id) VALUES (?, ?)', [id, ((id - 1) % 3) + 1]);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  const asked = (parentId: number, changes: Partial<ChildQuestion> = {}): ChildQuestion => ({
    parentId,
    first: 2,
    after: 0,
    direction: 'ASC',
    ...changes,
  });
  const pages = (...questions: ChildQuestion[]) => childPages(database.reads, CHILDREN, questions);
  const statements = async (work: () => Promise<unknown>) => {
    let count = 0;
    const listener = () => void (count += 1);
    database.statements.listeners.add(listener);
    await work();
    database.statements.listeners.delete(listener);
    return count;
  };

  test.each<[string, ChildQuestion[], number[][]]>([
    ['nobody', [], []],
    ['one parent, and one child more than the page has', [asked(1)], [[1, 4, 7]]],
    ['the newest first', [asked(1, { direction: 'DESC' })], [[88, 85, 82]]],
    ['after a child', [asked(1, { after: 4 })], [[7, 10, 13]]],
    ['after a child, the newest first', [asked(1, { after: 10, direction: 'DESC' })], [[7, 4, 1]]],
    ['after a child of another parent', [asked(1, { after: 5 })], [[7, 10, 13]]],
    ['after a child that there is not', [asked(1, { after: 9_007_199_254_740_991 })], [[]]],
    ['the end', [asked(1, { after: 82 })], [[85, 88]]],
    ['the beginning, the newest first', [asked(1, { after: 4, direction: 'DESC' })], [[1]]],
    ['a parent without children', [asked(4)], [[]]],
    [
      'several parents, in the order in which they are asked for',
      [asked(3), asked(4), asked(1), asked(2)],
      [[3, 6, 9], [], [1, 4, 7], [2, 5, 8]],
    ],
    [
      'one parent twice',
      [asked(2), asked(2)],
      [
        [2, 5, 8],
        [2, 5, 8],
      ],
    ],
    [
      'pages of several sizes, places and directions at once',
      [asked(1), asked(1, { first: 1 }), asked(2, { after: 5 }), asked(3, { direction: 'DESC' }), asked(3)],
      [
        [1, 4, 7],
        [1, 4],
        [8, 11, 14],
        [90, 87, 84],
        [3, 6, 9],
      ],
    ],
  ])('R53 %s', async (_what, questions, expected) => {
    expect(await pages(...questions)).toEqual(expected);
  });

  test.each(['ASC', 'DESC'] as const)('R53 page after page, %s, every child comes once', async (direction) => {
    const found: number[] = [];
    for (;;) {
      const [page = []] = await pages(asked(2, { first: 7, after: found.at(-1) ?? 0, direction }));
      found.push(...page.slice(0, 7));
      if (page.length <= 7) break;
    }
    const all = Array.from({ length: 30 }, (_, index) => 2 + 3 * index);
    expect(found).toEqual(direction === 'ASC' ? all : all.reverse());
  });

  test('R53 one statement, however many parents; more of them only where a statement would be too long', async () => {
    const parents = (count: number) => Array.from({ length: count }, (_, index) => asked(index + 1));
    for (const [count, expected] of [
      [1, 1],
      [500, 1],
      [501, 2],
    ] as const)
      expect(await statements(() => pages(...parents(count)))).toBe(expected);
  });

  test('R53 counts, each in its place', async () => {
    const count = (...ids: number[]) => countChildren(database.reads, CHILDREN, ids);
    expect(await count()).toEqual([]);
    expect(await count(4, 1, 2, 1)).toEqual([0, 30, 30, 30]);
    expect(await statements(() => count(1, 2, 3, 4))).toBe(1);
  });
});
