/** The operator grants a role at the desk for queues that exist, or replaces the queues of who has it. */
import type { Catalogue } from '../catalog/catalogue';
import type { Database } from '../platform/database';
import type { DeskMember, Grantee } from './desk-member';
import { grantRole } from './desk-member.store';
import { allQueues, emptyPatterns, normalisedPatterns } from './queues.rules';

export type Granted =
  { kind: 'granted'; member: DeskMember } | { kind: 'refused'; patterns: string[]; queues: string[] };

export async function grantDeskRole(
  database: Database,
  catalogue: Catalogue,
  grantee: Grantee,
  patterns: readonly string[],
  now: Date,
): Promise<Granted> {
  const wished = normalisedPatterns(patterns);
  const queues = allQueues(catalogue).map(({ name }) => name);
  const empty = emptyPatterns(wished, queues);
  if (wished.length === 0 || empty.length > 0) return { kind: 'refused', patterns: empty, queues };
  return { kind: 'granted', member: await database.transact((tx) => grantRole(tx, grantee, wished, now)) };
}
