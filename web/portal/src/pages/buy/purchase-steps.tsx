/** A purchase as far as it has come, and its next step. What became of a payment is asked, never guessed. */
import { useTranslation } from 'react-i18next';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { Bought } from './bought';
import { CardStep } from './card-step';
import { Challenge } from './challenge';
import { ConfirmStep } from './confirm-step';
import { NotBought } from './not-bought';
import { PURCHASE_VALUES } from './purchase-values';
import { Waiting } from './waiting';
import { graphql } from '../../api/graphql';
import { readFragment } from '../../gql';
import { Anchor } from '../../ui/anchor';
import { Asked } from '../../ui/asked';
import { Empty } from '../../ui/empty';

const PURCHASE = graphql(/* GraphQL */ `
  query BuyPurchase($id: ID!) {
    purchase(id: $id) {
      id
      ...BuyValues
    }
  }
`);

interface Props {
  purchaseId: string;
  /** The request that waits for it. */
  draftId: string | null;
  onBought?: ((agreementId: string) => void) | undefined;
}

export function PurchaseSteps({ purchaseId, draftId, onBought }: Props) {
  const { t } = useTranslation('buy');
  const [answer, again] = useQuery({ query: PURCHASE, variables: { id: purchaseId }, requestPolicy: 'network-only' });
  const look = () => again({ requestPolicy: 'network-only' });
  const known = readFragment(PURCHASE_VALUES, answer.data?.purchase);
  const granted = known?.state === 'GRANTED' ? known.agreement?.id : undefined;
  const told = useRef(onBought);
  useEffect(() => {
    told.current = onBought;
  });
  useEffect(() => {
    if (granted) told.current?.(granted);
  }, [granted]);
  return (
    <Asked answer={answer} again={again}>
      {() => {
        if (!known)
          return (
            <Empty>
              <span>{t('unknown')}</span>
              <Anchor to="/agreements">{t('agreements')}</Anchor>
            </Empty>
          );
        const step = { purchase: known, draftId, look };
        if (known.next === 'ENTER_CARD') return <CardStep {...step} />;
        if (known.next === 'CONFIRM') return <ConfirmStep {...step} />;
        if (known.next === 'PASS_CHALLENGE') return <Challenge {...step} />;
        if (known.next === 'WAIT') return <Waiting look={look} />;
        return known.state === 'FAILED' ? <NotBought {...step} /> : <Bought {...step} />;
      }}
    </Asked>
  );
}
