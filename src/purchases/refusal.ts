/** Why something was not bought, or a card not kept. */
import type { MessageKey, MessageValues } from '../platform/wording';

export interface Fault<C extends string> {
  code: C;
  key: MessageKey;
  path: string[] | null;
  values?: MessageValues;
  /** Of too many attempts: when the next one is judged. */
  retryAt?: Date;
}

export interface Refused<C extends string> {
  kind: 'refused';
  faults: Fault<C>[];
}

export const refused = <C extends string>(...faults: Fault<C>[]): Refused<C> => ({ kind: 'refused', faults });
export const isRefused = (outcome: { kind: string }): boolean => outcome.kind === 'refused';
