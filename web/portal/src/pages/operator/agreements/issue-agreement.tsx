/** Issues an agreement. Sent twice, by a second click or after a failure, it is one agreement. R44. */
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

const ISSUE = graphql(/* GraphQL */ `
  mutation OperatorIssueAgreement($input: IssueAgreementInput!) {
    issueAgreement(input: $input) {
      pair {
        accessId
        contractId
      }
      agreement {
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

interface Props {
  onPair: (pair: { accessId: string; contractId: string }) => void;
  onDone: () => void;
}

export function IssueAgreement({ onPair, onDone }: Props) {
  const { t } = useTranslation('operator');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [terms, setTerms] = useState(NO_TERMS);
  const [customerName, setCustomerName] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const [reason, setReason] = useState('');
  const change = useChange(ISSUE);
  const { errors } = change;
  const issue = async () => {
    const input = {
      idempotencyKey,
      ...termsInput(terms),
      customerName: customerName.trim() || null,
      startsOn: startsOn || null,
      reason,
    };
    const done = (await change.change({ input }))?.issueAgreement;
    if (!done) return;
    onDone();
    if (done.pair) onPair(done.pair);
    announce(t(done.pair ? 'issue.done' : 'issue.doneBefore'));
  };
  return (
    <SmallForm
      action={t('issue.action')}
      change={change}
      shownAt={[...TERMS_SHOWN, 'customerName', 'startsOn', 'reason']}
      onSubmit={() => void issue()}
      onCancel={onDone}
    >
      <TermsFields terms={terms} errors={errors} onChange={setTerms} />
      <Field label={t('issue.customer')} validationMessage={fieldError(errors, 'customerName')}>
        <Input value={customerName} maxLength={250} onChange={(_event, { value }) => setCustomerName(value)} />
      </Field>
      <Field
        label={t('issue.startsOn')}
        hint={t('issue.startsOnHint')}
        validationMessage={fieldError(errors, 'startsOn')}
      >
        <Input type="date" value={startsOn} onChange={(_event, { value }) => setStartsOn(value)} />
      </Field>
      <ReasonField value={reason} errors={errors} onChange={setReason} />
    </SmallForm>
  );
}
