/** A key that has ended has ended in every process: for requests, and for the streams that are open. */
import { parseInstant } from '../src/platform/calendar';
import { freshDatabase, type TestDatabase } from './setup/database';
import { followAs, type Came, type Follower } from './setup/live';
import { codeOf, Programs } from './setup/service-keys';
import { World } from './world';

const WHO = '{ viewer { email } }';
const START = '2026-11-18T08:00:00Z';
const MINE = 'subscription { myCasesChanged { caseId } }';
/** What graphql-ws closes a socket with whose sign-in is believed no longer. */
const FORBIDDEN = { closed: 4403 };

describe('R65 keys in two processes', () => {
  let database: TestDatabase;
  let one: World;
  let two: World;
  let contoso: Programs;
  let watcher: string;
  const followers: Follower[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    one = await World.start({ databaseUrl: database.url, now: START });
    two = await World.start({ databaseUrl: database.url, now: START });
    contoso = await Programs.start(one, 'contoso');
    watcher = await contoso.serviceSignIn('watcher');
  });
  afterEach(() => Promise.all(followers.splice(0).map((follower) => follower.leave())));
  afterAll(async () => {
    await one.stop();
    await two.stop();
    await database.drop();
  });

  const both = async (key: string) => [codeOf(await one.ask(key, WHO)), codeOf(await two.ask(key, WHO))];
  const follow = async (world: World, key: string) => {
    const follower = followAs(world, key, {});
    followers.push(follower);
    return follower.follow(MINE);
  };

  test('R65 revoked in one, a key is good in neither, and its streams end', async () => {
    const { key, apiKey } = await contoso.createKey(watcher);
    const kept = await contoso.key(watcher);
    expect(await both(key ?? '')).toEqual(['done', 'done']);
    const streams = [await follow(one, key ?? ''), await follow(two, key ?? '')];
    const other = await follow(two, kept);
    await contoso.revokeKey(apiKey?.id ?? '');
    expect(await both(key ?? '')).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await Promise.all(streams.map((stream) => stream.next()))).toEqual([FORBIDDEN, FORBIDDEN]);
    expect([other.ended, await both(kept)]).toEqual([false, ['done', 'done']]);
  });

  test('R65 of a service sign-in that was removed every key and stream ends', async () => {
    const service = await contoso.serviceSignIn('leaving');
    const keys = await contoso.keys(service, 2);
    const streams = [await follow(two, keys[0] as string), await follow(two, keys[1] as string)];
    await contoso.removeServiceSignIn(service);
    expect(await both(keys[0] as string)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await Promise.all(streams.map((stream) => stream.next()))).toEqual([FORBIDDEN, FORBIDDEN]);
  });

  test('R65 a stream ends with its key by the domain’s clock', async () => {
    const { key } = await contoso.createKey(watcher, { expiresAt: contoso.in(3_600_000) });
    const stream = await follow(two, key ?? '');
    Object.assign(two.server.world.clock, { now: () => parseInstant('2026-11-18T09:00:10Z') });
    expect(await stream.next()).toEqual(FORBIDDEN);
    Object.assign(two.server.world.clock, { now: () => parseInstant(START) });
  });

  test('R65 a stream that needs another scope, or is of the desk, is not opened', async () => {
    const reader = await contoso.key(watcher, 'CATALOGUE_READ');
    const refused = (came: Came<unknown>) => ('error' in came ? came.error[0]?.extensions?.code : came);
    expect(refused(await (await follow(one, reader)).next())).toBe('FORBIDDEN');
    const all = await contoso.key(watcher);
    const follower = followAs(one, all, {});
    followers.push(follower);
    const queue = await follower.follow('subscription { queueChanged(queue: "azure/emea") { waiting } }');
    expect(refused(await queue.next())).toBe('FORBIDDEN');
    const files = await contoso.key(watcher, 'CASES_READ');
    const deep = followAs(one, files, {});
    followers.push(deep);
    const stream = await deep.follow('subscription { myCasesChanged { case { attachments { name } } } }');
    expect(refused(await stream.next())).toBe('FORBIDDEN');
  });

  test('R65 a key that is no good opens no socket', async () => {
    expect(await (await follow(one, 'cg_live_000000000000000000000000000000000')).next()).toEqual(FORBIDDEN);
  });
});
