import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { returnAddress, type StepProps } from './step';
import { useCardEntry } from './use-card-entry';
import { Column } from '../../ui/column';
import { FaultMessage } from '../../ui/fault-message';
import { UserErrors } from '../../ui/user-errors';

/** A card is entered once, at the payment provider; paying is another step. R27. */
export function CardStep({ purchase, draftId, look }: StepProps) {
  const { t } = useTranslation('buy');
  const { enter, busy, errors, fault } = useCardEntry(returnAddress(purchase, draftId));
  return (
    <Column narrow>
      <Text>{t('card.text', { price: purchase.price.text })}</Text>
      <UserErrors errors={errors} />
      {fault && <FaultMessage error={fault} />}
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void enter()}>
          {t('card.enter')}
        </Button>{' '}
        <Button onClick={look}>{t('card.entered')}</Button>
      </div>
    </Column>
  );
}
