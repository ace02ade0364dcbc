/** What tells one plan from another: until when, how much is left, whose it is. R13, R61. */
import { useTranslation } from 'react-i18next';
import { Day } from '../../../ui/moment';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';

const PLAN_FACTS = graphql(/* GraphQL */ `
  fragment PlanFacts on Agreement {
    accessIdHint
    customerName
    endsOn
    unitsRemaining
  }
`);

export function PlanFacts({ plan }: { plan: FragmentType<typeof PLAN_FACTS> }) {
  const { t } = useTranslation(['new', 'common']);
  const { endsOn, unitsRemaining, customerName, accessIdHint } = readFragment(PLAN_FACTS, plan);
  const left =
    unitsRemaining === null || unitsRemaining === undefined
      ? t('steps.plan.unlimited')
      : t('common:incidentsLeft', { count: unitsRemaining });
  const of = [customerName, accessIdHint].filter(Boolean).join(' ');
  return (
    <>
      <span>{left}</span>
      <span>
        {t('steps.plan.until')} <Day on={endsOn} />
      </span>
      <span>{of ? t('steps.plan.of', { of }) : t('steps.plan.bought')}</span>
    </>
  );
}
