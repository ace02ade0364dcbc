/** Reopens it within its 14 days; where an incident is needed again and none can be had, every reason is said. R56, R57. */
import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { useMomentText } from '../../../ui/moment';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';
import { gaveBack } from './deeds.rules';

const REOPEN = graphql(/* GraphQL */ `
  mutation CaseReopen($input: ReopenCaseInput!) {
    reopenCase(input: $input) {
      case {
        id
        status
      }
      unavailableReasons {
        code
        message
        details
        remedies {
          action
          text
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function ReopenForm({ case: found, done, cancel }: DeedProps) {
  const { t } = useTranslation('case');
  const say = useMomentText();
  const { change, refused, ...rest } = useChange(REOPEN);
  const submit = async () => {
    if (await change({ input: { caseId: found.id } })) done(t('reopen.done'));
  };
  const reasons = refused?.reopenCase?.unavailableReasons ?? [];
  return (
    <DeedForm
      title={t('deeds.REOPEN')}
      action={t('reopen.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      {...rest}
    >
      {found.reopenableUntil && <Text>{t('reopen.until', { until: say(found.reopenableUntil) })}</Text>}
      <Text>{t(gaveBack(found.closeReason) ? 'reopen.takesUnit' : 'reopen.takesNone')}</Text>
      {reasons.map(({ code, message, details, remedies }) => (
        <MessageBar key={code} intent="warning" layout="multiline">
          <MessageBarBody>
            {message} {details.join(' ')}
            <ul>
              {remedies.map(({ action, text }) => (
                <li key={action}>{text}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ))}
    </DeedForm>
  );
}
