/** Keeps sessions. What the browser holds is never stored: only its keyed hash is. */
import { In, LessThanOrEqual, MoreThan, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { locking } from '../platform/database';
import { GatheredReads } from '../platform/gathered-reads';
import { fingerprint } from '../platform/keyed-hash';
import { MOST_SESSIONS, type Session } from './session';
import { SessionRow } from './session.row';

function toSession(row: SessionRow): Session {
  const { id, signInId, issuer, startedAt, idSince, seenAt, endsAt, network, agent } = row;
  return { id, signInId, issuer, startedAt, idSince, seenAt, endsAt, network, agent };
}

/** Whose it is at the issuer. */
export interface AtIssuer {
  readonly issuer: string;
  readonly subject: string;
  readonly issuerSession: string | null;
}

const sessionHash = (issuer: string, issuerSession: string) => fingerprint('sid', issuer, issuerSession);
const subjectHash = (issuer: string, subject: string) => fingerprint('sub', issuer, subject);

export interface NewSession extends Omit<Session, 'id'>, AtIssuer {
  readonly idHash: string;
}

/** `sealed` makes of its number the ID token as it is kept. */
export async function addSession(
  tx: EntityManager,
  { subject, issuerSession, ...row }: NewSession,
  sealed: (id: number) => string | null,
): Promise<number> {
  const { identifiers } = await tx.insert(SessionRow, {
    ...row,
    issuerSessionHash: issuerSession === null ? null : sessionHash(row.issuer, issuerSession),
    issuerSubjectHash: subjectHash(row.issuer, subject),
    sealedIdToken: null,
  });
  const { id } = identifiers[0] as { id: number };
  await tx.update(SessionRow, { id }, { sealedIdToken: sealed(id) });
  return id;
}

const gathered = new GatheredReads<Session>(async (db, hashes) => {
  const rows = await db.findBy(SessionRow, { idHash: In([...hashes]) });
  return new Map(rows.map((row) => [row.idHash, toSession(row)]));
});

/** One statement for all that are asked for together. */
export const findSessionBy = (db: EntityManager, idHash: string): Promise<Session | null> => gathered.find(db, idHash);

/** The one that had this id until it was given another, after this moment. */
export async function findFormerSession(db: EntityManager, idHash: string, after: Date): Promise<Session | null> {
  const row = await db.findOneBy(SessionRow, { formerIdHash: idHash, idSince: MoreThan(after) });
  return row && toSession(row);
}

/** What it was signed in with, encrypted. */
export async function sealedIdToken(db: EntityManager, id: number): Promise<string | null> {
  return (await db.findOneBy(SessionRow, { id }))?.sealedIdToken ?? null;
}

/** Later moments win: requests of one browser come at once. */
export async function noteSeen(tx: EntityManager, id: number, before: Date, now: Date): Promise<void> {
  await tx.update(SessionRow, { id, seenAt: LessThanOrEqual(before) }, { seenAt: now });
}

/** Gives a session another secret; `false` if it has another one already, or is over. */
export async function replaceId(
  tx: EntityManager,
  id: number,
  idHash: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const changed = { idHash: by, formerIdHash: idHash, idSince: now, seenAt: now };
  const { affected } = await tx.update(SessionRow, { id, idHash }, changed);
  return affected === 1;
}

/** Neither over its time nor idle. */
const going = (now: Date, idle: Date) => ({ endsAt: MoreThan(now), seenAt: MoreThan(idle) });

/** Those of a sign-in that go on, the one first that was seen last. */
export async function sessionsOf(db: EntityManager, signInId: number, now: Date, idle: Date): Promise<Session[]> {
  const rows = await db.find(SessionRow, {
    where: { signInId, ...going(now, idle) },
    order: { seenAt: 'DESC', id: 'DESC' },
    take: MOST_SESSIONS,
  });
  return rows.map(toSession);
}

/** Which of these go on. */
export async function goingSessions(
  db: EntityManager,
  ids: readonly number[],
  now: Date,
  idle: Date,
): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db.find(SessionRow, { select: { id: true }, where: { id: In([...ids]), ...going(now, idle) } });
  return new Set(rows.map(({ id }) => id));
}

/** Ends what is found, and tells which they were: each is ended by one caller alone. */
async function remove(tx: EntityManager, where: FindOptionsWhere<SessionRow> | FindOptionsWhere<SessionRow>[]) {
  const rows = await tx.find(SessionRow, { where, order: { id: 'ASC' }, ...locking(tx, 'pessimistic_write') });
  if (rows.length > 0) await tx.delete(SessionRow, { id: In(rows.map(({ id }) => id)) });
  return rows.map(toSession);
}

/** One of a sign-in's own. */
export const removeSession = (tx: EntityManager, signInId: number, id: number) => remove(tx, { id, signInId });

/** All of a sign-in's but one, or but none. */
export const removeSessionsOf = (tx: EntityManager, signInId: number, except: number | null) =>
  remove(tx, { signInId, ...(except === null ? {} : { id: Not(except) }) });

export const removeSessionBy = (tx: EntityManager, idHash: string) =>
  remove(tx, [{ idHash }, { formerIdHash: idHash }]);

/** Those beyond the number that one sign-in may have. */
export async function removeSurplus(tx: EntityManager, signInId: number): Promise<Session[]> {
  const rows = await tx.find(SessionRow, { where: { signInId }, order: { seenAt: 'DESC', id: 'DESC' } });
  const surplus = rows.slice(MOST_SESSIONS).map(({ id }) => id);
  return surplus.length === 0 ? [] : remove(tx, { id: In(surplus) });
}

/** What an issuer ends: one session, or all of a person; by both, what is both. */
export function removeAtIssuer(
  tx: EntityManager,
  { issuer, subject, issuerSession }: { issuer: string; subject: string | null; issuerSession: string | null },
): Promise<Session[]> {
  const where = {
    ...(issuerSession === null ? {} : { issuerSessionHash: sessionHash(issuer, issuerSession) }),
    ...(subject === null ? {} : { issuerSubjectHash: subjectHash(issuer, subject) }),
  };
  return Object.keys(where).length === 0 ? Promise.resolve([]) : remove(tx, where);
}

/** Those that are over. */
export const removeOver = (tx: EntityManager, now: Date, idle: Date) =>
  remove(tx, [{ endsAt: LessThanOrEqual(now) }, { seenAt: LessThanOrEqual(idle) }]);
