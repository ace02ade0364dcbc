/** How many incidents are left of how many, as a bar and in words. */
import { makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ balance: { display: 'flex', flexDirection: 'column', rowGap: '0.25rem' } });

interface Props {
  granted?: number | null;
  remaining?: number | null;
  /** What is left of an agreement that is over is of no use any more. */
  isOver: boolean;
}

export function Balance({ granted, remaining, isOver }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['agreements', 'common']);
  // No number is an agreement without a limit.
  if (remaining === null || remaining === undefined) return <Text>{t('unlimited')}</Text>;
  // Units that were added later can be more than came at the start.
  const most = Math.max(granted ?? 0, remaining, 1);
  return (
    <div className={styles.balance}>
      <Text weight="semibold">
        {isOver && remaining > 0 ? t('lapsed', { count: remaining }) : t('common:incidentsLeft', { count: remaining })}
      </Text>
      {!isOver && (
        <ProgressBar value={remaining / most} thickness="large" aria-label={t('left', { remaining, most })} />
      )}
    </div>
  );
}
