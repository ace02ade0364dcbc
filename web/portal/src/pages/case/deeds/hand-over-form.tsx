/** Gives the request to another engineer of its queue. From then on the former one sees nothing of it. R48, R63. */
import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { fieldError } from '../../../ui/user-errors';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';
import { addressGaps } from './person.rules';
import { useGaps } from './use-gaps';

const HAND_OVER = graphql(/* GraphQL */ `
  mutation CaseHandOver($input: HandOverCaseInput!) {
    handOverCase(input: $input) {
      number
      owner {
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function HandOverForm({ case: found, cancel }: DeedProps) {
  const { t } = useTranslation('case');
  const navigate = useNavigate();
  const { change, ...rest } = useChange(HAND_OVER);
  const [toEmail, setEmail] = useState('');
  const { told, areClosed } = useGaps();
  const errors = [...told, ...rest.errors];
  const submit = async () => {
    if (!areClosed(addressGaps(toEmail, 'toEmail'))) return rest.forget();
    const answer = await change({ input: { caseId: found.id, toEmail: toEmail.trim() } });
    if (!answer) return;
    announce(t('handOver.done', { name: answer.handOverCase?.owner?.name ?? toEmail, number: found.number }));
    await navigate('/desk');
  };
  return (
    <DeedForm
      title={t('deeds.HAND_OVER')}
      action={t('handOver.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      shownAt={['toEmail']}
      {...rest}
      errors={errors}
    >
      <Text>{t('handOver.after')}</Text>
      <Field label={t('handOver.label')} required validationMessage={fieldError(errors, 'toEmail')}>
        <Input type="email" autoComplete="off" value={toEmail} onChange={(_event, { value }) => setEmail(value)} />
      </Field>
    </DeedForm>
  );
}
