/** How long keys live and what they may be given. R65. */
import { checkText } from '../identity/profile.rules';
import { later } from '../platform/calendar';
import type { Fault } from '../organisations/refusal';
import type { ApiKey } from './program';
import type { KeyScope } from './scopes.rules';

/** As many can be used at one time of one service sign-in. */
export const MOST_KEYS = 20;
/** While keys are rotated, each may be there twice. */
export const MOST_WHILE_ROTATING = MOST_KEYS * 2;
export const MOST_NETWORKS = 20;
export const LONGEST_LIFE_DAYS = 366;
export const LONGEST_OVERLAP_HOURS = 168;
export const USUAL_OVERLAP_HOURS = 24;
/** Keys that ended are shown for so long. */
export const SHOWN_AFTER_END_MS = 30 * 86_400_000;

const LONGEST_NAME = 100;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const USE_EVERY_MS = 60_000;

type Invalid = Fault<'INVALID_INPUT'>;

const invalid = (key: Invalid['key'], path: string[], values?: Record<string, number>): Invalid => ({
  code: 'INVALID_INPUT',
  key,
  path: ['input', ...path],
  ...(values ? { values } : {}),
});

export function keyNameFaults(name: string): Invalid[] {
  return checkText(['input', 'name'], name, LONGEST_NAME).map(({ key, path, max }) => ({
    code: 'INVALID_INPUT',
    key,
    path,
    ...(max === undefined ? {} : { values: { max } }),
  }));
}

export function expiryFaults(expiresAt: Date, now: Date): Invalid[] {
  const sound = expiresAt > now && expiresAt <= later(now, LONGEST_LIFE_DAYS * DAY);
  return sound ? [] : [invalid('key.expiry', ['expiresAt'], { days: LONGEST_LIFE_DAYS })];
}

export const scopeFaults = (scopes: readonly KeyScope[]): Invalid[] =>
  scopes.length > 0 ? [] : [invalid('key.noScope', ['scopes'])];

/** `normalised` has null where an entry is no network. */
export function networkFaults(normalised: readonly (string | null)[]): Invalid[] {
  if (normalised.length > MOST_NETWORKS) return [invalid('key.networks', ['networks'], { most: MOST_NETWORKS })];
  return normalised.flatMap((network, index) =>
    network === null ? [invalid('key.network', ['networks', String(index)])] : [],
  );
}

export function overlapFaults(hours: number): Invalid[] {
  const sound = Number.isInteger(hours) && hours >= 0 && hours <= LONGEST_OVERLAP_HOURS;
  return sound ? [] : [invalid('key.overlap', ['overlapHours'], { most: LONGEST_OVERLAP_HOURS })];
}

/** How long a key goes on that another one takes over from: never longer than it would have. */
export function endOfOverlap({ expiresAt }: Pick<ApiKey, 'expiresAt'>, hours: number, now: Date): Date {
  const end = later(now, hours * HOUR);
  return end < expiresAt ? end : expiresAt;
}

/** Whether it can be used: to the millisecond in which it expires, and not in that. */
export const isLive = ({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Date): boolean =>
  revokedAt === null && now < expiresAt;

/** Whether its use is to be written down again. */
export const isUseDue = ({ usedAt }: Pick<ApiKey, 'usedAt'>, now: Date): boolean =>
  usedAt === null || usedAt <= noUseSince(now);

/** A use that was written after this moment stands for the one of now. */
export const noUseSince = (now: Date): Date => later(now, -USE_EVERY_MS);
