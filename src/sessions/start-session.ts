/** Starts the session of a browser whose person has come back from an issuer. */
import { recordAudit } from '../audit/audit.store';
import type { Acting } from '../audit/audit-entry';
import type { Viewer } from '../identity/viewer';
import { seal } from '../platform/sealed';
import { recordEnds } from './end-session';
import { aboutIdToken } from './sealed-id-token';
import type { SessionWorld } from './session';
import { endOf } from './session.rules';
import { isSecret, newSecret, sessionIdHash } from './session-secret';
import { addSession, removeSessionBy, removeSurplus, type AtIssuer } from './session.store';

export interface Starting extends AtIssuer {
  readonly viewer: Viewer;
  readonly idToken: string;
  readonly network: string;
  readonly agent: string;
  /** What the browser held before: that is over, whoever it was. */
  readonly before: string | undefined;
}

const LONGEST_AGENT = 200;
/** A longer one is not kept: signing out at the issuer then asks which account it is. */
const LONGEST_ID_TOKEN = 16_384;

/** Gives what the browser is to hold. */
export async function startSession(
  { database, hash, settings }: SessionWorld,
  { viewer, idToken, before, network, agent: said, issuer, subject, issuerSession }: Starting,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  const { signInId, kind } = viewer;
  const agent = [...said.replace(/[\p{Control}\p{Surrogate}]+/gu, ' ')].slice(0, LONGEST_AGENT).join('');
  const acting: Acting = { actor: 'SIGN_IN', signInId, keyId: null, network };
  await database.transact(async (tx) => {
    if (isSecret(before))
      await recordEnds(tx, acting, now, 'REPLACED', await removeSessionBy(tx, sessionIdHash(hash, before)));
    const times = { startedAt: now, idSince: now, seenAt: now, endsAt: endOf(now, settings.session.hours) };
    const id = await addSession(
      tx,
      { idHash: sessionIdHash(hash, secret), signInId, issuer, subject, issuerSession, network, agent, ...times },
      (number) =>
        idToken.length > LONGEST_ID_TOKEN ? null : seal(settings.sealingKeys, aboutIdToken(number), idToken),
    );
    const target = { type: 'Session', id };
    await recordAudit(tx, acting, now, { action: 'SESSION_STARTED', target, facts: { kind }, personal: { agent } });
    await recordEnds(tx, acting, now, 'TOO_MANY', await removeSurplus(tx, signInId));
  });
  return secret;
}
