/** Closes the request, for a reason. R56, R57. */
import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import type { CloseReason } from '../../../gql/graphql';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';
import { closeReasonsFor } from './deeds.rules';

const CLOSE = graphql(/* GraphQL */ `
  mutation CaseClose($input: CloseCaseInput!) {
    closeCase(input: $input) {
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

export function CloseForm({ case: found, done, cancel }: DeedProps) {
  const { t } = useTranslation('case');
  const { change, ...rest } = useChange(CLOSE);
  const [reason, setReason] = useState<CloseReason>('RESOLVED');
  const submit = async () => {
    if (await change({ input: { caseId: found.id, reason } })) done(t('close.done'));
  };
  return (
    <DeedForm
      title={t('deeds.CLOSE')}
      action={t('close.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      {...rest}
    >
      <Field label={t('close.label')}>
        <RadioGroup value={reason} onChange={(_event, { value }) => setReason(value as CloseReason)}>
          {closeReasonsFor(found.viewerRole === null).map((one) => (
            <Radio key={one} value={one} label={t(`close.reasons.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Text>{t('close.after')}</Text>
    </DeedForm>
  );
}
