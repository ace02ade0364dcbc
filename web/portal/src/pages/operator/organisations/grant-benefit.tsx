/** A right to one agreement, which an administrator of the organisation activates. R11. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';
import { ReasonField } from '../../organisation/members/member-fields';
import { NO_TERMS, TERMS_SHOWN, TermsFields, termsInput } from '../terms-fields';

const GRANT = graphql(/* GraphQL */ `
  mutation OperatorGrantBenefit($input: GrantBenefitInput!) {
    grantBenefit(input: $input) {
      benefit {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function GrantBenefit({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const { t } = useTranslation('operator');
  const [terms, setTerms] = useState(NO_TERMS);
  const [reference, setReference] = useState('');
  const [activateBy, setActivateBy] = useState('');
  const [reason, setReason] = useState('');
  const change = useChange(GRANT);
  const { errors } = change;
  const grant = async () => {
    const input = { organisationId, reference, ...termsInput(terms), activateBy: activateBy || null, reason };
    if (!(await change.change({ input }))) return;
    announce(t('benefit.done', { reference }));
    onDone();
  };
  return (
    <SmallForm
      action={t('benefit.action')}
      change={change}
      shownAt={[...TERMS_SHOWN, 'reference', 'activateBy', 'reason']}
      onSubmit={() => void grant()}
      onCancel={onDone}
    >
      <TermsFields terms={terms} errors={errors} onChange={setTerms} />
      <Field
        label={t('benefit.reference')}
        hint={t('benefit.referenceHint')}
        required
        validationMessage={fieldError(errors, 'reference')}
      >
        <Input
          value={reference}
          required
          maxLength={100}
          autoComplete="off"
          onChange={(_event, { value }) => setReference(value)}
        />
      </Field>
      <Field
        label={t('benefit.activateBy')}
        hint={t('benefit.activateByHint')}
        validationMessage={fieldError(errors, 'activateBy')}
      >
        <Input type="date" value={activateBy} onChange={(_event, { value }) => setActivateBy(value)} />
      </Field>
      <ReasonField value={reason} errors={errors} onChange={setReason} />
    </SmallForm>
  );
}
