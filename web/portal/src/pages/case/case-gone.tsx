/**
 * In place of a request that this viewer does not see. A number that was never given out and a request of somebody else
 * read the same. R48.
 */
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../ui/viewer';
import { Anchor } from '../../ui/anchor';
import { CallUs } from '../../ui/call-us';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';

export function CaseGone({ wasSeen }: { wasSeen?: boolean }) {
  const { t } = useTranslation(['case', 'common']);
  const { roles } = useViewer();
  const isEngineer = roles.some(({ role }) => role === 'ENGINEER');
  return (
    <Column narrow>
      <PageTitle title={t(wasSeen ? 'gone.lostTitle' : 'gone.title')} />
      <p role={wasSeen ? 'alert' : undefined}>{t(wasSeen ? 'gone.lost' : 'gone.text')}</p>
      {isEngineer && !wasSeen && <p>{t('gone.take')}</p>}
      {isEngineer && <Anchor to="/desk">{t('gone.desk')}</Anchor>}
      <Anchor to="/cases">{t('common:waysOn.cases')}</Anchor>
      <CallUs />
    </Column>
  );
}
