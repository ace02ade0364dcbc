/** Somebody is forgotten: nothing of them is left, and everything else is as it was. */
import { existsSync, readFileSync } from 'node:fs';
import { chainEntries } from '../src/audit/chain-entries';
import { rowsOf } from './setup/books';
import { Cast } from './setup/cast';
import { readCase } from './setup/deeds';
import { failing } from './setup/faults';
import { letTimePass, look } from './setup/letters';
import { erase, live, placesOf, somebody, wordsOf, type Lives, type Somebody } from './setup/person';
import { RECEIVING, reply, replyAddressOf } from './setup/replies';
import type { World } from './world';

/** Units, clocks and counts, which nobody's going changes. */
const BOOKS = {
  ledger: 'SELECT * FROM ledger_entries ORDER BY id',
  agreements: 'SELECT * FROM agreements ORDER BY id',
  registrations: 'SELECT * FROM registrations ORDER BY id',
  clocks:
    'SELECT id, number, submitter_id, status, severity, queue, response_due_at, responded_at, closed_at, clock_watched, clock_alert, updated_at, owner_sign_in_id FROM cases ORDER BY id',
  moments: 'SELECT id, case_id, kind, at, actor, actor_sign_in_id, message_id FROM case_events ORDER BY id',
  texts: 'SELECT id, case_id, body, sent_at, author FROM case_messages ORDER BY id',
};

describe('R66 a person who is erased', () => {
  let cast: Cast;
  let world: World;
  let who: Somebody;
  let lives: Lives;
  let pseudonym: string;
  let before: Record<string, unknown>;
  let seenBefore: Record<string, unknown>;
  let address: string;
  const lines: string[] = [];

  const books = async (): Promise<Record<string, unknown>> => {
    const read = Object.entries(BOOKS).map(async ([name, sql]) => [name, await rowsOf(world, sql)] as const);
    return Object.fromEntries(await Promise.all(read)) as Record<string, unknown>;
  };
  /** What pia sees, but for the names. */
  const seenByPia = async (number: string) => {
    const found = await readCase(world, cast.tokens.pia, number);
    return (
      found && {
        ...found,
        timeline: found.timeline.totalCount,
        primaryContact: 1,
        additionalContacts: found.additionalContacts.length,
      }
    );
  };
  const allSeen = async (): Promise<Record<string, unknown>> => {
    const numbers = [lives.own, lives.beside, lives.left, lives.replaced];
    const seen = numbers.map(async (number) => [number, await seenByPia(number)] as const);
    return Object.fromEntries(await Promise.all(seen)) as Record<string, unknown>;
  };

  beforeAll(async () => {
    cast = await Cast.start({ mail: RECEIVING, log: (line) => lines.push(line) });
    ({ world } = cast);
    who = await somebody(world, 'Quilla');
    lives = await live(cast, who);
    address = await replyAddressOf(world, lives.beside, who.email);
    // Clocks that run would have run on.
    cast.freeze('2026-11-18T08:30:00Z');
    before = await books();
    seenBefore = await allSeen();
    lines.length = 0;
  });
  afterAll(() => world.stop());

  test('stood in many places', async () => {
    const places = await placesOf(world, wordsOf(who));
    expect(places).toEqual(
      expect.arrayContaining([
        'audit_entries.personal',
        'attachments.uploader_name',
        'case_contacts.email',
        'case_contacts.phone',
        'case_events.actor_name',
        'case_events.facts',
        'case_messages.author_name',
        'drafts.content',
        'organisation_members.email',
        'sign_ins.email',
        'sign_ins.phone',
      ]),
    );
    expect(seenBefore[lives.own]).not.toBeNull();
  });

  test('stands nowhere any more: in no column, no file, no line of the log', async () => {
    pseudonym = (await erase(world, who.email)) ?? '';
    expect(pseudonym).toMatch(/^Erased person [0-9a-f]{6}$/);
    expect(await placesOf(world, wordsOf(who))).toEqual([]);
    expect(lines.join('\n').toLowerCase()).not.toMatch(/quilla|zanquilla|home-of-quilla/);
  });

  test('R1 their sessions ended by it, and that is written down', async () => {
    expect(await rowsOf(world, "SELECT id FROM sessions WHERE network = '192.0.2.7'")).toEqual([]);
    const ended = await rowsOf<{ facts: string; actor: string }>(
      world,
      "SELECT facts, actor FROM audit_entries WHERE action = 'SESSION_ENDED'",
    );
    expect(ended).toEqual([{ facts: '{"reason":"ERASED"}', actor: 'COMMAND_LINE' }]);
  });

  test('SQLite: nor in the bytes of the database, its log included', () => {
    if (!world.databaseUrl.startsWith('sqlite:')) return;
    const file = world.databaseUrl.slice('sqlite:'.length);
    const bytes = [file, `${file}-wal`].map((each) => (existsSync(each) ? readFileSync(each, 'latin1') : '')).join('');
    const words = [who.email, who.email.split('@')[1] ?? '', who.phone, who.lastName];
    expect(words.filter((word) => bytes.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  });

  test('R62, R63 ledger, registrations, clocks and what was written are to the byte as they were', async () => {
    expect(await books()).toEqual(before);
  });

  test('R53 the others see the cases as before, with a pseudonym where the person was', async () => {
    expect(await allSeen()).toEqual(seenBefore);
    const own = await readCase(world, cast.tokens.pia, lives.own);
    const told = own?.timeline.nodes.map(({ actorName }) => actorName);
    expect(told).toContain(pseudonym);
    const left = await readCase(world, cast.tokens.pia, lives.left);
    expect(left?.timeline.nodes.map(({ text }) => text).join('\n')).toContain(pseudonym);
    const replaced = await readCase(world, cast.tokens.pia, lives.replaced);
    expect(replaced?.timeline.nodes.map(({ text }) => text).join('\n')).toContain(pseudonym);
    const contact = own?.primaryContact;
    expect(contact?.email).toMatch(/^erased-\d+@erased\.invalid$/);
  });

  test('is mailed no more, and nobody answers in their name', async () => {
    await letTimePass(world);
    await look(world);
    const states = await rowsOf<{ state: string }>(
      world,
      "SELECT l.state FROM letters l INNER JOIN case_contacts c ON c.id = l.contact_id WHERE c.email LIKE '%erased.invalid' AND l.state = 'DUE'",
    );
    expect(states).toEqual([]);
    const [contact] = await rowsOf<{ email: string }>(
      world,
      "SELECT email FROM case_contacts c WHERE c.email LIKE '%erased.invalid' ORDER BY id LIMIT 1",
    );
    for (const from of [who.email, contact?.email ?? '']) {
      await reply(world, { from, to: address, text: 'It is me again' });
    }
    const [row] = await rowsOf<{ n: number }>(
      world,
      "SELECT COUNT(*) AS n FROM case_messages WHERE body LIKE '%me again%'",
    );
    expect(Number(row?.n)).toBe(0);
  });

  test('is in the audit log as an entry without an address, in a chain that holds', async () => {
    const entries = await rowsOf<{ facts: string; personal: string | null }>(
      world,
      "SELECT facts, personal FROM audit_entries WHERE action = 'PERSON_ERASED'",
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.personal).toBeNull();
    expect(JSON.parse(entries[0]?.facts ?? '{}')).toEqual({
      pseudonym: pseudonym.slice(-6),
      reason: 'They asked for it',
    });
    const { database, hash } = world.server.world;
    await chainEntries({ database, hash });
  });

  test('has nothing left to be erased a second time', async () => {
    expect(await erase(world, who.email)).toBeNull();
    expect(await books()).toEqual(before);
  });

  test('who comes back with that address is somebody new and inherits nothing', async () => {
    const { data } = await world.ask<
      {
        viewer: { profile: null; agreements: { totalCount: number } };
        cases: { totalCount: number };
        drafts: { totalCount: number };
      },
      object
    >(
      who.work,
      '{ viewer { profile { phone } agreements { totalCount } } cases { totalCount } drafts { totalCount } }',
    );
    expect(data).toEqual({
      viewer: { profile: null, agreements: { totalCount: 0 } },
      cases: { totalCount: 0 },
      drafts: { totalCount: 0 },
    });
    expect(await readCase(world, who.work, lives.own)).toBeNull();
  });

  test('nobody knows an address of which nothing is kept', async () => {
    expect(await erase(world, 'nobody@nowhere.example')).toBeNull();
  });

  test.each([
    ['Rosalba', /^UPDATE .case_contacts. SET/],
    ['Ursoline', /^UPDATE .sign_ins. SET/],
    ['Vespera', /^UPDATE .audit_entries. SET .personal./],
  ])('%s, whose erasure is cut short and begun again, is gone as well', async (name, statement) => {
    const other = await somebody(world, name);
    const places = await live(cast, other);
    const owned = await books();
    const cut = failing(world, statement, { code: 'CUT' }, 1);
    await expect(erase(world, other.email)).rejects.toThrow();
    expect(cut.times()).toBe(1);
    cut.end();
    const called = await erase(world, other.email);
    expect(await placesOf(world, wordsOf(other))).toEqual([]);
    expect(await books()).toEqual(owned);
    const [row] = await rowsOf<{ n: number }>(
      world,
      'SELECT COUNT(*) AS n FROM audit_entries WHERE action = ? AND facts LIKE ?',
      ['PERSON_ERASED', `%${called?.slice(-6)}%`],
    );
    expect(Number(row?.n)).toBe(1);
    const names = await rowsOf<{ name: string }>(
      world,
      "SELECT DISTINCT actor_name AS name FROM case_events e INNER JOIN cases c ON c.id = e.case_id WHERE c.number = ? AND actor_name LIKE 'Erased%'",
      [places.own],
    );
    expect(names).toEqual([{ name: called }]);
  });

  test('R63 an engineer is a person too: their cases wait in their queues again', async () => {
    const story = await cast.owned();
    await erase(world, 'erin@desk.example');
    const [row] = await rowsOf<{ owner: number | null; waiting: number }>(
      world,
      'SELECT owner_sign_in_id AS owner, waiting FROM cases WHERE number = ?',
      [story.number],
    );
    expect([row?.owner, Number(row?.waiting)]).toEqual([null, 1]);
    expect(await placesOf(world, ['erin@desk.example'])).toEqual([]);
  });
});
