/** A benefit that was handed out as a code becomes the organisation's. R11. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { useMomentText } from '../../../ui/moment';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';

const CLAIM = graphql(/* GraphQL */ `
  mutation OrganisationClaimBenefit($input: ClaimBenefitInput!) {
    claimBenefit(input: $input) {
      benefit {
        id
      }
      userErrors {
        code
        message
        path
        retryAt
      }
    }
  }
`);

export function ClaimBenefit({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const { t } = useTranslation('organisation');
  const say = useMomentText();
  const [code, setCode] = useState('');
  const change = useChange(CLAIM);
  const claim = async () => {
    if (!(await change.change({ input: { organisationId, code } }))) return;
    announce(t('claim.done'));
    onDone();
  };
  const retryAt = change.refused?.claimBenefit?.userErrors.find((error) => error.retryAt)?.retryAt;
  const refusal = fieldError(change.errors, 'code');
  return (
    <SmallForm
      action={t('claim.action')}
      change={change}
      shownAt={['code']}
      onSubmit={() => void claim()}
      onCancel={onDone}
    >
      <Field
        label={t('claim.code')}
        hint={t('claim.hint')}
        required
        validationMessage={
          refusal && [refusal, retryAt && t('claim.retryAt', { at: say(retryAt) })].filter(Boolean).join(' ')
        }
      >
        <Input value={code} required autoComplete="off" onChange={(_event, { value }) => setCode(value)} />
      </Field>
    </SmallForm>
  );
}
