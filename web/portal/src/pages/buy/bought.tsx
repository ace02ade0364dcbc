import { Link, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { StepProps } from './step';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';
import { Day } from '../../ui/moment';

/** What was bought can be used at once; the request that waited has it already. R31. */
export function Bought({ purchase, draftId }: StepProps) {
  const { t } = useTranslation('buy');
  const { agreement, receipt, price, state } = purchase;
  return (
    <Column narrow>
      <MessageBar intent={state === 'GRANTED' ? 'success' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(state === 'REFUNDED' ? 'bought.refunded' : 'bought.title')}</MessageBarTitle>
          {t('bought.text', { price: price.text, reference: purchase.reference })}
        </MessageBarBody>
      </MessageBar>
      {agreement && (
        <Text>
          {t('bought.until')} <Day on={agreement.endsOn} />
        </Text>
      )}
      {receipt && (
        <Text>
          <Link href={receipt.url}>{t('bought.receipt', { number: receipt.number })}</Link> ·{' '}
          <Link href={receipt.pdfUrl}>{t('bought.pdf')}</Link>
        </Text>
      )}
      {state === 'GRANTED' && (
        <div>
          <Anchor button to={draftId ? `/new?draft=${encodeURIComponent(draftId)}` : '/new'}>
            {t(draftId ? 'bought.goOn' : 'bought.new')}
          </Anchor>
        </div>
      )}
    </Column>
  );
}
