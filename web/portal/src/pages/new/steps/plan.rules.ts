/** The second step: which plan pays for it, and what follows from a severity. R15, R16, R37–R39. */
import type { RequestContent } from '../draft/request-content';
import type { Gap } from './gap.rules';

interface Plans<Usable, Barred> {
  readonly available: readonly Usable[];
  readonly unavailable: readonly Barred[];
}

export type ChosenPlan<Usable, Barred> =
  | { readonly state: 'NONE' | 'UNKNOWN' }
  | { readonly state: 'USABLE'; readonly plan: Usable }
  | { readonly state: 'BARRED'; readonly plan: Barred };

/** What became of the chosen plan: a changed product may have barred it, another sign-in may not have it. R25, R33. */
export function chosenPlan<Usable extends { id: string }, Barred extends { agreement: { id: string } }>(
  agreementId: string | null,
  plans: Plans<Usable, Barred>,
): ChosenPlan<Usable, Barred> {
  if (agreementId === null) return { state: 'NONE' };
  const usable = plans.available.find(({ id }) => id === agreementId);
  if (usable) return { state: 'USABLE', plan: usable };
  const barred = plans.unavailable.find(({ agreement }) => agreement.id === agreementId);
  return barred ? { state: 'BARRED', plan: barred } : { state: 'UNKNOWN' };
}

/** The only one is chosen beforehand; where nothing is to be chosen nobody has to. */
export function planToPreselect(agreementId: string | null, available: readonly { id: string }[]): string | null {
  const [only] = available;
  return agreementId === null && only && available.length === 1 ? only.id : null;
}

export function planGaps(
  { agreementId }: Pick<RequestContent, 'agreementId'>,
  state: ChosenPlan<unknown, unknown>['state'] | null,
): Gap[] {
  if (state === 'BARRED') return [{ path: 'agreementId', word: 'planUnavailable' }];
  if (state === 'UNKNOWN') return [{ path: 'agreementId', word: 'planUnknown' }];
  return agreementId === null ? [{ path: 'agreementId', word: 'planMissing' }] : [];
}

/** The defaults of a request that says nothing. R38. */
export const severityOf = ({ severity }: Pick<RequestContent, 'severity'>) => severity ?? 'IMPORTANT';
export const hoursOf = ({ supportHours }: Pick<RequestContent, 'supportHours'>) => supportHours ?? 'BUSINESS_HOURS';

/** `opensAt` is the moment of the question where they are there already. Milliseconds. */
const A_MINUTE = 60_000;
export const isOpenAt = (opensAt: string, now: number): boolean => Date.parse(opensAt) <= now + A_MINUTE;

/** A lower severity clears 24/7. */
export const withSeverity = (severity: NonNullable<RequestContent['severity']>): Partial<RequestContent> =>
  severity === 'CRITICAL' ? { severity } : { severity, supportHours: null };

/** Language tags of which one is the other's language: `nl-NL` is answered in `nl`. */
export const offeredLocale = (wished: string, offered: readonly string[]): string | null =>
  offered.find((locale) => locale === wished) ??
  offered.find((locale) => !locale.includes('-') && wished.split('-')[0] === locale) ??
  null;
