/** An internal note stands in its own table and is told to its owner; nothing else in the system knows a word of it. */
import type { Announcement } from '../src/platform/database';
import { createSchema } from '../src/schema';
import { look } from './setup/letters';
import { MailServer } from './setup/mail-server';
import { NOTES, RoleCases, type WholeTarget } from './setup/role-cases';
import { readingsOf } from './setup/role-fields';
import { readsOf } from './setup/role-reads';
import { Roles, ROLES } from './setup/roles';
import type { World } from './world';

const schema = createSchema();
const readings = readingsOf(schema);
const READS = readsOf(schema);
const NOTE = 'sousaphone';

describe('a word of a note', () => {
  let server: MailServer;
  let roles: Roles;
  let world: World;
  let main: WholeTarget;
  const lines: string[] = [];
  const told: Announcement[] = [];
  const answers = {} as Record<'before' | 'after', Record<string, string>>;

  /** Everything that everybody else can read, as it comes over the wire. */
  const readAll = async () => {
    const seen: Record<string, string> = {};
    for (const role of ROLES.filter((each) => each !== 'owner')) {
      for (const way of READS) seen[`${role}: ${way.name}`] = (await way.ask(roles, role, main)).text;
      for (const { document, variables } of readings)
        seen[`${role}: ${document}`] = (await roles.ask(role, document, variables(main))).text;
    }
    return seen;
  };

  beforeAll(async () => {
    server = await MailServer.start();
    const mail = { smtpUrl: server.url, from: 'Support <support@example.com>', domain: 'reply.example.com' };
    roles = await Roles.start({ mail, log: (line) => void lines.push(line) });
    ({ world } = roles);
    ({ main } = await new RoleCases(roles).prepareBoth());
    await roles.by('additional', main).mail(true);
    answers.before = await readAll();
    const { listeners } = world.server.world.database;
    const listener = (announcement: Announcement) => void told.push(announcement);
    listeners.add(listener);
    const { note } = await roles.by('owner', main).note(`A ${NOTE}`);
    expect(note?.body).toBe(`A ${NOTE}`);
    listeners.delete(listener);
    answers.after = await readAll();
    await roles.by('owner', main).write('Hello');
    await look(world);
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  const WORDS = [NOTE, ...Object.values(NOTES)];

  test('R53 changes nothing that anybody but the owner reads', () => {
    expect(Object.keys(answers.before)).toHaveLength((ROLES.length - 1) * (READS.length + readings.length));
    expect(answers.after).toEqual(answers.before);
    const nothing = Object.entries(answers.after).filter(([, text]) => WORDS.some((word) => text.includes(word)));
    expect(nothing).toEqual([]);
  });

  test('R53 is told to nobody who watches', () => {
    expect(told).toEqual([]);
  });

  test('R53 stands in one table', async () => {
    const { entityMetadatas } = world.server.world.database.source;
    const tables = entityMetadatas.map(({ tableName }) => tableName);
    expect(tables).toEqual(expect.arrayContaining(['case_events', 'case_words', 'letters', 'idempotency_records']));
    const found: string[] = [];
    for (const table of tables) {
      const rows = JSON.stringify(await world.sql(`SELECT * FROM ${table}`));
      found.push(...WORDS.filter((word) => rows.includes(word)).map((word) => `${table}: ${word}`));
    }
    expect(found.sort()).toEqual(WORDS.map((word) => `case_notes: ${word}`).sort());
  });

  test('R53 is in no letter', () => {
    expect(server.mails.length).toBeGreaterThan(3);
    for (const { to, parsed } of server.mails) {
      const { text = '', html, subject = '' } = parsed;
      for (const word of WORDS) expect([to, `${subject} ${text} ${String(html)}`.includes(word)]).toEqual([to, false]);
    }
  });

  test('R53 is in no line of the log', () => {
    expect(lines.length).toBeGreaterThan(100);
    for (const word of WORDS) expect(lines.filter((line) => line.includes(word))).toEqual([]);
  });

  test('R53 finds the case for nobody', async () => {
    for (const role of ['additional', 'primary', 'owner'] as const)
      for (const word of WORDS) {
        const { text } = await roles.ask(role, `{ cases(filter: { search: "${word}" }) { totalCount } }`);
        expect(JSON.parse(text)).toMatchObject({ data: { cases: { totalCount: 0 } } });
      }
  });
});
