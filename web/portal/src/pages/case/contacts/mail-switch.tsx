/** An additional contact gets the engineer's messages by mail, or not. R47. */
import { Switch } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { FaultMessage } from '../../../ui/fault-message';
import { UserErrors } from '../../../ui/user-errors';

const SET_MAIL = graphql(/* GraphQL */ `
  mutation CaseSetMail($input: SetCaseMailInput!) {
    setCaseMail(input: $input) {
      case {
        id
        mailOn
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function MailSwitch({ caseId, on }: { caseId: string; on: boolean }) {
  const { t } = useTranslation('case');
  const { change, errors, fault, busy } = useChange(SET_MAIL);
  const set = async (wish: boolean) => {
    if (await change({ input: { caseId, on: wish } })) announce(t(wish ? 'contacts.mailIsOn' : 'contacts.mailIsOff'));
  };
  return (
    <div data-print="no">
      {/* The wish is shown at once; refused, it goes back to what is so. */}
      <Switch
        checked={busy ? !on : on}
        label={t('contacts.mail')}
        onChange={(_event, { checked }) => void (busy || set(checked))}
      />
      <UserErrors errors={errors} />
      {fault && <FaultMessage error={fault} />}
    </div>
  );
}
