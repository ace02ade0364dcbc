/** One agreement, with its balance, its movements and the correction of it. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AdjustUnits } from './adjust-units';
import { Ledger, type PlaceInList } from './ledger';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Deeds } from '../../../ui/deeds';
import { Day } from '../../../ui/moment';
import { Row } from '../../../ui/rows';

const AGREEMENT = graphql(/* GraphQL */ `
  fragment OperatorAgreement on IssuedAgreement {
    id
    accessIdHint
    customerName
    startsOn
    endsOn
    registrations
    unitsGranted
    unitsRemaining
    planType {
      code
      name
    }
  }
`);

const useStyles = makeStyles({
  what: { flexGrow: 1, flexBasis: '16rem', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '0.15rem' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  side: { display: 'flex', flexDirection: 'column', flexBasis: '13rem', rowGap: '0.15rem' },
});

interface Props {
  agreement: FragmentType<typeof AGREEMENT>;
  page: PlaceInList;
}

export function AgreementRow({ page, ...props }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['operator', 'common']);
  const { id, accessIdHint, customerName, startsOn, endsOn, registrations, unitsGranted, unitsRemaining, planType } =
    readFragment(AGREEMENT, props.agreement);
  const name = customerName ?? t('agreements.nobody');
  const left = unitsRemaining ?? null;
  const [ledger, adjust] = [t('ledger.open'), t('adjust.open')];
  return (
    <Row>
      <div className={styles.what}>
        <span className={styles.name}>{name}</span>
        <Text size={200}>{planType.name}</Text>
        <Text size={200} className={styles.soft}>
          {accessIdHint ?? t('agreements.bought')} · {t('agreements.registrations', { count: registrations })}
        </Text>
      </div>
      <div className={styles.side}>
        <Text>
          {left === null ? t('common:unlimited') : t('agreements.left', { left, granted: unitsGranted ?? left })}
        </Text>
        <Text size={200} className={styles.soft}>
          <Day on={startsOn} /> – <Day on={endsOn} />
        </Text>
      </div>
      <Deeds
        small
        deeds={[
          { word: ledger, label: `${ledger}: ${name}`, form: () => <Ledger agreementId={id} page={page} /> },
          ...(left === null
            ? []
            : [
                {
                  word: adjust,
                  label: `${adjust}: ${name}`,
                  form: (close: () => void) => <AdjustUnits agreementId={id} left={left} onDone={close} />,
                },
              ]),
        ]}
      />
    </Row>
  );
}
