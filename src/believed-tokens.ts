/**
 * Tokens that were believed, so that each is verified once. Kept are hashes of them, in this process alone, until they
 * expire, and no longer than the keys of their issuer stay what they were when the signature was checked.
 */
import { hash } from 'node:crypto';
import type { Identity } from './identity/viewer';
import type { TrustedIssuer } from './issuer-keys';
import { Recent } from './platform/recent';

/** Who a token says it is. */
export interface Believed extends Identity {
  /** Until when it is believed. */
  readonly expiresAt: Date;
}

interface Remembered {
  readonly believed: Believed;
  readonly issuer: TrustedIssuer;
  /** The keys as they stood. */
  readonly keys: object;
  /** When it was verified. Before that moment, on a clock that was set back, it may not have been good yet. */
  readonly since: Date;
}

/** About 10 MB of them. */
const MOST = 20_000;
/** What has expired is dropped once in so long, where others come. */
const SWEEP_EVERY_MS = 60_000;

export class BelievedTokens {
  private readonly tokens: Recent<Remembered>;
  private sweptAt = 0;

  constructor(most = MOST) {
    this.tokens = new Recent(most);
  }

  /** Null where it has to be verified. */
  find(token: string, now: Date): Believed | null {
    const key = hashOf(token);
    const known = this.tokens.get(key);
    if (!known) return null;
    if (known.issuer.standing() === known.keys && known.since <= now && now < known.believed.expiresAt)
      return known.believed;
    this.tokens.delete(key);
    return null;
  }

  remember(token: string, remembered: Remembered): void {
    const now = remembered.since.getTime();
    if (now - this.sweptAt >= SWEEP_EVERY_MS) {
      this.tokens.forget(({ believed }) => believed.expiresAt.getTime() <= now);
      this.sweptAt = now;
    }
    this.tokens.set(hashOf(token), remembered);
  }

  get size(): number {
    return this.tokens.size;
  }
}

const hashOf = (token: string): string => hash('sha256', token, 'base64');
