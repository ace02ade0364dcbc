/** What the audit log keeps about a person, for that person; and emptying it of what is personal. */
import { In, type EntityManager } from 'typeorm';
import { readInBatches } from '../platform/in-order';
import type { AuditEntry } from './audit-entry';
import { AuditEntryRow } from './audit-entry.row';
import { toEntry } from './chain.store';

/** Whose entries: by their sign-ins, and by their address where one is given. */
export interface AuditedPerson {
  readonly address: string | null;
  readonly signInIds: readonly number[];
}

/** No sign-in has this number: a list is never empty in a statement. */
const NOBODY = 0;

/** By them, or about them; in the order in which it was written down. */
export async function entriesOf(db: EntityManager, { address, signInIds }: AuditedPerson): Promise<AuditEntry[]> {
  const ids = [NOBODY, ...signInIds];
  const query = db
    .createQueryBuilder(AuditEntryRow, 'entry')
    .where('entry.actorSignInId IN (:...ids)', { ids })
    .orWhere("(entry.targetType = 'Viewer' AND entry.targetId IN (:...ids))", { ids })
    .orderBy('entry.id', 'ASC');
  // The whole value of a JSON text: one address is no part of another.
  if (address) query.orWhere('INSTR(LOWER(entry.personal), :quoted) > 0', { quoted: JSON.stringify(address) });
  return (await query.getMany()).map(toEntry);
}

/** Empties what is personal; the entry and its place in the chain stay, since the chain covers only its hash. */
export async function emptyPersonal(tx: EntityManager, person: AuditedPerson): Promise<number> {
  const ids = (await entriesOf(tx, person)).filter(({ personal }) => personal !== null).map(({ id }) => id);
  await readInBatches(ids, async (some) => {
    await tx.update(AuditEntryRow, { id: In([...some]) }, { personal: null });
    return [];
  });
  return ids.length;
}
