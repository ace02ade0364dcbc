/** The engineer says where it stands. R63. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import type { CaseStatus } from '../../../gql/graphql';
import { useStatusWord } from '../../../ui/status-badge';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';

const SET = graphql(/* GraphQL */ `
  mutation CaseSetStatus($input: SetCaseStatusInput!) {
    setCaseStatus(input: $input) {
      case {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function StatusForm({ case: found, done, cancel }: DeedProps) {
  const { t } = useTranslation('case');
  const word = useStatusWord(true);
  const { change, ...rest } = useChange(SET);
  const [status, setStatus] = useState<CaseStatus | undefined>(found.statusesPossible[0]);
  const submit = async () => {
    if (!status || !(await change({ input: { caseId: found.id, status } }))) return;
    done(t('status.done', { status: word(status) }));
  };
  return (
    <DeedForm
      title={t('deeds.SET_STATUS')}
      action={t('status.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      {...rest}
    >
      <Field label={t('status.label')}>
        <RadioGroup value={status ?? ''} onChange={(_event, { value }) => setStatus(value as CaseStatus)}>
          {found.statusesPossible.map((one) => (
            <Radio key={one} value={one} label={word(one)} />
          ))}
        </RadioGroup>
      </Field>
    </DeedForm>
  );
}
