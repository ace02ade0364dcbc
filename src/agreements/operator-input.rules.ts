/** What must be right about what an operator asks before anything is looked up. */
import { LONGEST_REASON } from '../audit/reason.rules';
import { checkText } from '../identity/profile.rules';
import type { MessageKey, MessageValues } from '../platform/wording';

export interface InputFault<C extends string = never> {
  code: C | 'INVALID_INPUT';
  key: MessageKey;
  path: string[];
  values?: MessageValues;
}

export function keyedFaults({ idempotencyKey, reason }: { idempotencyKey: string; reason: string }): InputFault[] {
  const faults = [
    ...checkText(['input', 'idempotencyKey'], idempotencyKey, 255),
    ...checkText(['input', 'reason'], reason, LONGEST_REASON),
  ];
  return faults.map(({ path, key, max }) => ({ code: 'INVALID_INPUT', path, key, values: { max: max ?? 0 } }));
}
