/** When a benefit can be activated, and from which day on its agreement may run. R11, R12, R24. */
import { addDays, type Day } from '../platform/calendar';
import type { Benefit, BenefitState } from './benefit';

/** An agreement may be made to start later than today, by so many days at most. */
export const LATEST_START_DAYS = 365;

export function benefitState({ activatedAt, activateBy }: Benefit, today: Day): BenefitState {
  if (activatedAt !== null) return 'ACTIVATED';
  return activateBy !== null && today > activateBy ? 'EXPIRED' : 'WAITING';
}

/** Never in the past: days would be lost that nobody had. */
export function mayStartOn(startsOn: Day, today: Day): boolean {
  return startsOn >= today && startsOn <= addDays(today, LATEST_START_DAYS);
}
