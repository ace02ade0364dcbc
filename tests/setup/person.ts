/** Somebody with everything that is kept of a person, and where of them something stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { COMMAND_LINE } from '../../src/audit/audit-entry';
import { erasePerson } from '../../src/people/erase-person';
import { nameOf } from '../../src/identity/viewer';
import { rowsOf } from './books';
import { person as contact, type Cast } from './cast';
import { read } from './deeds';
import { saved, typedFor } from './drafts';
import { grant } from './desk';
import { look } from './letters';
import { reply, replyAddressOf } from './replies';
import { rowNumberOf, upload } from './tus';
import type { World } from '../world';

export interface Somebody {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  /** Of the work sign-in, and of the personal one with the same address. */
  work: string;
  personal: string;
}

export interface Lives {
  /** Theirs: they are its primary contact, erin owns it. */
  own: string;
  /** They are an additional contact, by mail too. */
  beside: string;
  /** They were a contact, and were taken off. */
  left: string;
  /** They were the primary contact, and were replaced. */
  replaced: string;
  ownFileUpload: string;
}

/** Each with a name, an address and a number of their own, which no text that is typed holds. */
export async function somebody(world: World, name: string): Promise<Somebody> {
  const known = {
    firstName: name,
    lastName: `Zan${name}`,
    email: `${name.toLowerCase()}@home-of-${name.toLowerCase()}.example`,
  };
  const phone = `+31 20 555 ${String(1000 + name.length * 7 + (name.codePointAt(0) ?? 0)).slice(0, 4)}`;
  const [work, personal] = await Promise.all([
    world.token({ ...known, kind: 'WORK' }),
    world.token({ ...known, kind: 'PERSONAL' }),
  ]);
  await world.completeProfile(work, { phone, company: `${name} and Daughters` });
  await world.completeProfile(personal);
  return { ...known, phone, work, personal };
}

/** What they do, and what is done with them. */
export async function live(cast: Cast, who: Somebody): Promise<Lives> {
  const { world, tokens } = cast;
  const asContact = { firstName: who.firstName, lastName: who.lastName, email: who.email, phone: who.phone };
  const own = await cast.owned({ primaryContact: asContact, additionalContacts: [contact('pia')] });
  await upload(world, who.work, { name: 'mine.txt', content: 'written by me', caseId: own.id });
  await upload(world, tokens.pia, { name: 'theirs.txt', content: 'written by pia', caseId: own.id });
  await world.ask(
    who.work,
    'mutation ($input: WriteMessageInput!) { writeMessage(input: $input) { userErrors { code } } }',
    {
      input: { caseId: own.id, idempotencyKey: randomUUID(), body: 'It still does not start' },
    },
  );
  await own.by('erin').write('Try again');
  await own.by('erin').note('Between ourselves');
  const beside = await cast.owned({ additionalContacts: [asContact] });
  const to = await replyAddressOf(world, beside.number, who.email);
  await reply(world, { from: who.email, to, text: 'Here from my telephone' });
  const left = await cast.owned({});
  await left.by('erin').add(who.email, { firstName: who.firstName, lastName: who.lastName });
  const { additionalContacts } = await read(world, tokens.pia, left.number);
  await left.by('erin').remove(additionalContacts.find(({ email }) => email === who.email)?.id ?? '');
  const replaced = await cast.owned({ primaryContact: asContact, additionalContacts: [contact('pia')] });
  const others = await read(world, tokens.pia, replaced.number);
  await replaced.by('erin').replace({ contactId: others.additionalContacts[0]?.id });
  const agreementId = await world.agreement(who.work);
  const draft = await saved(world, who.work, typedFor(world, agreementId, { title: 'Half typed' }));
  await upload(world, who.work, { name: 'staged.txt', content: 'staged by me', draftId: draft.id });
  await saved(world, tokens.sam, typedFor(world, cast.agreementId, { primaryContact: asContact, title: 'Of sam' }));
  await grant(world, who.email, { role: 'SUPERVISOR' });
  await world.server.attachments.scan();
  await look(world);
  await belong(world, who);
  const [file] = await world.sql<{ upload_id: string }>(
    "SELECT upload_id FROM attachments WHERE case_id = ? AND name = 'mine.txt'",
    [rowNumberOf(own.id)],
  );
  return {
    own: own.number,
    beside: beside.number,
    left: left.number,
    replaced: replaced.number,
    ownFileUpload: file?.upload_id ?? '',
  };
}

/** A browser, an organisation and a letter that waits, as the rows that they are. */
async function belong(world: World, { email }: Somebody): Promise<void> {
  const [row] = await world.sql<{ id: number }>("SELECT id FROM sign_ins WHERE email = ? AND kind = 'WORK'", [email]);
  const at = '2026-11-18 08:00:00.000';
  await world.sql(
    `INSERT INTO sessions (id_hash, sign_in_id, issuer, issuer_subject_hash, started_at, id_since, seen_at, ends_at, network, agent)
     VALUES (?, ?, 'https://issuer.example', 'x', ?, ?, ?, '2027-01-01 00:00:00.000', '192.0.2.7', 'Browser')`,
    [randomUUID(), row?.id, at, at, at],
  );
  const handle = `h${row?.id}`;
  await world.sql("INSERT INTO organisations (handle, name, created_at) VALUES (?, 'Contoso', ?)", [handle, at]);
  const [organisation] = await world.sql<{ id: number }>('SELECT id FROM organisations WHERE handle = ?', [handle]);
  await world.sql(
    "INSERT INTO organisation_members (organisation_id, email, kind, role, sign_in_id, added_at) VALUES (?, ?, 'WORK', 'MEMBER', ?, ?)",
    [organisation?.id, email, row?.id, at],
  );
}

export async function erase(world: World, email: string): Promise<string | null> {
  const { world: open } = world.server;
  const erased = await erasePerson(open, {
    address: email,
    acting: COMMAND_LINE,
    reason: 'They asked for it',
    letterFolder: open.settings.mail.folder,
  });
  return erased && nameOf(erased);
}

interface ColumnName {
  place: string;
  name: string;
}

/** Every column of every table, by what the engine itself says of them. */
export function columnsOf(world: World): Promise<ColumnName[]> {
  return rowsOf(
    world,
    world.server.world.database.engine === 'mysql'
      ? 'SELECT table_name AS place, column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE()'
      : "SELECT m.name AS place, c.name AS name FROM sqlite_master m INNER JOIN pragma_table_info(m.name) c WHERE m.type = 'table'",
  );
}

/** In which columns, files and names of files any of the words stands. */
export async function placesOf(world: World, words: readonly string[]): Promise<string[]> {
  const { source } = world.server.world.database;
  const places: string[] = [];
  for (const { place, name } of await columnsOf(world)) {
    const column = source.driver.escape(name);
    const like = words.map(() => `LOWER(${column}) LIKE ?`).join(' OR ');
    const [row] = await rowsOf<{ n: number }>(
      world,
      `SELECT COUNT(*) AS n FROM ${place} WHERE ${like}`,
      words.map((word) => `%${word.toLowerCase()}%`),
    );
    if (Number(row?.n) > 0) places.push(`${place}.${name}`);
  }
  const { files, mail } = world.server.world.settings;
  for (const folder of [files.folder, mail.folder ?? '']) places.push(...filesWith(folder, words));
  return places.sort();
}

function filesWith(folder: string, words: readonly string[]): string[] {
  if (folder === '' || !existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return found
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const text = `${file} ${readFileSync(file, 'latin1')}`.toLowerCase();
      return words.some((word) => text.includes(word.toLowerCase()));
    });
}

export const wordsOf = ({ firstName, email, phone }: Somebody): string[] => [
  firstName,
  email.split('@')[1] ?? '',
  phone,
];
