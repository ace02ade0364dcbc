/** What somebody bought, how far it is, and what was given back of it. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { RefundPurchase } from './refund-purchase';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { cardBrand } from '../../../ui/card-brand';
import { countryName } from '../../../ui/countries';
import { Deeds } from '../../../ui/deeds';
import { Facts } from '../../../ui/facts';
import { Moment } from '../../../ui/moment';
import { Row } from '../../../ui/rows';

const PURCHASE = graphql(/* GraphQL */ `
  fragment OperatorPurchase on SoldPurchase {
    id
    reference
    buyerName
    buyerEmail
    state
    units
    refundedUnits
    country
    disputed
    differs
    startedAt
    capturedAt
    planType {
      code
      name
    }
    price {
      text
    }
    refunded {
      amount
      text
    }
    card {
      brand
      last4
    }
  }
`);

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.4rem 1rem',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexBasis: '100%',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { flexBasis: '100%', minWidth: 0 },
});

export function PurchaseRow(props: { purchase: FragmentType<typeof PURCHASE> }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('operator');
  const purchase = readFragment(PURCHASE, props.purchase);
  const { id, reference, buyerName, buyerEmail, state, units, refundedUnits, refunded, card } = purchase;
  const refund = t('refund.open');
  return (
    <Row>
      <div className={styles.head}>
        <span className={styles.name}>
          {purchase.planType.name} · {purchase.price.text}
        </span>
        <Badge appearance="tint" size="large" color={state === 'GRANTED' ? 'success' : 'informative'}>
          {t(`purchases.states.${state}`)}
        </Badge>
      </div>
      <div className={styles.facts}>
        <Facts
          facts={[
            [t('purchases.reference'), reference],
            [t('purchases.buyer'), [buyerName || t('purchases.forgotten'), buyerEmail].filter(Boolean).join(', ')],
            [t('purchases.country'), countryName(purchase.country, i18n.language)],
            [t('purchases.started'), <Moment key="started" at={purchase.startedAt} />],
            [t('purchases.captured'), purchase.capturedAt ? <Moment key="at" at={purchase.capturedAt} /> : null],
            [
              t('purchases.card'),
              card ? t('purchases.cardEnds', { brand: cardBrand(card.brand), last4: card.last4 }) : null,
            ],
            [
              t('purchases.refunded'),
              refundedUnits > 0 || refunded.amount > 0
                ? t('purchases.refundedOf', { count: refundedUnits, money: refunded.text })
                : null,
            ],
          ]}
        />
      </div>
      {purchase.disputed && <Warning word={t('purchases.disputed')} />}
      {purchase.differs && <Warning word={t('purchases.differs')} />}
      {state === 'GRANTED' && (
        <Deeds
          small
          deeds={[
            {
              word: refund,
              label: `${refund}: ${reference}`,
              form: (close) => <RefundPurchase purchaseId={id} most={units - refundedUnits} onDone={close} />,
            },
          ]}
        />
      )}
    </Row>
  );
}

function Warning({ word }: { word: string }) {
  return (
    <Text>
      <WarningRegular aria-hidden /> {word}
    </Text>
  );
}
