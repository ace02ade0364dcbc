/** An issuer ends a session, or all of a person's, by a token that is good once. */
import { SYSTEM } from '../audit/audit-entry';
import { isDuplicate } from '../platform/retry.rules';
import { useToken } from './attempt.store';
import { recordEnds } from './end-session';
import type { SessionWorld } from './session';
import { removeAtIssuer } from './session.store';

export interface IssuerEnds {
  readonly issuer: string;
  readonly subject: string | null;
  readonly issuerSession: string | null;
  /** Of the token: good once. */
  readonly tokenId: string;
  /** Until when the token would be believed, by the real clock. */
  readonly tokenEndsAt: Date;
}

/** `false` where the token was used before. */
export async function endAtIssuer({ database }: SessionWorld, said: IssuerEnds, now: Date): Promise<boolean> {
  try {
    await database.transact(async (tx) => {
      await useToken(tx, said.issuer, said.tokenId, said.tokenEndsAt);
      await recordEnds(tx, SYSTEM, now, 'BY_ISSUER', await removeAtIssuer(tx, said));
    });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
