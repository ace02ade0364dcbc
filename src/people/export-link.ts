/** A link by which somebody gets what is kept of their own sign-in, for five minutes by the machine's clock. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import { LINK_MS, linkToken, readLink } from '../attachments/download-token';
import type { FileScope } from '../attachments/open-files';
import { instant, later, realNow } from '../platform/calendar';
import type { KeyedHash } from '../platform/keyed-hash';
import type { Transaction } from '../platform/database';
import { openBudgets } from '../platform/throttle.store';

export const EXPORTS = '/exports';

/** Everything is read for each of them. */
const BUDGET = { limit: 3, windowMs: 86_400_000 };
/** Of one link, in all the time that it is good for: a transfer may break. */
const OPENINGS = { limit: 3, windowMs: 2 * LINK_MS };
/**
 * The form is that of links to files, under a key of their own: such a link names a sign-in and no file, and where
 * those have an API key, which asks for no export, the session that asked.
 */
const NO_FILE = 0;
const keyOf = (hash: KeyedHash): Buffer => Buffer.from(hash('export links', ''), 'hex');

export type LinkedExport =
  { kind: 'linked'; url: string; expiresAt: Date } | { kind: 'refused'; code: 'TOO_MANY_EXPORTS'; retryAt: Date };

export async function linkExport(scope: FileScope): Promise<LinkedExport> {
  const { database, files, hash, now, viewer, credential } = scope;
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
  const bySession = credential?.kind === 'SESSION' ? { keyId: credential.sessionId } : {};
  const link = { attachmentId: NO_FILE, signInId, ...bySession, expiresAt: expiresAt.getTime() };
  const token = linkToken(keyOf(hash), link);
  return { kind: 'linked', url: `${files.origin}${EXPORTS}/${token}`, expiresAt };
}

export interface ExportLink {
  readonly signInId: number;
  /** The session that asked for it: it opens nothing once that has ended. Null where it was asked for with a token. */
  readonly sessionId: number | null;
}

/** Null for every link that opens nothing. */
export function readExportLink(hash: KeyedHash, token: string): ExportLink | null {
  const link = readLink(keyOf(hash), token, realNow());
  return link && link.attachmentId === NO_FILE ? { signInId: link.signInId, sessionId: link.keyId ?? null } : null;
}

/** Counts an opening and writes it down; `false` for one too many. */
export async function noteOpening(
  tx: Transaction,
  hash: KeyedHash,
  token: string,
  { signInId, network, now }: { signInId: number; network: string; now: Date },
): Promise<boolean> {
  const budget = await openBudgets(tx, [{ keyHash: hash('openings of an export', token), budget: OPENINGS }]);
  if (budget.blockedUntil !== null) return false;
  await budget.wrong();
  const acting = { actor: 'SIGN_IN', signInId, keyId: null, network } as const;
  const target = { type: 'Viewer', id: signInId };
  await recordAudit(tx, acting, now, { action: 'PERSON_EXPORTED', target, facts: { opened: true } });
  return true;
}
