/** The chosen plan where it is only looked at: nothing is asked again of what the second step has read. */
import type { RequestContent } from '../draft/request-content';
import { chosenPlan, type ChosenPlan } from './plan.rules';
import { usePlans, type Plan, type UnavailablePlan } from './use-plans';

export function useChosenPlan({
  agreementId,
  productVersionId,
}: RequestContent): ChosenPlan<Plan, UnavailablePlan> | null {
  const [{ data }] = usePlans(productVersionId, 'cache-first');
  return data?.plans ? chosenPlan(agreementId, data.plans) : null;
}
