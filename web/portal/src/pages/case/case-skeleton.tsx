/** The shape of a request while it is being read. */
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CaseLayout } from './case-layout';
import { LinesSkeleton } from '../../ui/skeletons';

export function CaseSkeleton({ number }: { number: string }) {
  const { t } = useTranslation('case');
  return (
    <CaseLayout
      head={
        <Skeleton aria-label={t('beingRead', { number })}>
          <SkeletonItem size={32} />
        </Skeleton>
      }
      main={<LinesSkeleton lines={8} />}
      side={<LinesSkeleton lines={10} />}
    />
  );
}
