/** A link by which somebody gets what is kept of their own sign-in, for five minutes by the machine's clock. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import { LINK_MS, linkToken, readLink } from '../attachments/download-token';
import type { FileScope } from '../attachments/open-files';
import { instant, later, realNow } from '../platform/calendar';
import type { KeyedHash } from '../platform/keyed-hash';
import { openBudgets } from '../platform/throttle.store';

export const EXPORTS = '/exports';

/** Everything is read for each of them. */
const BUDGET = { limit: 3, windowMs: 86_400_000 };
/** The form is that of links to files, under a key of their own: such a link names a sign-in and no file. */
const NO_FILE = 0;
const keyOf = (hash: KeyedHash): Buffer => Buffer.from(hash('export links', ''), 'hex');

export type LinkedExport =
  | { kind: 'linked'; url: string; expiresAt: Date }
  | { kind: 'refused'; code: 'NOT_FOR_PROGRAMS' }
  | { kind: 'refused'; code: 'TOO_MANY_EXPORTS'; retryAt: Date };

export async function linkExport(scope: FileScope): Promise<LinkedExport> {
  const { database, files, hash, now, viewer } = scope;
  if (viewer.kind === 'SERVICE') return { kind: 'refused', code: 'NOT_FOR_PROGRAMS' };
  const { signInId } = viewer;
  const blockedUntil = await database.transact(async (tx) => {
    const keyHash = hash('exports of a sign-in', String(signInId));
    const budget = await openBudgets(tx, [{ keyHash, budget: BUDGET }]);
    if (budget.blockedUntil !== null) return budget.blockedUntil;
    await budget.wrong();
    const target = { type: 'Viewer', id: signInId };
    await recordAudit(tx, actingIn(scope), now, { action: 'PERSON_EXPORTED', target, facts: { signIns: 1 } });
    return null;
  });
  if (blockedUntil !== null) return { kind: 'refused', code: 'TOO_MANY_EXPORTS', retryAt: instant(blockedUntil) };
  const expiresAt = later(realNow(), LINK_MS);
  const token = linkToken(keyOf(hash), { attachmentId: NO_FILE, signInId, expiresAt: expiresAt.getTime() });
  return { kind: 'linked', url: `${files.origin}${EXPORTS}/${token}`, expiresAt };
}

/** Whose export a link opens; null for every link that opens nothing. */
export function signInOfLink(hash: KeyedHash, token: string): number | null {
  const link = readLink(keyOf(hash), token, realNow());
  return link && link.attachmentId === NO_FILE ? link.signInId : null;
}
