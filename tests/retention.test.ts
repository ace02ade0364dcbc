/** R60: a closed case is erased when its time is over, wholly or not at all; the ledger stays true. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepFiles } from '../src/attachments/sweep-files';
import { addDays, dayAt, parseInstant, type Day } from '../src/platform/calendar';
import type { Announcement } from '../src/platform/database';
import { goneDrafts } from '../src/requests/draft.store';
import { eraseClosedCases } from '../src/retention/erase-closed-cases';
import { overBefore } from '../src/retention/retention.rules';
import { sweepReceivedMails } from '../src/retention/sweep-received-mails';
import { weighClosedCases } from '../src/retention/weigh-closed-cases';
import { atOnce } from './setup/asking';
import { booksOf, countOf, rowsOf } from './setup/books';
import { Cast, person, type Story } from './setup/cast';
import { submitDraft, saved, typedFor } from './setup/drafts';
import { handOf, read, readCase } from './setup/deeds';
import { look } from './setup/letters';
import { copyCase } from './setup/case-copies';
import { own } from './setup/owning';
import { unbalanced } from './setup/stored';
import { linkOf, rowNumberOf, upload } from './setup/tus';
import type { World } from './world';

const LA = 'America/Los_Angeles';
/** Closed on this day there; 18 months later it is over. */
const CLOSED_ON = '2026-11-18' as Day;
const OVER_ON = '2028-05-18' as Day;
const NOTHING = { cases: 0, messages: 0, files: 0, bytes: 0, oldestClosedAt: null, newestClosedAt: null };
/** Each stands in one place that is to be erased. */
const WORDS = ['quagga', 'zorilla', 'aardwolf', 'okapi', 'numbat', 'quokka'];

const before = (today: Day) => overBefore(today, 18, LA);
const erase = ({ server }: World, today: Day) => eraseClosedCases(server.world.database, before(today));
const weigh = ({ server }: World, today: Day) => weighClosedCases(server.world.database.reads, before(today));

interface ColumnName {
  place: string;
  name: string;
}

/** Every column of every table, by what the engine itself says of them. */
function columnsOf(world: World): Promise<ColumnName[]> {
  return rowsOf(
    world,
    world.server.world.database.engine === 'mysql'
      ? 'SELECT table_name AS place, column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE()'
      : "SELECT m.name AS place, c.name AS name FROM sqlite_master m INNER JOIN pragma_table_info(m.name) c WHERE m.type = 'table'",
  );
}

/** Which tables point at a case, and how often. */
async function pointersAt(world: World, caseId: number): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { place, name } of await columnsOf(world)) {
    if (!name.endsWith('case_id')) continue;
    const [row] = await rowsOf<{ n: number }>(world, `SELECT COUNT(*) AS n FROM ${place} WHERE ${name} = ?`, [caseId]);
    found[`${place}.${name}`] = Number(row?.n);
  }
  return found;
}

const quoted = ({ server }: World, name: string) => server.world.database.source.driver.escape(name);

/** Where a word stands, in whatever column. */
async function placesOf(world: World, word: string): Promise<string[]> {
  const places: string[] = [];
  for (const { place, name } of await columnsOf(world)) {
    const sql = `SELECT COUNT(*) AS n FROM ${place} WHERE LOWER(${quoted(world, name)}) LIKE ?`;
    const [row] = await rowsOf<{ n: number }>(world, sql, [`%${word}%`]);
    if (Number(row?.n) > 0) places.push(`${place}.${name}`);
  }
  return places.sort();
}

/** Every row of every table. */
async function everything(world: World): Promise<Record<string, object[]>> {
  const tables = [...new Set((await columnsOf(world)).map(({ place }) => place))].sort();
  const rows: Record<string, object[]> = {};
  for (const table of tables) {
    const all = await rowsOf(world, `SELECT * FROM ${table}`);
    rows[table] = all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return rows;
}

describe('R60 a case that was closed 18 months ago', () => {
  let cast: Cast;
  let world: World;
  let files: string;
  let agreementId: string;
  let story: Story;
  let later: Story;
  let fileId: string;
  let nodes: string[];
  let keysBefore: number;
  const heard: Announcement[] = [];
  const idOf = ({ id }: Story) => rowNumberOf(id);
  const bytesKept = () => (existsSync(files) ? readdirSync(files, { recursive: true }) : []).map(String).sort();

  beforeAll(async () => {
    cast = await Cast.start({ mail: {} });
    world = cast.world;
    files = join(world.server.world.settings.files.folder, 'kept');
    const { pia, erin } = cast.tokens;
    agreementId = await world.agreement(pia, { plan: 'PROFESSIONAL_5' });
    keysBefore = await countOf(world, 'idempotency_records');
    // Everything that a case may have, each with a word of its own.
    const contacts = { primaryContact: person('pia'), additionalContacts: [person('ada'), person('quokka')] };
    const typed = { ...contacts, title: 'Quagga', description: 'A zorilla.' };
    const draft = await saved(world, pia, typedFor(world, agreementId, typed));
    const number = (await submitDraft(world, pia, draft.id)).receipt?.number ?? '';
    const { id } = await read(world, pia, number);
    story = { id, number, by: (name) => handOf(world, cast.tokens[name], id) };
    fileId = (await upload(world, pia, { name: 'numbat.txt', content: 'a small file', caseId: id })).id;
    await world.server.attachments.scan();
    await own(world, number, 'erin@desk.example');
    await story.by('pia').write('An aardwolf');
    await story.by('erin').write('Hello');
    await story.by('erin').note('An okapi');
    await look(world);
    const next = await world.submit(pia, agreementId, { primaryContact: person('pia'), followsCaseNumber: number });
    later = { ...story, number: next, id: (await read(world, pia, next)).id };
    expect(await story.by('erin').close('PRODUCT_DEFECT')).toBe('DONE');
    world.server.world.database.listeners.add((announcement) => heard.push(announcement));
    const { data } = await world.ask<{ case: Record<string, { nodes: { id: string }[] }> }, object>(
      erin,
      `{ case(number: "${number}") { messages { nodes { id } } notes { nodes { id } } timeline { nodes { id } } } }`,
    );
    nodes = [id, fileId, ...Object.values(data.case).flatMap((page) => page.nodes.map((node) => node.id))];
  });
  afterAll(() => world.stop());

  const seen = async () => {
    const shown: string[] = [];
    for (const token of [cast.tokens.pia, cast.tokens.erin])
      for (const id of nodes) {
        const answer = await world.ask<{ node: object | null }, object>(token, `{ node(id: "${id}") { id } }`);
        if (answer.data.node) shown.push(id);
      }
    return new Set(shown).size;
  };
  const search = async (text: string) =>
    (
      await world.ask<{ cases: { totalCount: number } }, object>(
        cast.tokens.pia,
        `{ cases(filter: { search: "${text}" }) { totalCount } }`,
      )
    ).data.cases.totalCount;

  test('the story fills every table that points at cases, so that none is forgotten', async () => {
    const pointers = await pointersAt(world, idOf(story));
    expect(Object.entries(pointers).filter(([, rows]) => rows === 0)).toEqual([]);
    expect(Object.keys(pointers).length).toBeGreaterThanOrEqual(11);
    for (const word of WORDS) expect([word, (await placesOf(world, word)).length > 0]).toEqual([word, true]);
    expect(await seen()).toBe(nodes.length);
    expect(await search('aardwolf')).toBe(1);
    expect(bytesKept()).toHaveLength(1);
  });

  test('R24, R60 a day before nothing is over, and a run changes nothing', async () => {
    const all = await everything(world);
    expect(await weigh(world, addDays(OVER_ON, -1))).toEqual(NOTHING);
    expect(await erase(world, addDays(OVER_ON, -1))).toEqual(NOTHING);
    expect(await everything(world)).toEqual(all);
  });

  test('R60 on the day the dry run tells what would go, and changes nothing', async () => {
    const all = await everything(world);
    const told = await weigh(world, OVER_ON);
    expect(told).toMatchObject({ cases: 1, messages: 2, files: 1, bytes: 12 });
    expect(dayAt(told.oldestClosedAt as Date, LA)).toBe(CLOSED_ON);
    expect(told.newestClosedAt).toEqual(told.oldestClosedAt);
    expect(await everything(world)).toEqual(all);
  });

  test('R60 what fails halfway is undone: no case is erased by half', async () => {
    const all = await everything(world);
    const { engine } = world.server.world.database;
    await world.sql(
      engine === 'mysql'
        ? "CREATE TRIGGER halt BEFORE DELETE ON case_contacts FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'halted'"
        : "CREATE TRIGGER halt BEFORE DELETE ON case_contacts BEGIN SELECT RAISE(ABORT, 'halted'); END",
    );
    await expect(erase(world, OVER_ON)).rejects.toThrow('halted');
    await world.sql('DROP TRIGGER halt');
    expect(await everything(world)).toEqual(all);
    expect(heard).toEqual([]);
  });

  test('R60, R62 on the day it is erased without a trace; the ledger is what it was', async () => {
    const books = await booksOf(world, agreementId);
    const ledger = await rowsOf(world, 'SELECT * FROM ledger_entries ORDER BY id');
    const members = await rowsOf<{ id: number }>(
      world,
      'SELECT sign_in_id AS id FROM case_viewers WHERE case_id = ? UNION SELECT owner_sign_in_id FROM cases WHERE id = ?',
      [idOf(story), idOf(story)],
    );
    expect(await erase(world, OVER_ON)).toMatchObject({ cases: 1, messages: 2, files: 1, bytes: 12 });
    const pointers = await pointersAt(world, idOf(story));
    const { 'ledger_entries.case_id': entries, ...rest } = pointers;
    expect(entries).toBe(2);
    expect(Object.values(rest).every((rows) => rows === 0)).toBe(true);
    for (const word of WORDS) expect([word, await placesOf(world, word)]).toEqual([word, []]);
    // That of the later case is left.
    expect(await countOf(world, 'idempotency_records')).toBe(keysBefore + 1);

    expect(await rowsOf(world, 'SELECT * FROM ledger_entries ORDER BY id')).toEqual(ledger);
    expect(await booksOf(world, agreementId)).toEqual({ ...books, cases: 1, keys: 1 });
    expect(await unbalanced(world)).toEqual([]);

    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ caseId: idOf(story), queues: [] });
    expect([...(heard[0]?.former ?? [])].sort()).toEqual(members.map(({ id }) => Number(id)).sort());
  });

  test('R60, R61 everything answers as if it had never been', async () => {
    for (const name of ['pia', 'ada', 'erin'] as const)
      expect(await readCase(world, cast.tokens[name], story.number)).toBeNull();
    expect(await seen()).toBe(0);
    for (const word of ['quagga', 'aardwolf', story.number]) expect(await search(word)).toBe(0);
    expect(await linkOf(world, cast.tokens.pia, fileId)).toBe('ATTACHMENT_NOT_FOUND');
    const write = await story.by('pia').write('Hello?');
    expect(write.userErrors.map(({ code }) => code)).toEqual(['CASE_NOT_FOUND']);
    const { data } = await world.ask<{ node: { ledger: { nodes: object[] } } }, object>(
      cast.tokens.pia,
      `{ node(id: "${agreementId}") { ... on Agreement { ledger { nodes { kind units caseNumber case { id } } } } } }`,
    );
    expect(data.node.ledger.nodes).toEqual([
      { kind: 'GRANT', units: 5, caseNumber: null, case: null },
      { kind: 'CONSUME', units: -1, caseNumber: null, case: null },
      { kind: 'CONSUME', units: -1, caseNumber: later.number, case: { id: later.id } },
      { kind: 'REFUND', units: 1, caseNumber: null, case: null },
    ]);
  });

  test('R58, R60 the case that followed it follows none', async () => {
    expect((await pointersAt(world, idOf(later)))['cases.follows_case_id']).toBe(0);
    const [row] = await rowsOf<{ follows: number | null }>(
      world,
      'SELECT follows_case_id AS follows FROM cases WHERE number = ?',
      [later.number],
    );
    expect(row?.follows).toBeNull();
    expect((await cast.read('pia', later)).number).toBe(later.number);
  });

  test('R60 its bytes go with the next sweep, also where a run was cut off before', async () => {
    expect(bytesKept()).toHaveLength(1);
    await sweepFiles(world.server.world, goneDrafts);
    expect(bytesKept()).toEqual([]);
    expect(await countOf(world, 'attachments')).toBe(0);
  });

  test('R60 run again it finds nothing', async () => {
    const all = await everything(world);
    expect(await erase(world, OVER_ON)).toEqual(NOTHING);
    expect(await everything(world)).toEqual(all);
  });
});

describe('R60 which cases go', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.start();
  });
  afterEach(() => cast.world.stop());

  const numbers = async () =>
    (await rowsOf<{ number: string }>(cast.world, 'SELECT number FROM cases ORDER BY id')).map(({ number }) => number);

  test('R56, R60 open ones stay, and reopened ones; closed again, their time begins anew', async () => {
    const [open, reopened, again, closed] = [
      await cast.submitted(),
      await cast.submitted(),
      await cast.submitted(),
      await cast.submitted(),
    ];
    for (const story of [reopened, again, closed]) await story.by('pia').close('RESOLVED');
    await cast.world.moveTo('2026-11-20T12:00:00Z');
    for (const story of [reopened, again]) await handOf(cast.world, cast.tokens.pia, story.id).reopen();
    await handOf(cast.world, cast.tokens.pia, again.id).close('RESOLVED');
    await erase(cast.world, OVER_ON);
    expect(await numbers()).toEqual([open.number, reopened.number, again.number]);
    await erase(cast.world, addDays(OVER_ON, 1));
    expect(await numbers()).toContain(again.number);
    await erase(cast.world, addDays(OVER_ON, 2));
    expect(await numbers()).toEqual([open.number, reopened.number]);
    await erase(cast.world, '2100-01-01' as Day);
    expect(await numbers()).toEqual([open.number, reopened.number]);
  });

  test('R60 a chain of cases goes in any order', async () => {
    const [first, second, third] = [await cast.submitted(), await cast.submitted(), await cast.submitted()];
    for (const [story, earlier] of [
      [second, first],
      [first, third],
    ] as const)
      await cast.world.sql('UPDATE cases SET follows_case_id = ? WHERE number = ?', [
        rowNumberOf(earlier.id),
        story.number,
      ]);
    for (const story of [first, second, third]) await story.by('pia').close('RESOLVED');
    expect(await erase(cast.world, OVER_ON)).toMatchObject({ cases: 3 });
    expect(await numbers()).toEqual([]);
  });

  test('R60 many go lot by lot: what was cut off is whole or gone, and the next run goes on', async () => {
    const story = await cast.submitted();
    await story.by('pia').close('RESOLVED');
    await copyCase(cast.world, story.number, 119);
    const { database } = cast.world.server.world;
    const cut = (done: number, total: number) => {
      expect([done, total]).toEqual([50, 120]);
      throw new Error('cut');
    };
    await expect(eraseClosedCases(database, before(OVER_ON), cut)).rejects.toThrow('cut');
    expect(await numbers()).toHaveLength(70);
    expect((await weigh(cast.world, OVER_ON)).cases).toBe(70);
    const both = await atOnce(2, () => erase(cast.world, OVER_ON));
    expect(both.reduce((sum, { cases }) => sum + cases, 0)).toBe(70);
    expect(await numbers()).toEqual([]);
    expect(await unbalanced(cast.world)).toEqual([]);
  });

  test('mails that came 60 days ago are forgotten', async () => {
    const insert = (hash: string, at: string) =>
      cast.world.sql('INSERT INTO received_mails (mail_hash, received_at, outcome) VALUES (?, ?, ?)', [hash, at, 'X']);
    await insert('old', '2026-09-19 11:59:59.999');
    await insert('young', '2026-09-19 12:00:00.000');
    await sweepReceivedMails(cast.world.server.world.database, parseInstant('2026-11-18T12:00:00Z') as Date);
    expect(await rowsOf(cast.world, 'SELECT mail_hash FROM received_mails')).toEqual([{ mail_hash: 'young' }]);
  });
});
