import { InvalidArgumentError } from 'commander';
import { parseDay, parseInstant } from '../platform/calendar';

/** A day, which is that of UTC, or an instant, as an option of a command. */
export function moment(text: string): Date {
  const at = parseInstant(parseDay(text) ? `${text}T00:00:00Z` : text);
  if (!at)
    throw new InvalidArgumentError('must be a day such as 2026-11-22 or an instant such as 2026-11-22T10:00:00Z');
  return at;
}
