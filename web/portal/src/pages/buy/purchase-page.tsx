/** One purchase, where the buyer also comes back to from the provider's page and the bank's. */
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PurchaseSteps } from './purchase-steps';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';
import { Panel } from '../../ui/panel';

export function Component() {
  const { t } = useTranslation('buy');
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  return (
    <Column>
      <PageTitle title={t('title')} />
      <Panel title={t('purchase')}>
        <PurchaseSteps purchaseId={id} draftId={params.get('draft')} />
      </Panel>
    </Column>
  );
}
