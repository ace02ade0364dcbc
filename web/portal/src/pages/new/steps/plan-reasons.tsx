/** Every reason why a plan cannot be used: since when, what it covers instead, and what to do. R17, R18. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Day } from '../../../ui/moment';
import { Remedies, type RemedyActions } from './remedies';
import type { Reason } from './plan-reason';

const useStyles = makeStyles({
  reasons: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.6rem',
  },
  message: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  reasons: readonly Reason[];
  actions?: RemedyActions;
}

export function PlanReasons({ reasons, actions = {} }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ code, message, since, until, details, coveredVersions, remedies }) => (
        <li key={code}>
          <div className={styles.message}>{message}</div>
          {since && (
            <div>
              {t('steps.reason.since')} <Day on={since} />
            </div>
          )}
          {until && (
            <div>
              {t('steps.reason.until')} <Day on={until} />
            </div>
          )}
          {details.map((detail) => (
            <div key={detail}>{detail}</div>
          ))}
          {coveredVersions.length > 0 && (
            <div>{t('steps.reason.covers', { versions: coveredVersions.map(({ name }) => name).join(', ') })}</div>
          )}
          <Remedies remedies={remedies} versions={coveredVersions} actions={actions} />
        </li>
      ))}
    </ul>
  );
}
