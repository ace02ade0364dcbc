/** One member, with what an administrator may change of them. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ChangeRole } from './change-role';
import { RemoveMember } from './remove-member';
import { graphql } from '../../../api/graphql';
import { useViewer } from '../../../ui/viewer';
import { readFragment, type FragmentType } from '../../../gql';
import { Deeds } from '../../../ui/deeds';
import { Moment } from '../../../ui/moment';
import { Row } from '../../../ui/rows';
import type { SeenOrganisation } from '../organisation';

const MEMBER = graphql(/* GraphQL */ `
  fragment OrganisationMemberRow on OrganisationMember {
    email
    kind
    role
    addedAt
  }
`);

const useStyles = makeStyles({
  who: { flexGrow: 1, flexBasis: '14rem', minWidth: 0, display: 'flex', flexDirection: 'column' },
  address: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  member: FragmentType<typeof MEMBER>;
  organisation: SeenOrganisation;
}

export function MemberRow({ organisation, ...props }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('organisation');
  const viewer = useViewer();
  const member = readFragment(MEMBER, props.member);
  const { email, kind, role, addedAt } = member;
  const isYou = email === viewer.email && kind === viewer.signInKind;
  const [change, remove] = [t('members.change'), t('members.remove')];
  return (
    <Row>
      <div className={styles.who}>
        <span className={styles.address}>{isYou ? t('members.youAre', { email }) : email}</span>
        <Text size={200} className={styles.soft}>
          {t(`kind.${kind}`)} · {t('members.since')} <Moment at={addedAt} as="day" />
        </Text>
      </div>
      <Badge appearance="tint" size="large" color={role === 'ADMINISTRATOR' ? 'brand' : 'informative'}>
        {t(`role.${role}`)}
      </Badge>
      {organisation.viewerRole !== 'MEMBER' && (
        <Deeds
          small
          deeds={[
            {
              word: change,
              label: `${change}: ${email}`,
              form: (close) => <ChangeRole organisation={organisation} member={member} onDone={close} />,
            },
            {
              word: remove,
              label: `${remove}: ${email}`,
              form: (close) => (
                <RemoveMember organisation={organisation} member={member} isYou={isYou} onCancel={close} />
              ),
            },
          ]}
        />
      )}
    </Row>
  );
}
