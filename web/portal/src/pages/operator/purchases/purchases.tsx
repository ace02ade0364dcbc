/** Every purchase, the newest first, or those in one state. R28, R31. */
import { Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PurchaseRow } from './purchase-row';
import { graphql } from '../../../api/graphql';
import type { PurchaseState } from '../../../gql/graphql';
import { PageRows, Pages, useEnd, type TellEnd } from '../../../ui/pages';
import { Panel } from '../../../ui/panel';
import { Row, Rows } from '../../../ui/rows';

const PURCHASES = graphql(/* GraphQL */ `
  query OperatorPurchases($state: PurchaseState, $after: String) {
    operator {
      purchases(first: 25, state: $state, after: $after) {
        nodes {
          id
          ...OperatorPurchase
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const STATES = [
  'GRANTED',
  'UNKNOWN',
  'CAPTURED',
  'AUTHORISED',
  'STARTED',
  'FAILED',
  'REFUNDED',
] as const satisfies readonly PurchaseState[];

const useStyles = makeStyles({ field: { maxWidth: '20rem' } });

export function Purchases() {
  const styles = useStyles();
  const { t } = useTranslation('operator');
  const [params, setParams] = useSearchParams();
  const wanted = params.get('state');
  const state = STATES.find((each) => each === wanted) ?? null;
  return (
    <Panel title={t('parts.purchases')}>
      <Field label={t('purchases.state')} className={styles.field}>
        <Select
          value={state ?? ''}
          onChange={(_event, { value }) =>
            setParams({ part: 'purchases', ...(value && { state: value }) }, { replace: true })
          }
        >
          <option value="">{t('purchases.anyState')}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {t(`purchases.states.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Pages
        key={state}
        frame={(pages) => <Rows label={t('parts.purchases')}>{pages}</Rows>}
        page={(after, tell) => <PurchasePage state={state} after={after} tell={tell} />}
      />
    </Panel>
  );
}

interface PageProps {
  state: PurchaseState | null;
  after: string | null;
  tell: TellEnd;
}

function PurchasePage({ state, after, tell }: PageProps) {
  const { t } = useTranslation('operator');
  const context = useMemo(() => ({ additionalTypenames: ['SoldPurchase'] }), []);
  const [answer, again] = useQuery({ query: PURCHASES, variables: { state, after }, context });
  const page = answer.data?.operator?.purchases;
  useEnd(page?.pageInfo, tell);
  return (
    <PageRows answer={answer} again={again}>
      {() =>
        page?.nodes.length ? (
          page.nodes.map((purchase) => <PurchaseRow key={purchase.id} purchase={purchase} />)
        ) : (
          <Row>
            <Text>{t(state ? 'purchases.noneSo' : 'purchases.none')}</Text>
          </Row>
        )
      }
    </PageRows>
  );
}
