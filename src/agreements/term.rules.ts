/** How long an agreement lasts. R12. */
import type { PlanType } from '../catalog/catalogue';
import { addDays, addYears, type Day } from '../platform/calendar';

/** The last day of use: the calendar year first (29 February becomes 28), then the extra days. */
export function endOfTerm(planType: Pick<PlanType, 'years' | 'extraDays'>, startsOn: Day): Day {
  return addDays(addYears(startsOn, planType.years), planType.extraDays);
}
