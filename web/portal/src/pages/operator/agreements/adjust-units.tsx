/** A correction of a balance: another entry of its ledger, never a change of one. R62. */
import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';
import { ReasonField } from '../../organisation/members/member-fields';

const ADJUST = graphql(/* GraphQL */ `
  mutation OperatorAdjustUnits($input: AdjustUnitsInput!) {
    adjustUnits(input: $input) {
      agreement {
        id
        unitsRemaining
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
  agreementId: string;
  left: number;
  onDone: () => void;
}

export function AdjustUnits({ agreementId, left, onDone }: Props) {
  const { t } = useTranslation('operator');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [units, setUnits] = useState('');
  const [reason, setReason] = useState('');
  const change = useChange(ADJUST);
  const adjust = async () => {
    const done = await change.change({ input: { idempotencyKey, agreementId, units: Number(units), reason } });
    if (!done) return;
    announce(t('adjust.done', { count: done.adjustUnits?.agreement?.unitsRemaining ?? 0 }));
    onDone();
  };
  const after = left + Number(units);
  return (
    <SmallForm
      action={t('adjust.action')}
      change={change}
      shownAt={['units', 'reason']}
      onSubmit={() => void adjust()}
      onCancel={onDone}
    >
      <Field
        label={t('adjust.units')}
        hint={t('adjust.unitsHint')}
        required
        validationMessage={fieldError(change.errors, 'units')}
      >
        <Input type="number" step={1} value={units} required onChange={(_event, { value }) => setUnits(value)} />
      </Field>
      <Text>{Number.isInteger(after) ? t('adjust.after', { left, after }) : null}</Text>
      <ReasonField value={reason} errors={change.errors} onChange={setReason} />
    </SmallForm>
  );
}
