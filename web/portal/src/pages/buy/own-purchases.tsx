/** What one bought, with the receipts, and the card that is kept with this sign-in. R27, R31. */
import { Button, Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import { cardBrand } from '../../ui/card-brand';
import { announce } from '../../ui/announce';
import { Anchor } from '../../ui/anchor';
import { Asked } from '../../ui/asked';
import { FaultMessage } from '../../ui/fault-message';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { Row, Rows } from '../../ui/rows';
import { UserErrors } from '../../ui/user-errors';

const OWN = graphql(/* GraphQL */ `
  query BuyOwn {
    viewer {
      id
      card {
        brand
        last4
        expiresMonth
        expiresYear
        expired
      }
      purchases(first: 25) {
        nodes {
          id
          state
          startedAt
          planType {
            name
          }
          price {
            text
          }
          receipt {
            number
            url
          }
        }
      }
    }
  }
`);

const REMOVE = graphql(/* GraphQL */ `
  mutation BuyRemoveCard($input: RemoveCardInput!) {
    removeCard(input: $input) {
      viewer {
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

export function OwnPurchases() {
  const { t } = useTranslation('buy');
  const context = useMemo(() => ({ additionalTypenames: ['Purchase'] }), []);
  const [answer, again] = useQuery({ query: OWN, context });
  const { change, busy, errors, fault } = useChange(REMOVE);
  const remove = async (last4: string) => {
    if (await change({ input: { last4 } })) announce(t('card.removed'));
  };
  return (
    <Asked answer={answer} again={again}>
      {({ viewer: { card, purchases } }) => (
        <>
          {card && (
            <Panel title={t('card.title')}>
              <Text>
                {t(card.expired ? 'card.expired' : 'card.kept', {
                  brand: cardBrand(card.brand),
                  last4: card.last4,
                  until: `${card.expiresMonth}/${card.expiresYear}`,
                })}
              </Text>
              <UserErrors errors={errors} />
              {fault && <FaultMessage error={fault} />}
              <div>
                <Button disabledFocusable={busy} onClick={() => void remove(card.last4)}>
                  {t('card.remove')}
                </Button>
              </div>
            </Panel>
          )}
          {purchases.nodes.length > 0 && (
            <Panel title={t('own')}>
              <Rows label={t('own')}>
                {purchases.nodes.map(({ id, state, startedAt, planType, price, receipt }) => (
                  <Row key={id}>
                    <Anchor to={`/buy/${encodeURIComponent(id)}`}>{planType.name}</Anchor>
                    <Text>{price.text}</Text>
                    <Text>{t(`state.${state}`)}</Text>
                    <Moment at={startedAt} />
                    {receipt && <Link href={receipt.url}>{t('bought.receipt', { number: receipt.number })}</Link>}
                  </Row>
                ))}
              </Rows>
            </Panel>
          )}
        </>
      )}
    </Asked>
  );
}
