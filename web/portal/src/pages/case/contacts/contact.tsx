/** One contact, with the ways to reach that person. */
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { useViewer } from '../../../ui/viewer';
import { readFragment, type FragmentType } from '../../../gql';
import { announce } from '../../../ui/announce';
import { Confirm } from '../../../ui/confirm';
import { FaultMessage } from '../../../ui/fault-message';
import { UserErrors } from '../../../ui/user-errors';

const CONTACT = graphql(/* GraphQL */ `
  fragment CaseContact on CaseContact {
    id
    role
    firstName
    lastName
    email
    phone
    preferredMethod
  }
`);

const REMOVE = graphql(/* GraphQL */ `
  mutation CaseRemoveContact($input: RemoveCaseContactInput!) {
    removeCaseContact(input: $input) {
      case {
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

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '0.25rem 0.75rem' },
  who: { flexGrow: 1, flexBasis: '12rem', minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.5rem' },
  link: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere', minHeight: '1.5rem' },
});

interface Props {
  contact: FragmentType<typeof CONTACT>;
  caseId: string;
  mayRemove: boolean;
}

export function Contact({ caseId, mayRemove, ...props }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const viewer = useViewer();
  const { id, role, firstName, lastName, email, phone, preferredMethod } = readFragment(CONTACT, props.contact);
  const { change, errors, fault, busy } = useChange(REMOVE);
  const name = `${firstName} ${lastName}`.trim();
  const remove = async () => {
    if (await change({ input: { caseId, contactId: id } })) announce(t('contacts.removed', { name }));
  };
  return (
    <div className={styles.row}>
      <div className={styles.who}>
        <span className={styles.name}>
          <strong>{email === viewer.email ? t('said.you', { by: name }) : name}</strong>
          <Badge appearance={role === 'PRIMARY' ? 'filled' : 'outline'} color="brand">
            {t(`contacts.role.${role}`)}
          </Badge>
        </span>
        <a className={styles.link} href={`mailto:${email}`}>
          {email}
        </a>
        {phone && (
          <a className={styles.link} href={`tel:${phone.replaceAll(' ', '')}`}>
            <bdi dir="ltr">{phone}</bdi>
          </a>
        )}
        {preferredMethod === 'PHONE' && <span>{t('contacts.byPhone')}</span>}
      </div>
      {mayRemove && (
        <div data-print="no">
          <Confirm
            trigger={
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                disabledFocusable={busy}
                aria-label={t('contacts.remove', { name })}
              />
            }
            title={t('contacts.remove', { name })}
            action={t('contacts.removeAction')}
            onConfirm={() => void remove()}
          >
            {t('contacts.removeText', { name })}
          </Confirm>
        </div>
      )}
      <UserErrors errors={errors} />
      {fault && <FaultMessage error={fault} />}
    </div>
  );
}
