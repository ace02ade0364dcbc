/** What stands where something is still being read: its shape, no spinner. */
import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ lines: { display: 'flex', flexDirection: 'column', rowGap: '0.75rem' } });

export function LinesSkeleton({ lines = 3 }: { lines?: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t('reading')} className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonItem key={line} size={20} />
      ))}
    </Skeleton>
  );
}

/** Words may not be here yet. */
export function PageSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton aria-label="…" className={styles.lines} style={{ padding: '2rem' }}>
      <SkeletonItem size={32} style={{ maxWidth: '16rem' }} />
      <SkeletonItem size={20} />
      <SkeletonItem size={20} />
      <SkeletonItem size={20} style={{ maxWidth: '60%' }} />
    </Skeleton>
  );
}
