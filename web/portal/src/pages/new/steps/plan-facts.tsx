/** What tells one plan from another: until when, how much is left, whose it is. R13, R61. */
import { useTranslation } from 'react-i18next';
import { Day } from '../../../ui/moment';
import type { Plan } from './use-plans';

export function PlanFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['new', 'common']);
  const { endsOn, unitsRemaining, customerName, accessIdHint } = plan;
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
