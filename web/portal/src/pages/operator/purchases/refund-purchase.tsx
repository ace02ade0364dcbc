/** Money goes back for incidents that were not used, and they with it. R31. */
import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';
import { ReasonField } from '../../organisation/members/member-fields';

const REFUND = graphql(/* GraphQL */ `
  mutation OperatorRefundPurchase($input: RefundPurchaseInput!) {
    refundPurchase(input: $input) {
      purchase {
        id
        refundedUnits
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  purchaseId: string;
  most: number;
  onDone: () => void;
}

export function RefundPurchase({ purchaseId, most, onDone }: Props) {
  const { t } = useTranslation('operator');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [units, setUnits] = useState('1');
  const [reason, setReason] = useState('');
  const change = useChange(REFUND);
  const refund = async () => {
    const done = await change.change({ input: { idempotencyKey, purchaseId, units: Number(units), reason } });
    if (!done) return;
    announce(t('refund.done'));
    onDone();
  };
  return (
    <SmallForm
      action={t('refund.action')}
      change={change}
      shownAt={['units', 'reason']}
      onSubmit={() => void refund()}
      onCancel={onDone}
    >
      <Text>{t('refund.text')}</Text>
      <Field
        label={t('refund.units')}
        hint={t('refund.unitsHint', { count: most })}
        required
        validationMessage={fieldError(change.errors, 'units')}
      >
        <Input
          type="number"
          min={1}
          step={1}
          value={units}
          required
          onChange={(_event, { value }) => setUnits(value)}
        />
      </Field>
      <ReasonField value={reason} errors={change.errors} onChange={setReason} />
    </SmallForm>
  );
}
