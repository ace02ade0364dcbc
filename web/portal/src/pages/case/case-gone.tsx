/**
 * In place of a request that this viewer does not see. A number that was never given out and a request of somebody else
 * read the same. R48.
 */
import { useTranslation } from 'react-i18next';
import { pageSettings } from '../../api/settings';
import { useViewer } from '../../ui/viewer';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';

export function CaseGone({ wasSeen }: { wasSeen?: boolean }) {
  const { t } = useTranslation(['case', 'common']);
  const { roles } = useViewer();
  const { callUs } = pageSettings;
  return (
    <Column narrow>
      <PageTitle title={t(wasSeen ? 'gone.lostTitle' : 'gone.title')} />
      <p role={wasSeen ? 'alert' : undefined}>{t(wasSeen ? 'gone.lost' : 'gone.text')}</p>
      <Anchor to="/cases">{t('common:waysOn.cases')}</Anchor>
      {roles.some(({ role }) => role === 'ENGINEER') && <Anchor to="/desk">{t('gone.desk')}</Anchor>}
      {callUs && <span>{t('common:waysOn.callUs', { callUs })}</span>}
    </Column>
  );
}
