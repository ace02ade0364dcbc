/**
 * Submits a case in one transaction: the row of the idempotency key first, a unit by a guarded update, and every row
 * that belongs to a case. The whole of it is repeated where the database asks for it.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { rowNumber, stored, moment } from '../answer-forms';
import type { FindCatalogue } from './catalogue';
import { findAgreement } from './plans';
import {
  caseNumber,
  contactsOfSubmission,
  decideRouting,
  fingerprint,
  hoursOffered,
  isDuplicate,
  isWorthAnotherTry,
  MOST_TRIES,
  partTerms,
  pause,
  placeOf,
  realNow,
  searchTerms,
  severityLevel,
  submissionFaults,
  today,
  unavailability,
  type Catalogue,
  type NewContact,
  type Submission,
  type Viewer,
} from './rules';

type Input = Omit<Submission, 'agreementId' | 'productVersionId' | 'problemId' | 'addMeAsContact'> & {
  agreementId: string;
  productVersionId: string;
  problemId: string;
  addMeAsContact?: boolean;
};

interface Receipt {
  number: string;
  submittedAt: string;
  responseDueAt: string;
  primaryContactEmail: string;
  submitterSeesCase: boolean;
}

type Outcome = { kind: 'stored'; receipt: Receipt } | { kind: 'earlier'; caseId: number } | Refused;
interface Refused {
  kind: 'refused';
  codes: string[];
}

type Rows<T> = (RowDataPacket & T)[];

const refused = (...codes: string[]): Refused => ({ kind: 'refused', codes });
const SEVERITY_RANK: Record<string, number> = { MINIMAL: 1, IMPORTANT: 2, CRITICAL: 3 };
/** Without a lock for longer than this the transaction begins again; a guarded update looks at what is there now. */
const SESSION = [
  "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 3, sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'",
  'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
];

/** Each connection of the pool, before its first transaction. */
export function prepareSessions(pool: Pool): void {
  pool.on('connection', (connection) => {
    const raw = connection as unknown as { query(sql: string, done: () => void): void };
    for (const statement of SESSION) raw.query(statement, () => undefined);
  });
}

export function submitCase(pool: Pool, catalogueWith: FindCatalogue) {
  return async (signIn: number, body: { input: Input }, network: string) => {
    const input: Submission = {
      ...body.input,
      agreementId: rowNumber('Agreement', body.input.agreementId),
      productVersionId: rowNumber('ProductVersion', body.input.productVersionId),
      problemId: rowNumber('Problem', body.input.problemId),
      addMeAsContact: body.input.addMeAsContact ?? false,
    };
    const [viewer, catalogue] = await Promise.all([
      findViewer(pool, signIn),
      catalogueWith([], input.productVersionId),
    ]);
    const outcome = viewer?.profile
      ? await transact(pool, (tx) => claimAndStore(tx, { viewer, catalogue, input, network, now: realNow() }))
      : refused('PROFILE_REQUIRED');
    const receipt = outcome.kind === 'earlier' ? await readReceipt(pool, signIn, outcome.caseId) : null;
    return {
      submitCase: {
        receipt: outcome.kind === 'stored' ? outcome.receipt : receipt,
        userErrors: outcome.kind === 'refused' ? outcome.codes.map((code) => ({ code, message: code })) : [],
      },
    };
  };
}

async function findViewer(pool: Pool, signIn: number): Promise<Viewer | null> {
  const [[row]] = await pool.execute<
    Rows<{
      kind: string;
      email: string | null;
      first: string;
      last: string;
      country: string;
      zone: string;
      locale: string;
    }>
  >(
    `SELECT kind, email, first_name AS first, last_name AS last, country, time_zone AS zone, locale
     FROM sign_ins WHERE id = ? AND erased_at IS NULL`,
    [signIn],
  );
  if (!row) return null;
  const { kind, email, country, zone: timeZone, locale } = row;
  const profile = country && timeZone && locale ? { country, timeZone, locale } : null;
  return { signInId: signIn, kind, email, firstName: row.first, lastName: row.last, profile };
}

/** Nothing of a refusal is stored. */
async function transact(pool: Pool, work: (tx: PoolConnection) => Promise<Outcome>): Promise<Outcome> {
  for (let attempt = 0; ; attempt++) {
    const tx = await pool.getConnection();
    try {
      await tx.beginTransaction();
      const outcome = await work(tx);
      if (outcome.kind === 'stored') await tx.commit();
      else await tx.rollback();
      tx.release();
      return outcome;
    } catch (error) {
      await tx.rollback().then(
        () => tx.release(),
        () => tx.destroy(),
      );
      if (attempt + 1 >= MOST_TRIES || !isWorthAnotherTry(error)) throw error;
      await wait(pause(attempt, Math.random()));
    }
  }
}

interface Asked {
  viewer: Viewer;
  catalogue: Catalogue;
  input: Submission;
  network: string;
  now: Date;
}

async function insert(tx: PoolConnection, sql: string, values: (string | number | null)[]): Promise<number> {
  return (await tx.execute<ResultSetHeader>(sql, values))[0].insertId;
}

/** One statement for rows of a table. */
function insertRows(tx: PoolConnection, into: string, rows: (string | number | null)[][]): Promise<unknown> {
  const places = `(${(rows[0] ?? []).map(() => '?').join(',')})`;
  return tx.execute(`INSERT INTO ${into} VALUES ${rows.map(() => places).join(',')}`, rows.flat());
}

async function claimAndStore(tx: PoolConnection, asked: Asked): Promise<Outcome> {
  const { viewer, input, now } = asked;
  const { idempotencyKey, ...rest } = input;
  const key = [viewer.signInId, 'submitCase', fingerprint(idempotencyKey)];
  const inputHash = fingerprint(JSON.stringify(rest));
  let sequence: number;
  try {
    sequence = await insert(
      tx,
      'INSERT INTO idempotency_records (principal, operation, key_hash, input_hash, created_at) VALUES (?, ?, ?, ?, ?)',
      [...key, inputHash, stored(now.toISOString())],
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [[held]] = await tx.execute<Rows<{ input_hash: string; result_id: number | null }>>(
      'SELECT input_hash, result_id FROM idempotency_records WHERE principal = ? AND operation = ? AND key_hash = ?',
      key,
    );
    if (!held?.result_id) return refused('IDEMPOTENCY_IN_PROGRESS');
    return held.input_hash === inputHash
      ? { kind: 'earlier', caseId: held.result_id }
      : refused('IDEMPOTENCY_MISMATCH');
  }
  return store(tx, asked, sequence);
}

async function store(
  tx: PoolConnection,
  { viewer, catalogue, input, network, now }: Asked,
  sequence: number,
): Promise<Outcome> {
  const version = catalogue.version(input.productVersionId);
  const faults = submissionFaults(input, viewer, hoursOffered(severityLevel(catalogue, input.severity)));
  if (faults.length > 0) return refused(...faults.map(({ code }) => code));
  if (!version || catalogue.problem(input.problemId)?.category.product !== version.product)
    return refused('INVALID_INPUT');
  if (!version.product.portal.here) return refused('PRODUCT_NOT_SERVED_HERE');
  const agreement = await findAgreement(tx, viewer.signInId, input.agreementId, catalogue);
  if (!agreement) return refused('AGREEMENT_NOT_FOUND');
  const day = today(now);
  if (unavailability(agreement, version, day).length > 0) return refused('PLAN_UNAVAILABLE');
  const [taken] = await tx.execute<ResultSetHeader>(
    `UPDATE agreements SET used_up_on = CASE WHEN units_remaining = 1 THEN ? ELSE used_up_on END,
       units_remaining = units_remaining - 1
     WHERE id = ? AND (units_granted IS NULL OR units_remaining > 0)`,
    [day, agreement.id],
  );
  if (taken.affectedRows !== 1) return refused('PLAN_UNAVAILABLE');

  const { country, timeZone, locale } = placeOf(input, viewer);
  const { severity, supportHours } = input;
  const routing = decideRouting({ version, severity, supportHours, country, timeZone, locale }, catalogue, now);
  const region = catalogue.regions.find(({ code }) => code === routing.region);
  const number = caseNumber(day, region?.ordinal ?? 0, sequence);
  const title = input.title.trim();
  const description = input.description.trim();
  const at = stored(now.toISOString());
  const dueAt = routing.responseDueAt.toISOString();
  const signIn = viewer.signInId;
  const caseId = await insert(
    tx,
    `INSERT INTO cases (number, submitter_id, agreement_id, plan_type_code, product_version_id, problem_id, title,
       description, status, severity, support_hours, queue, region, country, time_zone, locale, opens_at, grounds,
       response_due_at, submitted_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[number, signIn, agreement.id, agreement.planType.code, version.id, input.problemId, title, description],
      ...[severity, routing.supportHours, routing.queue, routing.region, country, timeZone, routing.locale],
      ...[stored(routing.opensAt.toISOString()), JSON.stringify(routing.grounds), stored(dueAt), at, at],
    ],
  );
  const contacts = contactsOfSubmission(input, viewer);
  const primaryEmail = contacts[0]?.email ?? '';
  const facts = {
    severity,
    supportHours: routing.supportHours,
    region: routing.region,
    dueAt,
    primaryEmail,
  };
  await insert(
    tx,
    `INSERT INTO case_events (case_id, kind, at, actor, actor_sign_in_id, actor_name, facts, mail_pending)
     VALUES (?, 'SUBMITTED', ?, 'CONTACT', ?, ?, ?, 1)`,
    [caseId, at, signIn, `${viewer.firstName} ${viewer.lastName}`.trim(), JSON.stringify(facts)],
  );
  const words = new Set([...partTerms(`${title} ${number}`), ...searchTerms(input.description)]);
  await insertRows(
    tx,
    'case_words (word, case_id)',
    [...words].map((word) => [word, caseId]),
  );
  await insert(
    tx,
    `INSERT INTO ledger_entries (agreement_id, kind, units, at, actor, actor_sign_in_id, case_id)
     VALUES (?, 'CONSUME', -1, ?, 'SIGN_IN', ?, ?)`,
    [agreement.id, at, signIn, caseId],
  );
  const linked = await addContacts(tx, { caseId, severity, at, contacts });
  const audited = (action: string, type: string, id: number, told: object, personal: object) => {
    const text = JSON.stringify({ ...personal, network, salt: randomBytes(16).toString('base64url') });
    return [at, action, 'SIGN_IN', signIn, type, id, JSON.stringify(told), text, fingerprint(text)];
  };
  await insertRows(
    tx,
    'audit_entries (at, action, actor, actor_sign_in_id, target_type, target_id, facts, personal, personal_hash)',
    [
      audited('UNITS_MOVED', 'Agreement', agreement.id, { kind: 'CONSUME', units: -1 }, {}),
      ...contacts.map(({ role, email }) =>
        audited('CONTACT_ADDED', 'Case', caseId, { role }, { email: email.trim().toLowerCase() }),
      ),
    ],
  );
  await tx.execute('UPDATE idempotency_records SET result_id = ? WHERE id = ?', [caseId, sequence]);
  const receipt = { number, submittedAt: now.toISOString(), responseDueAt: dueAt, primaryContactEmail: primaryEmail };
  return { kind: 'stored', receipt: { ...receipt, submitterSeesCase: linked.has(signIn) } };
}

interface Added {
  caseId: number;
  severity: string;
  at: string;
  contacts: NewContact[];
}

/**
 * Adds the contacts, and links each to the sign-ins that hold its address now: at most one of a kind, the one who came
 * with it last. They are read with a lock, against a first sign-in at the same moment, which would otherwise miss the
 * contacts that are not committed yet. Gives the sign-ins that see the case.
 */
async function addContacts(tx: PoolConnection, { caseId, severity, at, contacts }: Added): Promise<Set<number>> {
  const rows = contacts.map(({ role, firstName, lastName, email, phone, preferredMethod }) => [
    ...[caseId, role, firstName, lastName, email, email.trim().toLowerCase(), phone, preferredMethod, at],
  ]);
  const [added] = await tx.execute<Rows<{ id: number; email_folded: string; role: string }>>(
    `INSERT INTO case_contacts (case_id, role, first_name, last_name, email, email_folded, phone, preferred_method, added_at)
     VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} RETURNING id, email_folded, role`,
    rows.flat(),
  );
  const byEmail = new Map(added.map((contact) => [contact.email_folded, contact]));
  const [holders] = await tx.execute<Rows<{ id: number; kind: string; email: string }>>(
    `SELECT id, kind, email FROM sign_ins WHERE email IN (${added.map(() => '?').join(', ')})
     ORDER BY email_since, id LOCK IN SHARE MODE`,
    [...byEmail.keys()],
  );
  const latest = new Map(holders.map((holder) => [`${holder.kind} ${holder.email}`, holder]));
  const links = [...latest.values()].flatMap(({ id, kind, email }) => {
    const contact = byEmail.get(email);
    return contact ? [[id, caseId, contact.id, kind, contact.role, at, at, SEVERITY_RANK[severity] ?? 0, 0]] : [];
  });
  if (links.length > 0) await insertLinks(tx, links);
  return new Set(links.map(([id]) => Number(id)));
}

/** One whom a first sign-in has linked at this very moment is linked already. */
async function insertLinks(tx: PoolConnection, links: (string | number)[][]): Promise<void> {
  try {
    await insertRows(
      tx,
      'case_viewers (sign_in_id, case_id, contact_id, kind, role, updated_at, submitted_at, severity_rank, closed)',
      links,
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (links.length > 1) for (const link of links) await insertLinks(tx, [link]);
  }
}

/** What was told of a case when it was submitted. */
async function readReceipt(pool: Pool, signIn: number, caseId: number): Promise<Receipt | null> {
  const [[row]] = await pool.execute<Rows<{ number: string; submitted_at: string; facts: string; sees: number }>>(
    `SELECT c.number, c.submitted_at, e.facts,
       EXISTS (SELECT 1 FROM case_viewers v WHERE v.case_id = c.id AND v.sign_in_id = ?) AS sees
     FROM cases c INNER JOIN case_events e ON e.case_id = c.id AND e.kind = 'SUBMITTED'
     WHERE c.id = ? AND c.submitter_id = ?`,
    [signIn, caseId, signIn],
  );
  if (!row) return null;
  const { dueAt, primaryEmail } = JSON.parse(row.facts) as { dueAt: string; primaryEmail: string };
  return {
    number: row.number,
    submittedAt: moment(row.submitted_at),
    responseDueAt: dueAt,
    primaryContactEmail: primaryEmail,
    submitterSeesCase: row.sees === 1,
  };
}
