/** Who is on the request: the one whom the engineer talks to, and the others. R45–R47, R50. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Panel } from '../../../ui/panel';
import { Contact } from './contact';
import { MailSwitch } from './mail-switch';

const CONTACTS = graphql(/* GraphQL */ `
  fragment CaseContacts on Case {
    id
    mailOn
    actions
    owner {
      name
    }
    primaryContact {
      id
      ...CaseContact
    }
    additionalContacts {
      id
      ...CaseContact
    }
  }
`);

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.75rem' },
});

export function CaseContacts(props: { case: FragmentType<typeof CONTACTS> }) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const { id, mailOn, actions, owner, primaryContact, additionalContacts } = readFragment(CONTACTS, props.case);
  return (
    <Panel title={t('contacts.title')}>
      <ul className={styles.list}>
        <li>
          <Contact contact={primaryContact} caseId={id} mayRemove={false} />
        </li>
        {additionalContacts.map((contact) => (
          <li key={contact.id}>
            <Contact contact={contact} caseId={id} mayRemove={actions.includes('REMOVE_CONTACT')} />
          </li>
        ))}
      </ul>
      <span>{owner ? t('contacts.engineer', { name: owner.name }) : t('unowned')}</span>
      {actions.includes('SET_MAIL') && <MailSwitch caseId={id} on={mailOn === true} />}
    </Panel>
  );
}
