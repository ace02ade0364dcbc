/** Many at once at the desk: one owner, typed refusals, and no case for who has just lost the role. */
import { askAt, atOnce, tally } from './setup/asking';
import { rowsOf } from './setup/books';
import { atDesk, eventsOf, give, grant, revoke, take, takeCode, taken } from './setup/desk';
import { World } from './world';

const SIZES = [1, 12, 100];

describe('the desk at once', () => {
  let world: World;
  let submitter: string;
  let agreementId: string;
  let engineers: string[];
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
    submitter = await world.person('sam@contoso.example');
    agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', units: '500' });
    engineers = [];
    for (let index = 0; index < 20; index++) engineers.push(await atDesk(world, `e${index}@desk.example`));
  });
  afterAll(() => world.stop());

  const submit = (changes: object = {}) => world.submit(submitter, agreementId, changes);
  const ownerOf = async (number: string) =>
    (
      await rowsOf<{ email: string | null; waiting: number | boolean }>(
        world,
        'SELECT s.email, c.waiting FROM cases c LEFT JOIN sign_ins s ON s.id = c.owner_sign_in_id WHERE c.number = ?',
        [number],
      )
    )[0];

  test('R48 20 engineers take one case at once: one owner, 19 typed refusals, one event; five rounds', async () => {
    for (let round = 0; round < 5; round++) {
      const number = await submit();
      const answers = await atOnce(20, (index) => take(world, engineers[index] as string, number));
      expect(tally(answers.map(takeCode))).toEqual({ TAKEN: 1, ALREADY_TAKEN: 19 });
      const winner = answers.findIndex((answer) => takeCode(answer) === 'TAKEN');
      expect(await ownerOf(number)).toMatchObject({ email: `e${winner}@desk.example`, waiting: 0 });
      const name = `e${winner} Desk`;
      expect(await eventsOf(world, number)).toEqual([
        'SUBMITTED CONTACT Test Person',
        `TAKEN ENGINEER ${name}`,
        `STATUS NEW → IN_PROGRESS ENGINEER ${name}`,
      ]);
    }
  });

  test('R48 one engineer takes a case 20 times at once: it is theirs, each time, and it happened once', async () => {
    const number = await submit();
    const answers = await atOnce(20, () => take(world, engineers[0] as string, number));
    expect(tally(answers.map(takeCode))).toEqual({ TAKEN: 20 });
    expect((await eventsOf(world, number)).filter((event) => event.startsWith('TAKEN'))).toHaveLength(1);
  });

  test('R48 20 engineers take 10 cases at once: each case has one owner, who took it', async () => {
    const numbers: string[] = [];
    for (let index = 0; index < 10; index++) numbers.push(await submit());
    const answers = await atOnce(200, (index) =>
      take(world, engineers[index % 20] as string, numbers[Math.floor(index / 20)] as string),
    );
    expect(tally(answers.map(takeCode))).toEqual({ TAKEN: 10, ALREADY_TAKEN: 190 });
  });

  test('R48 a case that is released, handed over and taken at once ends with one owner, whom its last event names', async () => {
    const lasts: boolean[] = [];
    for (let round = 0; round < 10; round++) {
      const number = await submit();
      const caseId = await taken(world, engineers[0] as string, number);
      await Promise.all([
        give(world, engineers[0] as string, 'releaseCase', { caseId }),
        give(world, engineers[0] as string, 'handOverCase', { caseId, toEmail: 'e1@desk.example' }),
        ...[2, 3, 4].map((index) => take(world, engineers[index] as string, number)),
      ]);
      const events = await eventsOf(world, number);
      const last = events.filter((event) => /^(TAKEN|RELEASED|HANDED_OVER)/.test(event)).at(-1) ?? '';
      const { email, waiting } = (await ownerOf(number)) ?? { email: null, waiting: -1 };
      const owner = email ? `${email.split('@')[0]} Desk` : null;
      lasts.push(
        last.startsWith('RELEASED')
          ? owner === null && Number(waiting) === 1
          : last.startsWith('HANDED_OVER')
            ? last.startsWith(`HANDED_OVER ${owner} `)
            : last === `TAKEN ENGINEER ${owner}`,
      );
    }
    expect(lasts).toEqual(Array(10).fill(true));
  });

  test('R48, R53 who loses the role at the moment of taking, or of being given, owns nothing, 20 times of 20', async () => {
    const sven = await atDesk(world, 'sven@desk.example', { role: 'SUPERVISOR' });
    const left: unknown[] = [];
    for (let round = 0; round < 20; round++) {
      const email = `leaver${round}@desk.example`;
      const leaver = await atDesk(world, email);
      const [one, other] = [await submit(), await submit()];
      const [mine, given] = await Promise.all([
        take(world, leaver, one),
        give(world, sven, 'reassignCase', { number: other, toEmail: email }),
        revoke(world, email),
      ]);
      expect(['TAKEN', 'CASE_NOT_FOUND', 'error FORBIDDEN']).toContain(takeCode(mine));
      expect([undefined, 'ENGINEER_NOT_FOUND']).toContain(given.userErrors[0]?.code);
      for (const number of [one, other]) {
        const row = await ownerOf(number);
        if (row?.email !== null || Number(row.waiting) !== 1) left.push(row);
      }
    }
    expect(left).toEqual([]);
  });

  test('R52 a role that is granted at the moment of the first sign-in ends linked, 20 times of 20', async () => {
    const unlinked: string[] = [];
    for (let round = 0; round < 20; round++) {
      const email = `newcomer${round}@desk.example`;
      const token = await world.token(email);
      await Promise.all([grant(world, email), ...[1, 2, 3].map(() => askAt(world.url, token, '{ viewer { id } }'))]);
      const { data } = await askAt<{ desk: object | null }>(world.url, token, '{ desk { roles } }');
      if (!data.desk) unlinked.push(email);
    }
    expect(unlinked).toEqual([]);
  });

  describe('the number of SQL statements does not grow with the rows', () => {
    let erin: string;
    let sven: string;
    beforeAll(async () => {
      erin = await atDesk(world, 'many@desk.example', { queues: ['*'] });
      sven = await atDesk(world, 'counts@desk.example', { role: 'SUPERVISOR' });
      const versions = [world.version('SQL Server', '2022'), world.version('Windows Server', '2025')];
      for (let index = 0; index < 220; index++) {
        const { productVersionId, problemId } = versions[index % 2] as (typeof versions)[number];
        const number = await submit({ productVersionId, problemId, title: `Case ${index}` });
        if (index % 2) await taken(world, index % 20 === 1 ? (engineers[index % 7] as string) : erin, number);
      }
    });

    const counted = async (token: string, query: string, most: number) => {
      const { result, statements } = await world.statements(() =>
        askAt<{ desk: Record<string, { nodes: object[] } | object[]> }>(world.url, token, query),
      );
      expect(result.errors).toBeUndefined();
      expect(statements.length).toBeLessThanOrEqual(most);
      return statements.length;
    };

    test.each<[string, (first: number) => string, number]>([
      ['waiting cases', (first) => `waitingCases(first: ${first}) { nodes { number productVersion { name } } }`, 4],
      ['waiting cases with the total', (first) => `waitingCases(first: ${first}) { totalCount nodes { number } }`, 5],
      ['a queue', (first) => `queue(name: "sql-server/emea", first: ${first}) { nodes { number } }`, 4],
      [
        'owned cases with owner and contacts',
        (first) =>
          `cases(first: ${first}) { totalCount nodes { number title owner { name } primaryContact { email } } }`,
        7,
      ],
    ])('R48 %s', async (_what, field, most) => {
      const counts: number[] = [];
      for (const first of SIZES) counts.push(await counted(erin, `{ desk { ${field(first)} } }`, most));
      expect(new Set(counts).size).toBe(1);
    });

    test('R40 a hundred queues with what waits there, and the load of as many', async () => {
      await counted(erin, '{ desk { queues { name waiting oldestDueAt } } }', 5);
      await counted(sven, '{ desk { load { queue waiting owned dueSoon breached engineers { name owned } } } }', 7);
    });

    test('R48 the owners of a contact’s cases in one statement', async () => {
      const pia = await world.person('pia@contoso.example');
      const counts: number[] = [];
      for (const first of SIZES)
        counts.push(
          await counted(
            pia,
            `{ cases(first: ${first}, orderBy: { field: SUBMITTED_AT, direction: DESC }) { nodes { number owner { name } } } }`,
            4,
          ),
        );
      expect(new Set(counts).size).toBe(1);
    });
  });
});
