/** Where a refusal is mended: the first step that asks for something of it. The server says the same of a draft. R33. */
import type { UserError } from '../../../ui/user-errors';

const STEPS: Record<string, number> = {
  productVersionId: 1,
  problemId: 1,
  title: 1,
  description: 1,
  followsCaseNumber: 1,
  draftId: 1,
  agreementId: 2,
  severity: 2,
  supportHours: 2,
  country: 2,
  timeZone: 2,
  locale: 2,
  primaryContact: 3,
  additionalContacts: 4,
  addMeAsContact: 4,
};

/** Null where no step asks for it. */
export function stepOfRefusal(errors: readonly UserError[]): number | null {
  const steps = errors.flatMap(({ path }) => STEPS[path?.[1] ?? ''] ?? []);
  return steps.length > 0 ? Math.min(...steps) : null;
}
