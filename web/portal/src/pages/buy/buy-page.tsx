/** Buying a single incident, and what was bought before. `?product=` is the version, `?draft=` the request that waits. */
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotSold } from './not-sold';
import { Offers } from './offers';
import { OwnPurchases } from './own-purchases';
import { useViewer } from '../../ui/viewer';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';
import { Empty } from '../../ui/empty';
import { PageTitle } from '../../ui/page-title';
import { Panel } from '../../ui/panel';

export function Component() {
  const { t } = useTranslation('buy');
  const navigate = useNavigate();
  const { signInKind } = useViewer();
  const [params] = useSearchParams();
  const product = params.get('product');
  const draft = params.get('draft');
  return (
    <Column>
      <PageTitle title={t('title')} />
      {product ? (
        <Panel title={t('offers')}>
          <Offers
            productVersionId={product}
            ensureDraftId={() => Promise.resolve(draft)}
            onStarted={({ purchaseId, draftId }) =>
              void navigate(
                `/buy/${encodeURIComponent(purchaseId)}${draftId ? `?draft=${encodeURIComponent(draftId)}` : ''}`,
              )
            }
          />
        </Panel>
      ) : (
        <Empty>
          {signInKind === 'WORK' && <NotSold code="SIGN_IN_KIND_NOT_ALLOWED" message={t('workOnly')} remedies={[]} />}
          <Text>{t('noProduct')}</Text>
          <Anchor to="/new" button>
            {t('bought.new')}
          </Anchor>
        </Empty>
      )}
      <OwnPurchases />
    </Column>
  );
}
