/** Live updates: who is told of what, and that nobody is told of more than a query would show. */
import { grantRole } from '../src/desk/desk-member.store';
import { announce } from '../src/platform/database';
import { parseGlobalId } from '../src/platform/global-id';
import { contact } from './setup/case-rows';
import { failing, without } from './setup/faults';
import { allGone, followAs, readers, type Follower, type Stream } from './setup/live';
import { own } from './setup/owning';
import { World } from './world';

interface Change {
  caseId: string | null;
  case: { number: string; severity: string; viewerRole: string | null } | null;
}
const SHOWN = '{ caseId case { number severity viewerRole } }';
const CASE_CHANGED = `subscription ($id: ID!) { caseChanged(caseId: $id) ${SHOWN} }`;
const MY_CASES_CHANGED = `subscription { myCasesChanged ${SHOWN} }`;
const QUEUE_CHANGED = 'subscription ($queue: String!) { queueChanged(queue: $queue) { queue waiting } }';

describe('live updates', () => {
  let world: World;
  let sam: string;
  let pia: string;
  let ada: string;
  let agreementId: string;
  const followers: Follower[] = [];
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    sam = await world.person('sam@contoso.example');
    pia = await world.person('pia@contoso.example');
    ada = await world.person('ada@contoso.example');
    agreementId = await world.agreement(sam, { plan: 'PROFESSIONAL_5', units: '100' });
  });
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.leave()));
    await allGone(world);
  });
  afterAll(() => world.stop());

  const as = (token: string, more: object = {}): Follower => {
    const follower = followAs(world, token, more);
    followers.push(follower);
    return follower;
  };
  const followCase = (token: string, id: string) => as(token).follow<{ caseChanged: Change }>(CASE_CHANGED, { id });
  const followMine = (token: string) => as(token).follow<{ myCasesChanged: Change }>(MY_CASES_CHANGED);
  const submit = async (...others: string[]): Promise<{ id: string; number: string }> => {
    const number = await world.submit(sam, agreementId, { additionalContacts: others.map(contact) });
    const [row] = await world.sql<{ id: number }>('SELECT id FROM cases WHERE number = ?', [number]);
    return { number, id: Buffer.from(`Case:${row?.id}`).toString('base64url') };
  };
  const deed = async (token: string, name: string, input: object): Promise<string[]> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { it: ${name}(input: $input) { userErrors { code } } }`;
    const { data } = await world.ask<{ it: { userErrors: { code: string }[] } }, object>(token, document, { input });
    return data.it.userErrors.map(({ code }) => code);
  };
  const severity = (id: string, to: string) => deed(pia, 'changeCaseSeverity', { caseId: id, severity: to });

  describe('of one case', () => {
    test('R53 a contact is told of what another one changes, and sees it as it is then', async () => {
      const { id, number } = await submit('ada@contoso.example');
      const stream = await followCase(ada, id);
      expect(await severity(id, 'MINIMAL')).toEqual([]);
      const change = { caseId: id, case: { number, severity: 'MINIMAL', viewerRole: 'ADDITIONAL' } };
      expect(await stream.data()).toEqual({ caseChanged: change });
      expect(await severity(id, 'IMPORTANT')).toEqual([]);
      expect((await stream.data()).caseChanged.case).toMatchObject({ severity: 'IMPORTANT' });
    });

    test('R48 a stranger’s stream ends like that of a case that is not there, to the byte', async () => {
      const { id } = await submit();
      const never = Buffer.from('Case:99999').toString('base64url');
      const seen = async (caseId: string) => {
        const follower = as(ada);
        const said: string[] = [];
        follower.client.on('message', (message) => said.push(JSON.stringify({ ...message, id: null })));
        const { result, statements } = await world.statements(() => follower.ask(CASE_CHANGED, { id: caseId }).next());
        return { result, said, statements: statements.filter((sql) => /FROM .?cases/.test(sql)) };
      };
      const foreign = await seen(id);
      expect(foreign.result).toEqual({ end: true });
      expect(foreign.statements).toHaveLength(1);
      for (const other of [never, 'x', '', Buffer.from('Product:1').toString('base64url')])
        expect(await seen(other)).toEqual(foreign);
      expect(readers(world)).toBe(0);
    });

    test('R48 what becomes of a case is not told to who submitted it', async () => {
      const { id } = await submit();
      expect(await (await followCase(sam, id)).next()).toEqual({ end: true });
    });

    test('R53 the stream of a contact who is removed ends at once, and shows nothing more', async () => {
      const erin = await world.person('erin@desk.example');
      const { id, number } = await submit('ada@contoso.example');
      await own(world, number, 'erin@desk.example');
      const [stream, other, mine] = [await followCase(ada, id), await followCase(pia, id), await followMine(ada)];
      const { data } = await world.ask<{ case: { additionalContacts: { id: string }[] } }, object>(
        pia,
        `{ case(number: "${number}") { additionalContacts { id } } }`,
      );
      const contactId = data.case.additionalContacts[0]?.id;
      expect(await deed(erin, 'removeCaseContact', { caseId: id, contactId })).toEqual([]);
      expect(await stream.next()).toEqual({ end: true });
      expect((await other.data()).caseChanged.case).toMatchObject({ number });
      expect(await mine.data()).toEqual({ myCasesChanged: { caseId: id, case: null } });
      // What happens from then on is not told: the next thing that comes is about another case.
      await severity(id, 'MINIMAL');
      const { id: next } = await submit('ada@contoso.example');
      expect((await mine.data()).myCasesChanged.caseId).toBe(next);
    });

    test('what is rolled back is not told', async () => {
      const { id } = await submit('ada@contoso.example');
      const [stream, mine] = [await followCase(ada, id), await followMine(ada)];
      const again = { caseId: id, contact: { firstName: 'Ada', lastName: 'L', email: 'ada@contoso.example' } };
      expect(await deed(pia, 'addCaseContact', again)).toEqual(['DUPLICATE_CONTACT']);
      const { database } = world.server.world;
      const rolledBack = database.transact(async (tx) => {
        announce(tx, { caseId: parseGlobalId(id)?.id ?? 0, queues: [] });
        throw new Error('undone');
      });
      await expect(rolledBack).rejects.toThrow('undone');
      await severity(id, 'MINIMAL');
      expect((await stream.data()).caseChanged.case).toMatchObject({ severity: 'MINIMAL' });
      expect((await mine.data()).myCasesChanged.caseId).toBe(id);
      expect([stream.waiting, mine.waiting]).toEqual([[], []]);
    });

    test('ten changes at once are one event', async () => {
      const { id } = await submit();
      const [stream, mine] = [await followCase(pia, id), await followMine(pia)];
      const caseId = parseGlobalId(id)?.id ?? 0;
      await world.server.world.database.transact(async (tx) => {
        for (let time = 0; time < 10; time++) announce(tx, { caseId, queues: [] });
      });
      await stream.data();
      await mine.data();
      await severity(id, 'CRITICAL');
      // The next one is already that of the next change.
      expect((await stream.data()).caseChanged.case?.severity).toBe('CRITICAL');
      expect((await mine.data()).myCasesChanged.case?.severity).toBe('CRITICAL');
    });

    test('a stream that is stopped is closed in the server, while nothing happens too', async () => {
      const { id } = await submit();
      const follower = as(pia);
      const streams = [await follower.follow(CASE_CHANGED, { id }), await follower.follow(MY_CASES_CHANGED)];
      expect(readers(world)).toBe(2);
      for (const stream of streams) stream.stop();
      await allGone(world);
      await followCase(pia, id);
      followers.at(-1)?.client.terminate();
      await allGone(world);
    });
  });

  describe('of all of one’s cases', () => {
    test('R48, R52 a case in which one becomes a contact comes along, others do not', async () => {
      const [mine, foreign] = [await followMine(ada), await followMine(sam)];
      await submit();
      const { id, number } = await submit('ada@contoso.example');
      const role = { severity: 'IMPORTANT', viewerRole: 'ADDITIONAL' };
      expect(await mine.data()).toEqual({ myCasesChanged: { caseId: id, case: { number, ...role } } });
      const later = await submit();
      const added = { caseId: later.id, contact: { firstName: 'Ada', lastName: 'L', email: 'ada@contoso.example' } };
      expect(await deed(pia, 'addCaseContact', added)).toEqual([]);
      expect((await mine.data()).myCasesChanged.case?.number).toBe(later.number);
      expect(foreign.waiting).toEqual([]);
    });

    test('R48 the engineer who owns a case is told of it', async () => {
      const erin = await world.person('erin@desk.example');
      const { id, number } = await submit();
      await own(world, number, 'erin@desk.example');
      const mine = await followMine(erin);
      expect(await deed(pia, 'closeCase', { caseId: id, reason: 'RESOLVED' })).toEqual([]);
      expect((await mine.data()).myCasesChanged.case).toMatchObject({ number, viewerRole: null });
    });

    test('one look-up for a change, and a read for those alone whom it concerns', async () => {
      const { id } = await submit('ada@contoso.example');
      const others: Stream<object>[] = [];
      for (const name of ['a', 'b', 'c', 'd', 'e'])
        others.push(await followMine(await world.person(`${name}@other.example`)));
      const [one, two] = [await followMine(ada), await followMine(pia)];
      const caseId = parseGlobalId(id)?.id ?? 0;
      const { statements } = await world.statements(async () => {
        await world.server.world.database.transact(async (tx) => announce(tx, { caseId, queues: [] }));
        await Promise.all([one.data(), two.data()]);
      });
      const reads = statements.filter((sql) => sql.startsWith('SELECT'));
      expect(reads.filter((sql) => sql.includes('UNION'))).toHaveLength(1);
      // The viewer and the case, for each of the two.
      expect(reads).toHaveLength(5);
      expect(others.flatMap(({ waiting }) => waiting)).toEqual([]);
    });

    test('where it is not known what changed, anything may have', async () => {
      const mine = await followMine(ada);
      world.server.announcements.stir();
      expect(await mine.data()).toEqual({ myCasesChanged: { caseId: null, case: null } });
    });
  });

  describe('of a queue', () => {
    type Told = { queueChanged: { queue: string; waiting: number } };
    const grant = (email: string, role: 'ENGINEER' | 'SUPERVISOR', ...queues: string[]) => {
      const { database, clock } = world.server.world;
      return database.transact((tx) => grantRole(tx, { email, kind: 'WORK', role }, queues, clock.now()));
    };
    const queueOf = async (id: string): Promise<string> => {
      const [row] = await world.sql<{ queue: string }>('SELECT queue FROM cases WHERE id = ?', [parseGlobalId(id)?.id]);
      return row?.queue ?? '';
    };
    const followQueue = (token: string, queue: string) => as(token).follow<Told>(QUEUE_CHANGED, { queue });

    test('R63 an engineer who has the queue is told how much waits in it, and nothing else', async () => {
      const otto = await world.person('otto@desk.example');
      const queue = await queueOf((await submit()).id);
      await grant('otto@desk.example', 'ENGINEER', queue);
      const stream = await followQueue(otto, queue);
      const { id } = await submit();
      const first = await stream.data();
      expect(first).toEqual({ queueChanged: { queue, waiting: expect.any(Number) as number } });
      expect(await deed(pia, 'closeCase', { caseId: id, reason: 'RESOLVED' })).toEqual([]);
      expect((await stream.data()).queueChanged.waiting).toBe(first.queueChanged.waiting - 1);
    });

    test('R63 the right is asked again each time', async () => {
      const otto = await world.person('olga@desk.example');
      const { id } = await submit();
      const queue = await queueOf(id);
      await grant('olga@desk.example', 'ENGINEER', queue);
      const stream = await followQueue(otto, queue);
      await grant('olga@desk.example', 'ENGINEER', 'azure/emea');
      await severity(id, 'MINIMAL');
      expect(await stream.next()).toEqual({ end: true });
    });

    test('R63 to everybody else a queue is not there', async () => {
      const queue = await queueOf((await submit()).id);
      const [ivan, sue] = [await world.person('ivan@desk.example'), await world.person('sue@desk.example')];
      await grant('ivan@desk.example', 'ENGINEER', 'azure/emea');
      await grant('sue@desk.example', 'SUPERVISOR', '*');
      for (const [who, name] of [
        [ivan, queue],
        [sue, queue],
        [pia, queue],
        [ivan, 'no/such'],
        [ivan, 'azure/*'],
      ] as const)
        expect(await (await followQueue(who, name)).next()).toEqual({ end: true });
    });
  });

  describe('each event', () => {
    test('speaks the language of the greeting, else that of the profile as it is then', async () => {
      const { id } = await submit();
      const ask = `subscription ($id: ID!) { caseChanged(caseId: $id) { case { routing { because } } } }`;
      type Because = { caseChanged: { case: { routing: { because: string[] } } } };
      const wish = async (more: object) => as(pia, more).follow<Because>(ask, { id });
      const [dutch, plain] = [await wish({ acceptLanguage: 'nl' }), await wish({})];
      const said = async (stream: Stream<Because>) => (await stream.data()).caseChanged.case.routing.because.join();
      await severity(id, 'MINIMAL');
      const [inDutch, inEnglish] = [await said(dutch), await said(plain)];
      expect(inDutch).not.toBe(inEnglish);
      await world.completeProfile(pia, { locale: 'nl' });
      await severity(id, 'IMPORTANT');
      expect([await said(dutch), await said(plain)]).toEqual([inDutch, inDutch]);
      await world.completeProfile(pia);
    });

    test('has its errors masked, and the stream goes on', async () => {
      const { id } = await submit();
      const ask = 'subscription ($id: ID!) { caseChanged(caseId: $id) { case { number additionalContacts { id } } } }';
      const stream = await as(pia).follow(ask, { id });
      const came = await without(world, 'case_contacts', async () => {
        const caseId = parseGlobalId(id)?.id ?? 0;
        await world.server.world.database.transact(async (tx) => announce(tx, { caseId, queues: [] }));
        return stream.next();
      });
      const extensions = { code: 'INTERNAL', retryable: false, incident: expect.any(String) as string };
      expect(came).toMatchObject({
        next: { errors: [{ path: ['caseChanged', 'case', 'additionalContacts'], extensions }] },
      });
      expect(JSON.stringify(came)).not.toMatch(/case_contacts|SELECT|SQL/i);
      await severity(id, 'MINIMAL');
      await stream.data();
    });

    test.each([
      ['cannot be asked for', { code: 'PROTOCOL_CONNECTION_LOST' }, 'UNAVAILABLE'],
      ['fails otherwise', { code: 'ER_ODD' }, 'INTERNAL'],
    ])('whose viewer %s ends the stream with a masked error', async (_what, failure, code) => {
      const { id } = await submit();
      const stream = await followCase(pia, id);
      const injected = failing(world, /FROM .?sign_ins/, failure, 1);
      const caseId = parseGlobalId(id)?.id ?? 0;
      await world.server.world.database.transact(async (tx) => announce(tx, { caseId, queues: [] }));
      const came = await stream.next();
      injected.end();
      expect(injected.times()).toBe(1);
      expect(came).toMatchObject({ error: [{ extensions: { code } }] });
      expect(JSON.stringify(came)).not.toMatch(/as the test wants it|SELECT/);
      expect(readers(world)).toBe(0);
    });

    test('R48 a stream that cannot be opened says so, masked', async () => {
      const { id } = await submit();
      const stream = await without(world, 'case_viewers', async () => {
        const asked = as(pia).ask(CASE_CHANGED, { id });
        const came = await asked.next();
        expect(await asked.next()).toEqual({ end: true });
        return came;
      });
      expect(stream).toMatchObject({ next: { errors: [{ path: ['caseChanged'], extensions: { code: 'INTERNAL' } }] } });
      expect(readers(world)).toBe(0);
    });
  });
});
