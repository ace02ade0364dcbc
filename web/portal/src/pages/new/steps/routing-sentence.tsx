/** Who would answer, when, in which language, and the grounds. R40–R42. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { localeName } from '../../../ui/countries';
import { useMomentText } from '../../../ui/moment';
import { isOpenAt } from './plan.rules';
import { queueWords } from './queue.rules';
import type { Routing } from './use-routing';

const useStyles = makeStyles({
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  because: { marginBlock: '0.3rem 0', paddingInlineStart: '1.1rem' },
});

/** The names of regions as the portal says them; another of the operator's own is shown as it is. */
const REGIONS = ['EMEA', 'AMERICAS', 'ASIA_PACIFIC', 'JAPAN'] as const;

export function RoutingSentence({ routing }: { routing: Routing }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('new');
  const moment = useMomentText();
  const { queue, region, because, opensAt, responseDueAt, supportHours, locale } = routing;
  const known = REGIONS.find((name) => name === region);
  const { family } = queueWords(queue);
  return (
    <>
      <p className={styles.sentence}>
        {t(`steps.routing.by.${supportHours}`, {
          family,
          region: known ? t(`steps.region.${known}`) : region,
          language: localeName(locale, i18n.language),
        })}
      </p>
      <p className={styles.sentence}>
        {t(isOpenAt(opensAt, Date.now()) ? 'steps.routing.dueNow' : 'steps.routing.due', {
          opens: moment(opensAt),
          due: moment(responseDueAt),
        })}
      </p>
      {because.length > 0 && (
        <>
          <p className={styles.sentence}>{t('steps.routing.because')}</p>
          <ul className={styles.because}>
            {because.map((ground) => (
              <li key={ground}>{ground}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
