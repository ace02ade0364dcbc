import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { GrantRole } from './grant-role';
import { RevokeRole } from './revoke-role';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Deeds } from '../../../ui/deeds';
import { Row } from '../../../ui/rows';

const ROLE = graphql(/* GraphQL */ `
  fragment OperatorRole on GrantedRole {
    email
    kind
    role
    queues
    signedIn
  }
`);

const useStyles = makeStyles({
  who: { flexGrow: 1, flexBasis: '16rem', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '0.15rem' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  queues: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** A role of somebody, with its queues. Other queues are granted like the first. */
export function RoleRow(props: { role: FragmentType<typeof ROLE> }) {
  const styles = useStyles();
  const { t } = useTranslation(['operator', 'organisation']);
  const granted = readFragment(ROLE, props.role);
  const { email, kind, role, queues, signedIn } = granted;
  const [change, revoke] = [t('roles.change'), t('roles.revoke')];
  const named = (word: string) => `${word}: ${email}, ${t(`roles.role.${role}`)}`;
  return (
    <Row>
      <div className={styles.who}>
        <span className={styles.name}>{email}</span>
        <Text size={200} className={styles.soft}>
          {t(`organisation:kind.${kind}`)} · {t(signedIn ? 'roles.signedIn' : 'roles.notYet')}
        </Text>
        {queues.length > 0 && (
          <Text size={200} className={styles.queues}>
            {queues.join(', ')}
          </Text>
        )}
      </div>
      <Text>{t(`roles.role.${role}`)}</Text>
      <Deeds
        small
        deeds={[
          ...(role === 'OPERATOR'
            ? []
            : [
                {
                  word: change,
                  label: named(change),
                  form: (close: () => void) => <GrantRole granted={granted} onDone={close} />,
                },
              ]),
          {
            word: revoke,
            label: named(revoke),
            form: (close) => <RevokeRole granted={granted} onCancel={close} />,
          },
        ]}
      />
    </Row>
  );
}
