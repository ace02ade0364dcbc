import { InvalidArgumentError } from 'commander';
import { isReason, LONGEST_REASON } from '../audit/reason.rules';

/** Why something is done, as an option of a command: it stays in the audit log for ever. */
export function reasonText(text: string): string {
  if (isReason(text)) return text.trim();
  throw new InvalidArgumentError(`a reason is one line of 1 to ${LONGEST_REASON} characters`);
}
