/** The confirmation: how much, at once, to which card, under which terms. One confirmation is one charge. R28. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { confirmationKey } from './confirmation-key';
import { returnAddress, type StepProps } from './step';
import { useCardEntry } from './use-card-entry';
import './purchase-values';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import { announce } from '../../ui/announce';
import { Column } from '../../ui/column';
import { FaultMessage } from '../../ui/fault-message';
import { UserErrors } from '../../ui/user-errors';

const CONFIRM = graphql(/* GraphQL */ `
  mutation BuyConfirm($input: ConfirmPurchaseInput!) {
    confirmPurchase(input: $input) {
      purchase {
        id
        ...BuyValues
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const useStyles = makeStyles({
  terms: { whiteSpace: 'pre-wrap' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
});

export function ConfirmStep({ purchase, draftId, look }: StepProps) {
  const styles = useStyles();
  const { t } = useTranslation('buy');
  const { change, busy, errors, fault } = useChange(CONFIRM);
  const returnUrl = returnAddress(purchase, draftId);
  const card = useCardEntry(returnUrl);
  const { id, price, terms, confirmation } = purchase;
  const confirm = async () => {
    const { amount, currency } = price;
    const cardLast4 = purchase.card?.last4;
    const idempotencyKey = confirmationKey(id, `${amount} ${currency} ${terms?.version} ${cardLast4}`);
    const input = {
      idempotencyKey,
      purchaseId: id,
      amount,
      currency,
      termsVersion: terms?.version ?? '',
      cardLast4,
      returnUrl,
    };
    if (await change({ input })) announce(t('confirm.sent'));
    // Also after a refusal: price, terms or card may be others now, and are shown before anybody confirms again.
    look();
  };
  return (
    <Column narrow>
      <Text weight="semibold">{confirmation}</Text>
      {terms && (
        <details>
          <summary>{t('confirm.terms', { version: terms.version })}</summary>
          <p className={styles.terms}>{terms.text}</p>
        </details>
      )}
      <UserErrors errors={[...errors, ...card.errors]} />
      {(fault ?? card.fault) && (
        <FaultMessage error={(fault ?? card.fault)!} again={fault ? () => void confirm() : undefined} />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void confirm()}>
          {t('confirm.pay', { price: price.text })}
        </Button>
        <Button disabledFocusable={busy || card.busy} onClick={() => void card.enter()}>
          {t('confirm.otherCard')}
        </Button>
      </div>
    </Column>
  );
}
