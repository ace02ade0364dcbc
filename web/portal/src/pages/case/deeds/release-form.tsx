/** Puts the request back into its queue. R63. */
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';

const RELEASE = graphql(/* GraphQL */ `
  mutation CaseRelease($input: ReleaseCaseInput!) {
    releaseCase(input: $input) {
      number
      queue
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function ReleaseForm({ case: found, cancel }: DeedProps) {
  const { t } = useTranslation('case');
  const navigate = useNavigate();
  const { change, ...rest } = useChange(RELEASE);
  const submit = async () => {
    const answer = await change({ input: { caseId: found.id } });
    if (!answer) return;
    announce(t('release.done', { number: found.number, queue: answer.releaseCase?.queue ?? '' }));
    await navigate('/desk');
  };
  return (
    <DeedForm
      title={t('deeds.RELEASE')}
      action={t('release.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      {...rest}
    >
      <Text>{t('release.after')}</Text>
    </DeedForm>
  );
}
