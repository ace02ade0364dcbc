/** A product whose support lives in another portal: which one, what is needed there, and what else can be done. R36. */
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CallUs } from '../../../ui/call-us';
import { Facts } from '../../../ui/facts';
import { Column } from '../../../ui/column';
import type { Product } from './use-product';

export function ServedElsewhere({ product: { name, portal } }: { product: Product }) {
  const { t } = useTranslation('new');
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        <Column>
          <MessageBarTitle>{t('steps.elsewhere.title', { product: name, portal: portal.name })}</MessageBarTitle>
          <Facts
            facts={[
              [
                t('steps.elsewhere.where'),
                portal.url ? (
                  <Link inline href={portal.url} target="_blank" rel="noreferrer">
                    {t('steps.elsewhere.go', { portal: portal.name })}
                  </Link>
                ) : (
                  portal.name
                ),
              ],
              [t('steps.elsewhere.signIn'), portal.signIn],
              [t('steps.elsewhere.pair'), t(`steps.pairThere.${portal.accessIdPair}`)],
              [t('steps.elsewhere.alternative'), portal.alternative],
            ]}
          />
          <div>{t('steps.elsewhere.also')}</div>
          <CallUs />
        </Column>
      </MessageBarBody>
    </MessageBar>
  );
}
