/** The desk: what waits and what is one's own for engineers, how much there is to do for supervisors. R48. */
import { useTranslation } from 'react-i18next';
import { NotFound } from '../../ui/not-found';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';
import { EngineerDesk } from './engineer-desk';
import { LoadPart } from './load/load-part';
import { useDeskRoles } from './use-desk-roles';

export function Component() {
  const { t } = useTranslation('desk');
  const { engineer, supervisor } = useDeskRoles();
  if (!engineer && !supervisor) return <NotFound />;
  return (
    <Column>
      <PageTitle title={t('title')} />
      {engineer && <EngineerDesk />}
      {supervisor && <LoadPart queue={null} />}
    </Column>
  );
}
