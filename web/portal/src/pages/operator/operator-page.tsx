/** The operator's page: agreements, purchases, organisations, who works here, and who did what. To others it is not there. */
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Agreements } from './agreements/agreements';
import { Audit } from './audit/audit';
import { Engineers } from './engineers/engineers';
import { Organisations } from './organisations/organisations';
import { PartLinks } from './part-links';
import { partOf, type Part } from './parts.rules';
import { Purchases } from './purchases/purchases';
import { NotFound } from '../../ui/not-found';
import { useViewer } from '../../ui/viewer';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';

const SHOWN: Record<Part, () => React.ReactNode> = {
  agreements: Agreements,
  purchases: Purchases,
  organisations: Organisations,
  engineers: Engineers,
  audit: Audit,
};

export function Component() {
  // Parts of an organisation's page are used here: their words come along, not when a form opens.
  const { t } = useTranslation(['operator', 'organisation']);
  const { roles } = useViewer();
  const [params] = useSearchParams();
  if (!roles.some(({ role }) => role === 'OPERATOR')) return <NotFound />;
  const part = partOf(params);
  const Shown = SHOWN[part];
  return (
    <Column>
      <PageTitle title={`${t('title')}: ${t(`parts.${part}`)}`} />
      <PartLinks part={part} />
      <Shown />
    </Column>
  );
}
