/** What can be bought for a version, at which price, and why not. Nothing is charged by choosing. R26–R32. */
import { Badge, Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { NotSold } from './not-sold';
import './purchase-values';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import { Asked } from '../../ui/asked';
import { FaultMessage } from '../../ui/fault-message';
import { useDayText } from '../../ui/moment';
import { UserErrors } from '../../ui/user-errors';

const OPTIONS = graphql(/* GraphQL */ `
  query BuyOptions($productVersionId: ID!) {
    purchaseOptions(productVersionId: $productVersionId) {
      offered
      code
      message
      remedies {
        action
        text
        url
      }
      offers {
        offered
        message
        units
        endsOn
        recommended
        planType {
          code
          name
        }
        price {
          text
        }
      }
    }
  }
`);

const START = graphql(/* GraphQL */ `
  mutation BuyStart($input: StartPurchaseInput!) {
    startPurchase(input: $input) {
      purchase {
        ...BuyValues
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
  offers: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '0.75rem' },
  soft: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props {
  productVersionId: string;
  ensureDraftId?: (() => Promise<string | null>) | undefined;
  onStarted: (started: { purchaseId: string; draftId: string | null }) => void;
}

export function Offers({ productVersionId, ensureDraftId, onStarted }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('buy');
  const day = useDayText();
  const [answer, again] = useQuery({ query: OPTIONS, variables: { productVersionId } });
  const { change, busy, errors, fault } = useChange(START);
  const [chosen, setChosen] = useState<string | null>(null);
  // One wish is one purchase, however often it is sent.
  const keys = useRef(new Map<string, string>());
  const start = async (plan: string) => {
    const key = keys.current.get(plan) ?? crypto.randomUUID();
    keys.current.set(plan, key);
    const draftId = (await ensureDraftId?.()) ?? null;
    const data = await change({ input: { idempotencyKey: key, productVersionId, plan, draftId } });
    const id = (data?.startPurchase?.purchase as { id?: string } | null | undefined)?.id;
    if (id) onStarted({ purchaseId: id, draftId });
  };
  return (
    <Asked answer={answer} again={again}>
      {({ purchaseOptions: options }) => {
        if (!options?.offered) return options && <NotSold {...options} ensureDraftId={ensureDraftId} />;
        const sold = options.offers.filter(({ offered }) => offered);
        const wished = chosen ?? sold.find(({ recommended }) => recommended)?.planType.code ?? sold[0]?.planType.code;
        return (
          <div className={styles.offers}>
            <RadioGroup
              aria-label={t('offers')}
              value={wished ?? ''}
              onChange={(_event, { value }) => setChosen(value)}
            >
              {options.offers.map(({ planType, units, price, endsOn, recommended, offered, message }) => (
                <Radio
                  key={planType.code}
                  value={planType.code}
                  disabled={!offered}
                  label={
                    <>
                      <Text weight="semibold">{planType.name}</Text> {price?.text}{' '}
                      {recommended && (
                        <Badge appearance="tint" color="brand">
                          {t('recommended')}
                        </Badge>
                      )}
                      <span className={styles.soft}>
                        {offered ? t('term', { count: units, day: endsOn ? day(endsOn) : '' }) : message}
                      </span>
                    </>
                  }
                />
              ))}
            </RadioGroup>
            <Text>{t('later')}</Text>
            <UserErrors errors={errors} />
            {fault && <FaultMessage error={fault} />}
            <Button
              appearance="primary"
              disabledFocusable={busy || !wished}
              onClick={() => wished && void start(wished)}
            >
              {t('goOn')}
            </Button>
          </div>
        );
      }}
    </Asked>
  );
}
