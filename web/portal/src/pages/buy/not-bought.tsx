import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { StepProps } from './step';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';

/** Nothing was charged; a new try is a new purchase. */
export function NotBought({ purchase, draftId }: StepProps) {
  const { t } = useTranslation('buy');
  const product = purchase.productVersion?.id;
  const draft = draftId ? `&draft=${encodeURIComponent(draftId)}` : '';
  return (
    <Column narrow>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{t('failed.title')}</MessageBarTitle>
          {purchase.failure?.message}
        </MessageBarBody>
      </MessageBar>
      {product && (
        <div>
          <Anchor button to={`/buy?product=${encodeURIComponent(product)}${draft}`}>
            {t('failed.again')}
          </Anchor>
        </div>
      )}
    </Column>
  );
}
