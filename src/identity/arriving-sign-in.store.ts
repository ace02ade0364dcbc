/** Reads the sign-ins of requests as they arrive: one statement for all that arrive together. */
import type { Reads } from '../platform/database';
import { GatheredReads } from '../platform/gathered-reads';
import { places, readRows } from '../platform/read-rows';
import type { SignInRow } from './sign-in.row';
import { identityHash, toViewer } from './sign-in.store';
import type { Identity, Viewer } from './viewer';

type Read = Pick<SignInRow, 'identityHash'> & Parameters<typeof toViewer>[0];

const COLUMNS = `identity_hash AS identityHash, id, kind, email, first_name AS firstName, last_name AS lastName, company,
 phone, country, time_zone AS timeZone, locale`;

const gathered = new GatheredReads<Viewer>(async (db, hashes) => {
  const sql = `SELECT ${COLUMNS} FROM sign_ins WHERE identity_hash IN (${places(hashes.length)})`;
  const rows = await readRows<Read>(db, sql, hashes);
  return new Map(rows.map((row) => [row.identityHash, toViewer(row)]));
});

/** The sign-in of an identity as it is at this moment; null where there is none. */
export const arrivingSignIn = (db: Reads, identity: Identity): Promise<Viewer | null> =>
  gathered.find(db, identityHash(identity));
