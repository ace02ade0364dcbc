/** What supervisors do and see: cases move, numbers are counted, and no content is shown. */
import { askAt } from './setup/asking';
import { atDesk, eventsOf, give, grant, take, taken } from './setup/desk';
import { World } from './world';

interface Load {
  queue: string;
  waiting: number;
  owned: number;
  dueSoon: number;
  breached: number;
  engineers: { name: string; email: string; owned: number }[];
}

describe('supervisors', () => {
  let world: World;
  let submitter: string;
  let agreementId: string;
  let sven: string;
  let erin: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
    submitter = await world.person('sam@contoso.example');
    agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', units: '500' });
    sven = await atDesk(world, 'sven@desk.example', { role: 'SUPERVISOR', queues: ['windows-server/*', 'azure/emea'] });
    erin = await atDesk(world, 'erin@desk.example', { queues: ['windows-server/emea', 'sql-server/emea'] });
    await atDesk(world, 'eve@desk.example', { queues: ['*/emea'] });
    await grant(world, 'never.came@desk.example', { queues: ['*'] });
  });
  afterAll(() => world.stop());

  const submit = (changes: object = {}) => world.submit(submitter, agreementId, changes);
  const loads = async (token: string): Promise<Load[] | null> => {
    const { data, errors } = await askAt<{ desk: { load: Load[] | null } }>(
      world.url,
      token,
      '{ desk { load { queue waiting owned dueSoon breached engineers { name email owned } } } }',
    );
    expect(errors).toBeUndefined();
    return data.desk.load;
  };
  const caseOf = async (token: string, number: string) =>
    (await askAt<{ case: object | null }>(world.url, token, `{ case(number: "${number}") { status owner { name } } }`))
      .data.case;

  test('R48 they see how much there is to do in their queues, and who has it; engineers do not', async () => {
    const numbers: string[] = [];
    for (let index = 0; index < 6; index++) numbers.push(await submit());
    const { productVersionId, problemId } = world.version('SQL Server', '2022');
    const foreign = await submit({ productVersionId, problemId });
    const [waiting, late, soon, answered, paused, mine] = numbers as [string, string, string, string, string, string];
    await world.sql('UPDATE cases SET response_due_at = ? WHERE number IN (?, ?, ?, ?)', [
      '2026-11-18 09:00:00.000',
      late,
      answered,
      paused,
      foreign,
    ]);
    await world.sql('UPDATE cases SET response_due_at = ? WHERE number = ?', ['2026-11-18 10:25:00.000', soon]);
    for (const number of [late, answered, paused, foreign]) await taken(world, erin, number);
    await world.sql('UPDATE cases SET responded_at = ? WHERE number = ?', ['2026-11-18 08:00:00.000', answered]);
    await world.sql("UPDATE cases SET status = 'WAITING_FOR_CUSTOMER' WHERE number = ?", [paused]);
    await taken(world, erin, mine);
    await world.sql("UPDATE cases SET status = 'CLOSED' WHERE number = ?", [mine]);
    expect(waiting).toMatch(/^\d{16}$/);
    const nothing = { waiting: 0, owned: 0, dueSoon: 0, breached: 0 };
    const eve = { name: 'eve Desk', email: 'eve@desk.example', owned: 0 };
    expect(await loads(sven)).toEqual([
      { queue: 'azure/emea', ...nothing, engineers: [eve] },
      { queue: 'windows-server/americas', ...nothing, engineers: [] },
      { queue: 'windows-server/asia-pacific', ...nothing, engineers: [] },
      {
        queue: 'windows-server/emea',
        waiting: 2,
        owned: 3,
        dueSoon: 1,
        breached: 1,
        engineers: [{ name: 'erin Desk', email: 'erin@desk.example', owned: 3 }, eve],
      },
      { queue: 'windows-server/japan', ...nothing, engineers: [] },
    ]);
    expect(await loads(erin)).toBeNull();
    // Who owns something in a queue is shown there, also without having it any more.
    await grant(world, 'erin@desk.example', { queues: ['sql-server/emea'] });
    const row = (await loads(sven))?.find(({ queue }) => queue === 'windows-server/emea');
    expect(row?.engineers.map(({ email, owned }) => `${email} ${owned}`)).toEqual([
      'erin@desk.example 3',
      'eve@desk.example 0',
    ]);
    await grant(world, 'erin@desk.example', { queues: ['windows-server/emea', 'sql-server/emea'] });
  });

  test('R48 they have no queues, no waiting cases and no cases of their own', async () => {
    await submit();
    const { data } = await askAt(
      world.url,
      sven,
      `{ desk { roles queues { name } queue(name: "windows-server/emea") { totalCount }
         waitingCases { totalCount nodes { number } } cases { totalCount nodes { number } } } }`,
    );
    expect(data).toEqual({
      desk: {
        roles: ['SUPERVISOR'],
        queues: [],
        queue: null,
        waitingCases: { totalCount: 0, nodes: [] },
        cases: { totalCount: 0, nodes: [] },
      },
    });
  });

  test('R48, R63 they give a case to an engineer of its queue, take it from one, and put it back', async () => {
    const number = await submit();
    const reassign = (toEmail?: string | null) => give(world, sven, 'reassignCase', { number, toEmail });
    const outcome = (owner: string | null) => ({
      number,
      queue: 'windows-server/emea',
      owner: owner && { name: owner },
      userErrors: [],
    });
    expect(await reassign('erin@desk.example')).toEqual(outcome('erin Desk'));
    expect(await caseOf(erin, number)).toEqual({ status: 'IN_PROGRESS', owner: { name: 'erin Desk' } });
    expect(await reassign('erin@desk.example')).toEqual(outcome('erin Desk'));
    expect(await reassign('eve@desk.example')).toEqual(outcome('eve Desk'));
    expect(await caseOf(erin, number)).toBeNull();
    expect(await reassign(null)).toEqual(outcome(null));
    expect(await reassign()).toEqual(outcome(null));
    expect(await caseOf(sven, number)).toBeNull();
    for (const nobody of ['sven@desk.example', 'never.came@desk.example', 'unknown@desk.example'])
      expect((await reassign(nobody)).userErrors).toEqual([{ code: 'ENGINEER_NOT_FOUND', path: ['input', 'toEmail'] }]);
    expect(await eventsOf(world, number)).toEqual([
      'SUBMITTED CONTACT Test Person',
      'HANDED_OVER erin Desk ENGINEER sven Desk',
      'STATUS NEW → IN_PROGRESS ENGINEER sven Desk',
      'HANDED_OVER eve Desk ENGINEER sven Desk',
      'RELEASED ENGINEER sven Desk',
    ]);
    expect((await take(world, erin, number)).data.takeCase?.case).toMatchObject({ status: 'IN_PROGRESS' });
  });

  test('R48 a case of another queue is like one that does not exist', async () => {
    const { productVersionId, problemId } = world.version('SQL Server', '2022');
    const foreign = await submit({ productVersionId, problemId });
    const reassign = async (number: string) => {
      const { result, statements } = await world.statements(() =>
        give(world, sven, 'reassignCase', { number, toEmail: 'erin@desk.example' }),
      );
      return { result, statements };
    };
    const unknown = await reassign('2611180010000000');
    expect(unknown.result.userErrors).toEqual([{ code: 'CASE_NOT_FOUND', path: ['input', 'number'] }]);
    for (const number of [foreign, '', '%']) expect(await reassign(number)).toEqual(unknown);
  });
});
