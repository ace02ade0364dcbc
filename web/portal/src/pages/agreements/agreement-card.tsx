/** One agreement in the list: how much is left, until when, and every reason why it cannot be used. R13, R16. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Balance } from './balance';
import { isOver } from './is-over.rules';
import { graphql } from '../../api/graphql';
import { readFragment, type FragmentType } from '../../gql';
import { Anchor } from '../../ui/anchor';
import { Day } from '../../ui/moment';

const AGREEMENT = graphql(/* GraphQL */ `
  fragment AgreementCard on Agreement {
    id
    customerName
    accessIdHint
    startsOn
    endsOn
    unitsGranted
    unitsRemaining
    planType {
      name
    }
    unavailableReasons {
      code
      message
    }
  }
`);

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.4rem',
    padding: '1rem 1.25rem',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    minWidth: 0,
  },
  // A reason may take two lines, which a pill does not become.
  badge: { alignSelf: 'flex-start', height: 'auto', textAlign: 'start', borderRadius: tokens.borderRadiusMedium },
  name: { fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function AgreementCard(props: { agreement: FragmentType<typeof AGREEMENT> }) {
  const styles = useStyles();
  const { t } = useTranslation('agreements');
  const agreement = readFragment(AGREEMENT, props.agreement);
  const { id, customerName, accessIdHint, endsOn, planType, unavailableReasons } = agreement;
  const over = isOver(unavailableReasons);
  return (
    <li className={styles.card}>
      <span className={styles.name}>
        <Anchor to={`/agreements/${id}`}>{planType.name}</Anchor>
      </span>
      <Text size={200} className={styles.soft}>
        {[customerName, accessIdHint].filter(Boolean).join(' · ') || t('bought')}
      </Text>
      <Balance granted={agreement.unitsGranted} remaining={agreement.unitsRemaining} isOver={over} />
      <Text>
        {t(over ? 'endedOn' : 'endsOn')} <Day on={endsOn} />
      </Text>
      {unavailableReasons.length === 0 ? (
        <Badge className={styles.badge} appearance="tint" color="success">
          {t('usable')}
        </Badge>
      ) : (
        unavailableReasons.map(({ code, message }) => (
          <Badge key={code} className={styles.badge} appearance="tint" color="warning">
            {message}
          </Badge>
        ))
      )}
    </li>
  );
}
