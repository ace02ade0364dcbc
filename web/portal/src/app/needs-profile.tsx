/** The first use asks for a profile, once; whatever page was wished comes after it. R2. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useViewer } from '../ui/viewer';
import { PageSkeleton } from '../ui/skeletons';

const FirstProfile = lazy(() => import('../pages/profile/first-profile'));

export function NeedsProfile({ children }: { children: ReactNode }) {
  const { profile, signInKind } = useViewer();
  if (profile || signInKind === 'SERVICE') return children;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <FirstProfile />
    </Suspense>
  );
}
