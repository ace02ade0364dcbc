/** What submitting takes: one unit, and nothing before. R43, R44. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RequestContent } from '../draft/request-content';
import { useChosenPlan } from './use-chosen-plan';

const useStyles = makeStyles({ text: { margin: 0 } });

export function UnitTaken({ content }: { content: RequestContent }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const chosen = useChosenPlan(content);
  if (chosen?.state !== 'USABLE') return null;
  const { unitsRemaining, planType } = chosen.plan;
  return (
    <p className={styles.text}>
      {typeof unitsRemaining === 'number'
        ? t('steps.unit.taken', { count: unitsRemaining, plan: planType.name })
        : t('steps.unit.unlimited', { plan: planType.name })}
    </p>
  );
}
