/** Plans that are registered and cannot be used, never silently hidden. R16–R18. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql';
import { Disclosure } from './disclosure';
import { PlanFacts } from './plan-facts';
import { PLAN_REASON } from './plan-reason';
import { PlanReasons } from './plan-reasons';
import type { RemedyActions } from './remedies';
import type { UnavailablePlan } from './use-plans';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.75rem' },
  plan: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.3rem',
    padding: '0.75rem',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
});

export function UnavailablePlans({ plans, actions }: { plans: readonly UnavailablePlan[]; actions: RemedyActions }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  if (plans.length === 0) return null;
  return (
    <Disclosure title={t('steps.plan.unavailable', { count: plans.length })}>
      <ul className={styles.list}>
        {plans.map(({ agreement, reasons }) => (
          <li key={agreement.id} className={styles.plan}>
            <h3 className={styles.name}>{agreement.planType.name}</h3>
            <PlanFacts plan={agreement} />
            <PlanReasons reasons={readFragment(PLAN_REASON, reasons)} actions={actions} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
