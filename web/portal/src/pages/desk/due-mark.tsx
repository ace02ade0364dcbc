/** When something is due, in words that move with the time; late and soon by a word, a form and a colour. R41. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClockAlarmRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { dueOf } from './due.rules';
import { useNow } from './use-now';
import { Moment } from '../../ui/moment';

const useStyles = makeStyles({
  due: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '0.35rem' },
  LATE: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  SOON: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  CALM: {},
  at: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ICONS = { LATE: <ErrorCircleRegular />, SOON: <ClockAlarmRegular />, CALM: <ClockRegular /> };

export function DueMark({ at }: { at: string }) {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const now = useNow();
  const { state, unit, count } = dueOf(at, now);
  // The time of day alone, where it can be no other day's.
  const isNear = unit === 'minutes' || (unit === 'hours' && count < 12);
  return (
    <span className={styles.due} aria-live="off">
      <span className={mergeClasses(styles.due, styles[state])}>
        {ICONS[state]}
        <span>{t(`due.${state}.${unit}`, { count })}</span>
      </span>
      <span className={styles.at}>
        <Moment at={at} as={isNear ? 'clock' : 'moment'} />
      </span>
    </span>
  );
}
