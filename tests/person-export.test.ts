/** Somebody takes away what is kept of them: all of it, and nothing that they may not see. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND_LINE } from '../src/audit/audit-entry';
import { exportPerson } from '../src/people/export-person';
import { sayIn } from '../src/platform/wording';
import { rowsOf } from './setup/books';
import { Cast } from './setup/cast';
import { erase, live, somebody, type Lives, type Somebody } from './setup/person';
import { RECEIVING } from './setup/replies';
import { unzipped } from './setup/zip';
import type { World } from './world';

interface ToldCase {
  number: string;
  product: string;
  submittedByThisPerson: boolean;
  contacts: { thisPerson: boolean; email: string }[];
  messages: { body: string; byThisPerson: boolean; authorName: string }[];
  timeline: { kind: string; text: string }[];
  files: { name: string; file: string | null }[];
}

interface Told {
  address: string;
  signIns: {
    kind: string;
    subject: string;
    profile: { phone: string | null };
    sessions: { network: string }[];
    agreements: { plan: string; accessIdHint: string }[];
  }[];
  roles: { role: string }[];
  organisations: { organisation: string; role: string }[];
  drafts: { content: { title: string } }[];
  cases: ToldCase[];
  submitted: { number: string; submittedAt: string }[];
  letters: { case: string; state: string }[];
  audit: { action: string; byThisPerson: boolean }[];
}

interface Exported {
  url: string | null;
  expiresAt: string | null;
  retryAt: string | null;
  userErrors: { code: string }[];
}

const MINE = 'mutation { exportMyData(input: {}) { url expiresAt retryAt userErrors { code } } }';

describe('R66 a person takes their data away', () => {
  let cast: Cast;
  let world: World;
  let who: Somebody;
  let lives: Lives;
  let others: string;
  let folder: string;
  const lines: string[] = [];

  const byOperator = (email: string, out: string) => {
    const { database, catalogue, clock, files, settings } = world.server.world;
    return exportPerson(
      {
        database,
        db: database.reads,
        store: files.store,
        acting: COMMAND_LINE,
        now: clock.now(),
        catalogue: catalogue.current,
        say: sayIn('en'),
        vendorTimeZone: settings.vendorTimeZone,
        allowUnscanned: files.allowUnscanned,
      },
      email,
      out,
    );
  };
  const mine = async (token: string): Promise<Exported> => {
    const { data, errors } = await world.ask<{ exportMyData: Exported }, object>(token, MINE);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.exportMyData;
  };

  beforeAll(async () => {
    cast = await Cast.start({ mail: RECEIVING, log: (line) => lines.push(line) });
    ({ world } = cast);
    folder = mkdtempSync(join(tmpdir(), 'casegate-export-'));
    who = await somebody(world, 'Quilla');
    lives = await live(cast, who);
    // Of which they know nothing.
    const other = await cast.owned({ title: 'Somebody else’s' });
    await other.by('pia').write('A secret of pia');
    others = other.number;
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true });
  });

  describe('by the operator, for an address', () => {
    let told: Told;
    let text: string;
    let out: string;
    beforeAll(async () => {
      out = join(folder, 'by operator');
      expect(await byOperator(who.email, out)).toEqual({
        files: 2,
        bytes: 'written by me'.length + 'staged by me'.length,
      });
      text = readFileSync(join(out, 'person.json'), 'utf8');
      told = JSON.parse(text) as Told;
    });

    test('R53 every case that they see, with everything on it but what is internal', () => {
      expect(told.cases.map(({ number }) => number)).toEqual([lives.own, lives.beside, lives.replaced]);
      const own = told.cases[0] as ToldCase;
      expect(own.messages.map(({ body, byThisPerson }) => [body, byThisPerson])).toEqual([
        ['It still does not start', true],
        ['Try again', false],
      ]);
      expect(own.contacts.map(({ thisPerson }) => thisPerson)).toEqual([true, false]);
      expect(own.timeline.length).toBeGreaterThan(3);
      expect(own.product).toBe('Windows Server 2025');
      expect(told.cases[1]?.messages.map(({ body }) => body)).toEqual(['Here from my telephone']);
      expect(text).not.toContain('Between ourselves');
    });

    test('both sign-ins, profile, agreements masked, sessions, roles, organisations, drafts, letters, audit', async () => {
      expect(told.address).toBe(who.email);
      expect(told.signIns.map(({ kind }) => kind).sort()).toEqual(['PERSONAL', 'WORK']);
      const work = told.signIns.find(({ kind }) => kind === 'WORK');
      expect(work).toMatchObject({
        profile: { phone: who.phone },
        sessions: [{ network: '192.0.2.7' }],
        agreements: [{ accessIdHint: expect.stringMatching(/.{4}$/) as string }],
      });
      expect(told.roles).toMatchObject([{ role: 'SUPERVISOR' }]);
      expect(told.organisations).toEqual([{ organisation: 'Contoso', role: 'MEMBER', kind: 'WORK' }]);
      expect(told.drafts.map(({ content }) => content.title)).toEqual(['Half typed']);
      expect(told.letters.map((letter) => letter.case)).toContain(lives.own);
      expect(told.audit.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['CONTACT_REMOVED', 'ROLE_GRANTED']),
      );
      const secrets = await rowsOf<{ pair_hash: string }>(world, 'SELECT pair_hash FROM agreements');
      for (const { pair_hash: hash } of secrets) expect(text).not.toContain(hash);
    });

    test('nothing that they may not see: other cases, what they were taken off, who else has a sign-in', () => {
      expect(text).not.toContain(others);
      expect(text).not.toContain('A secret of pia');
      expect(told.cases.some(({ number }) => number === lives.left)).toBe(false);
      expect(text).not.toContain('sam@contoso.example');
      expect(text).not.toContain('erin@desk.example');
    });

    test('their own uploads as files, and nobody else’s; for their owner alone', () => {
      const files = told.cases.flatMap((each) => each.files);
      expect(files).toMatchObject([
        { name: 'mine.txt', file: `files/${lives.own}/1-mine.txt` },
        { name: 'theirs.txt', file: null },
      ]);
      expect(readFileSync(join(out, `files/${lives.own}/1-mine.txt`), 'utf8')).toBe('written by me');
      expect(readdirSync(out, { recursive: true }).map(String).sort()).toEqual(
        [
          'files',
          `files/${lives.own}`,
          `files/${lives.own}/1-mine.txt`,
          'files/staged',
          'files/staged/2-staged.txt',
          'person.json',
        ].sort(),
      );
      expect(statSync(join(out, 'person.json')).mode & 0o077).toBe(0);
    });

    test('R52 who holds an address that was somebody else’s gets nothing of theirs', async () => {
      await world.sql("UPDATE sign_ins SET email = 'moved@contoso.example' WHERE email = 'ada@contoso.example'");
      await world.person('ada@contoso.example', 'PERSONAL');
      await byOperator('ada@contoso.example', join(folder, 'recycled'));
      const recycled = JSON.parse(readFileSync(join(folder, 'recycled', 'person.json'), 'utf8')) as Told;
      expect(recycled.signIns.map(({ kind }) => kind)).toEqual(['PERSONAL']);
      expect(recycled.cases.every(({ contacts }) => contacts.some(({ thisPerson }) => thisPerson))).toBe(true);
    });

    test('an address of which nothing is kept', async () => {
      expect(await byOperator('nobody@nowhere.example', join(folder, 'nobody'))).toBeNull();
      expect(readdirSync(folder)).not.toContain('nobody');
    });
  });

  describe('by themselves, for the sign-in that asks', () => {
    test('a link of five minutes gives a ZIP of what is theirs; it stands in no log', async () => {
      lines.length = 0;
      const { url, expiresAt } = await mine(who.work);
      const answer = await fetch(url ?? '');
      const files = unzipped(Buffer.from(await answer.arrayBuffer()));
      expect(answer.headers.get('content-type')).toBe('application/zip');
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      expect([...files.keys()]).toEqual(['person.json', `files/${lives.own}/1-mine.txt`, 'files/staged/2-staged.txt']);
      expect(files.get(`files/${lives.own}/1-mine.txt`)?.toString()).toBe('written by me');
      const told = JSON.parse(files.get('person.json')?.toString() ?? '') as Told;
      expect(told.signIns.map(({ kind }) => kind)).toEqual(['WORK']);
      expect(told.cases.map(({ number }) => number)).toEqual([lives.own, lives.beside, lives.replaced]);
      expect(Date.parse(expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(300_000);
      expect(lines.join('\n')).not.toContain(url?.split('/').at(-1));
      expect(lines.join('\n')).toContain('/exports/[withheld]');
      const personal = await mine(who.personal);
      const other = unzipped(Buffer.from(await (await fetch(personal.url ?? '')).arrayBuffer()));
      expect((JSON.parse(other.get('person.json')?.toString() ?? '') as Told).signIns.map(({ kind }) => kind)).toEqual([
        'PERSONAL',
      ]);
    });

    test('a link is good three times, each of them written down, and never logged however it is encoded', async () => {
      const { url } = await mine(cast.tokens.sam);
      const token = url?.split('/').at(-1) ?? '';
      lines.length = 0;
      const first = `%${token.charCodeAt(0).toString(16)}`;
      const paths = [`/%65xports/${token}`, `/exports/${first}${token.slice(1)}`, `/exports/${token}?a=b`];
      const statusOf = async (path: string) => {
        const answer = await fetch(`${world.url}${path}`);
        await answer.arrayBuffer();
        return answer.status;
      };
      for (const path of paths) expect([path, await statusOf(path)]).toEqual([path, 200]);
      expect(await statusOf(`/exports/${token}`)).toBe(404);
      for (const path of [`/%2565xports/${token}`, `/exports%2F${token}`, `/EXPORTS/${token}/`]) await statusOf(path);
      await statusOf('/sign-in/callback?state=x&code=a-secret-code');
      const told = () => lines.filter((line) => line.includes('"answered"'));
      while (told().length < 8) await new Promise((resolve) => setImmediate(resolve));
      expect(told().filter((line) => line.includes('/exports/[withheld]'))).toHaveLength(6);
      expect(lines.filter((line) => line.includes(token.slice(1)) || line.includes('a-secret-code'))).toEqual([]);
      const opened = await rowsOf<{ id: number }>(
        world,
        `SELECT id FROM audit_entries WHERE action = 'PERSON_EXPORTED' AND facts LIKE '%opened%'
           AND actor_sign_in_id = (SELECT id FROM sign_ins WHERE email = 'sam@contoso.example' AND kind = 'WORK')`,
      );
      expect(opened).toHaveLength(3);
    });

    test('three times a day, and each of them is in the audit log', async () => {
      expect((await mine(who.work)).userErrors).toEqual([]);
      expect((await mine(who.work)).userErrors).toEqual([]);
      const refused = await mine(who.work);
      expect(refused).toMatchObject({ url: null, userErrors: [{ code: 'TOO_MANY_EXPORTS' }] });
      expect(Date.parse(refused.retryAt ?? '')).toBeGreaterThan(Date.now() + 80_000_000);
      const entries = await rowsOf<{ actor: string }>(
        world,
        "SELECT actor FROM audit_entries WHERE action = 'PERSON_EXPORTED' AND actor = 'SIGN_IN' AND facts NOT LIKE '%opened%'",
      );
      expect(entries).toHaveLength(5);
    });

    test.each(['x', 'A'.repeat(67), '..%2f..%2fperson.json'])('%s opens nothing', async (token) => {
      const answer = await fetch(`${world.url}/exports/${token}`);
      expect(answer.status).toBe(404);
    });

    test('a link to a file opens no export, nor the reverse', async () => {
      const { url } = await mine(cast.tokens.pia);
      expect((await fetch((url ?? '').replace('/exports/', '/attachments/'))).status).toBe(404);
    });

    test('nobody who is signed out gets one; a link of somebody who was erased opens nothing', async () => {
      const { errors } = await world.ask(null, MINE);
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      const { url } = await mine(who.personal);
      await erase(world, who.email);
      expect((await fetch(url ?? '')).status).toBe(404);
    });
  });
});
