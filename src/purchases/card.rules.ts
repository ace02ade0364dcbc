/** Whether a card that is kept can still be charged. R27. */
import type { Day } from '../platform/calendar';
import type { SavedCard } from './purchase';

/** Until the last day of the month that stands on it. */
export function isUsable({ expiresMonth, expiresYear }: Pick<SavedCard, 'expiresMonth' | 'expiresYear'>, today: Day) {
  return `${expiresYear}-${String(expiresMonth).padStart(2, '0')}` >= today.slice(0, 7);
}
