/** Two processes on one database, told of each other's changes by Redis. */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { openAnnouncements } from '../src/live/open-announcements';
import { announce, Database, type Announcement } from '../src/platform/database';
import { parseGlobalId } from '../src/platform/global-id';
import { tables } from '../src/tables';
import { contact } from './setup/case-rows';
import { readyDatabase, type TestDatabase } from './setup/database';
import { allGone, followAs, type Follower } from './setup/live';
import { own } from './setup/owning';
import { describeWith } from './setup/programs';
import { listenedBy, TestRedis } from './setup/redis';
import { World } from './world';

interface Change {
  caseId: string | null;
  case: { severity: string } | null;
}
type OneCase = { caseChanged: Change };
type MyCases = { myCasesChanged: Change };
const CASE_CHANGED = 'subscription ($id: ID!) { caseChanged(caseId: $id) { caseId case { severity } } }';
const MY_CASES_CHANGED = 'subscription { myCasesChanged { caseId case { severity } } }';

describeWith('redis-server')('live updates across processes', () => {
  let redis: TestRedis;
  let direct: Redis;
  let database: TestDatabase;
  let here: World;
  let there: World;
  let pia: string;
  let ada: string;
  let id: string;
  let number: string;
  const logged: string[] = [];
  const followers: Follower[] = [];
  beforeAll(async () => {
    redis = await TestRedis.prepare();
    await redis.start();
    direct = redis.connection();
    direct.on('error', () => undefined);
    database = await readyDatabase();
    const settings = { redisUrl: redis.url };
    here = await World.start({ databaseUrl: database.url, settings, log: (line) => logged.push(line) });
    there = await World.start({ databaseUrl: database.url, settings });
    const sam = await here.person('sam@contoso.example');
    [pia, ada] = [await here.person('pia@contoso.example'), await here.person('ada@contoso.example')];
    number = await here.submit(sam, await here.agreement(sam), {
      primaryContact: contact('pia@contoso.example'),
      additionalContacts: [contact('ada@contoso.example')],
    });
    id = Buffer.from('Case:1').toString('base64url');
  });
  beforeEach(() => listenedBy(direct, 2));
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.leave()));
    await Promise.all([allGone(here), allGone(there)]);
  });
  afterAll(async () => {
    direct.disconnect();
    await Promise.all([here.stop(), there.stop()]);
    await Promise.all([redis.kill(), database.drop()]);
  });

  const follow = <T>(world: World, token: string, query: string, variables: object = {}) => {
    const follower = followAs(world, token);
    followers.push(follower);
    return follower.follow<T>(query, variables as Record<string, unknown>);
  };
  const severity = async (to: string) => {
    const document =
      'mutation ($i: ChangeCaseSeverityInput!) { it: changeCaseSeverity(input: $i) { userErrors { code } } }';
    const { data } = await here.ask<{ it: { userErrors: object[] } }, object>(pia, document, {
      i: { caseId: id, severity: to },
    });
    expect(data.it.userErrors).toEqual([]);
  };
  const awayLines = () => logged.filter((line) => line.includes('Redis is away'));

  test('R53 what is changed in one process is told in the other', async () => {
    const one = await follow<OneCase>(there, ada, CASE_CHANGED, { id });
    const mine = await follow<MyCases>(there, ada, MY_CASES_CHANGED);
    const stranger = await follow<MyCases>(there, await here.person('eve@other.example'), MY_CASES_CHANGED);
    await severity('MINIMAL');
    expect((await one.data()).caseChanged.case?.severity).toBe('MINIMAL');
    expect((await mine.data()).myCasesChanged).toEqual({ caseId: id, case: { severity: 'MINIMAL' } });
    expect(stranger.waiting).toEqual([]);
  });

  test('a process hears its own changes once, and passes over what is no message', async () => {
    const channel = await listenedBy(direct, 2);
    const heard: Announcement[] = [];
    const { announcements } = here.server;
    const hear = jest.spyOn(announcements, 'hear').mockImplementation((what) => void heard.push(what));
    const stir = jest.spyOn(announcements, 'stir');
    const one = await follow<OneCase>(there, ada, CASE_CHANGED, { id });
    await severity('IMPORTANT');
    await one.data();
    const from = randomUUID();
    const said = { caseId: 77, queues: ['azure/emea'], former: [3] };
    for (const text of [
      'nonsense',
      '',
      '[]',
      'null',
      '{}',
      JSON.stringify({ from: 'somebody', said }),
      JSON.stringify({ from, said: { ...said, caseId: '77' } }),
      JSON.stringify({ from, said: { ...said, caseId: -1 } }),
      JSON.stringify({ from, said: { caseId: 77 } }),
      JSON.stringify({ from, said: { ...said, queues: Array(2000).fill('x') } }),
      JSON.stringify({ from, said: { ...said, former: ['3'] } }),
      JSON.stringify({ from, said: null }),
      JSON.stringify({ from, said }),
    ])
      await direct.publish(channel, text);
    while (!heard.some(({ caseId }) => caseId === 77)) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(heard.map(({ caseId }) => caseId)).toEqual([parseGlobalId(id)?.id, 77]);
    expect(heard[1]).toEqual(said);
    expect(stir).not.toHaveBeenCalled();
    await direct.publish(channel, JSON.stringify({ from }));
    while (stir.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    hear.mockRestore();
    stir.mockRestore();
  });

  test('a command that ends at once has told what it changed', async () => {
    const mine = await follow<MyCases>(there, pia, MY_CASES_CHANGED);
    const { log, settings } = here.server.world;
    const opened = await Database.open(database.url, tables);
    const live = openAnnouncements(opened, settings, log);
    await opened.transact(async (tx) => announce(tx, { caseId: parseGlobalId(id)?.id ?? 0, queues: [] }));
    await live.close();
    await opened.close();
    // It had no connection yet, so what it says may be only that something changed.
    expect([null, id]).toContain((await mine.data()).myCasesChanged.caseId);
  });

  test('the channel is that of the installation, and says nothing about it', async () => {
    expect(await listenedBy(direct, 2)).toMatch(/^casegate:[0-9a-f]{32}$/);
  });

  test('R53 without Redis each process tells its own changes; once it is back everybody looks again', async () => {
    const [near, far] = [
      await follow<OneCase>(here, pia, CASE_CHANGED, { id }),
      await follow<OneCase>(there, ada, CASE_CHANGED, { id }),
    ];
    const farMine = await follow<MyCases>(there, ada, MY_CASES_CHANGED);
    const before = awayLines().length;
    await redis.kill();
    while (awayLines().length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    await severity('CRITICAL');
    expect((await near.data()).caseChanged.case?.severity).toBe('CRITICAL');
    // Somebody is taken off the case meanwhile: their stream ends as soon as its process can know.
    const erin = await here.person('erin@desk.example');
    await own(here, number, 'erin@desk.example');
    const contacts = `{ case(number: "${number}") { additionalContacts { id } } }`;
    const { data } = await here.ask<{ case: { additionalContacts: { id: string }[] } }, object>(pia, contacts);
    const input = { caseId: id, contactId: data.case.additionalContacts[0]?.id };
    const remove =
      'mutation ($input: RemoveCaseContactInput!) { removeCaseContact(input: $input) { userErrors { code } } }';
    await here.ask(erin, remove, { input });
    expect((await near.data()).caseChanged.case?.severity).toBe('CRITICAL');
    expect([far.waiting, farMine.waiting]).toEqual([[], []]);
    expect(awayLines()).toHaveLength(before + 1);

    await redis.start();
    expect(await far.next()).toEqual({ end: true });
    expect(await farMine.data()).toEqual({ myCasesChanged: { caseId: null, case: null } });
    expect((await near.data()).caseChanged.case?.severity).toBe('CRITICAL');
    const backLines = () => logged.filter((line) => line.includes('Redis is back'));
    // Lines are gathered for a moment before they are written.
    while (backLines().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(backLines()).toHaveLength(1);
  });

  test('a process that begins without Redis serves, and is told later', async () => {
    await redis.kill();
    const third = await World.start({ databaseUrl: database.url, settings: { redisUrl: redis.url } });
    try {
      const mine = await follow<MyCases>(third, pia, MY_CASES_CHANGED);
      await redis.start();
      expect((await mine.data()).myCasesChanged.caseId).toBeNull();
      await listenedBy(direct, 3);
      const { database: changing } = here.server.world;
      await changing.transact(async (tx) => announce(tx, { caseId: parseGlobalId(id)?.id ?? 0, queues: [] }));
      // What was owed from before may be told first.
      for (let came = await mine.data(); came.myCasesChanged.caseId !== id; came = await mine.data());
    } finally {
      await Promise.all(followers.splice(0).map((follower) => follower.leave()));
      await third.stop();
    }
  });
});
