/** One agreement: its term, its balance over time, what it covers, and who used which incident on which request. R13. */
import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Balance } from './balance';
import { isOver } from './is-over.rules';
import { Ledger } from './ledger';
import { UseChart } from './use-chart';
import { graphql } from '../../api/graphql';
import { readFragment } from '../../gql';
import { NotFound } from '../../ui/not-found';
import { Anchor } from '../../ui/anchor';
import { Asked } from '../../ui/asked';
import { Column } from '../../ui/column';
import { Facts } from '../../ui/facts';
import { Day } from '../../ui/moment';
import { PageTitle } from '../../ui/page-title';
import { Panel } from '../../ui/panel';
import { PLAN_REASON } from '../new/steps/plan-reason';
import { PlanReasons } from '../new/steps/plan-reasons';

const AGREEMENT = graphql(/* GraphQL */ `
  query Agreement($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Agreement {
        id
        customerName
        accessIdHint
        startsOn
        endsOn
        unitsGranted
        unitsRemaining
        products
        planType {
          name
          covers
        }
        unavailableReasons {
          code
          ...PlanReason
        }
        ...AgreementUse
      }
    }
  }
`);

export function Component() {
  const { t } = useTranslation('agreements');
  const { id = '' } = useParams();
  const go = useNavigate();
  const context = useMemo(() => ({ additionalTypenames: ['Agreement'] }), []);
  const [answer, again] = useQuery({ query: AGREEMENT, variables: { id }, context });
  return (
    <Asked answer={answer} again={again}>
      {({ node: agreement }) =>
        agreement?.__typename !== 'Agreement' ? (
          <NotFound />
        ) : (
          <Column>
            <PageTitle title={agreement.planType.name}>
              <Anchor to="/new" button>
                {t('useIt')}
              </Anchor>
            </PageTitle>
            {agreement.unavailableReasons.length > 0 && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  <PlanReasons
                    reasons={readFragment(PLAN_REASON, agreement.unavailableReasons)}
                    actions={{ usePlan: () => void go('/agreements'), buy: () => void go('/buy') }}
                  />
                </MessageBarBody>
              </MessageBar>
            )}
            <Panel title={t('balance')}>
              <Balance
                granted={agreement.unitsGranted}
                remaining={agreement.unitsRemaining}
                isOver={isOver(agreement.unavailableReasons)}
              />
              <Facts
                facts={[
                  [t('customer'), agreement.customerName],
                  [t('accessId'), agreement.accessIdHint],
                  [t('startsOn'), <Day key="starts" on={agreement.startsOn} />],
                  [
                    t(isOver(agreement.unavailableReasons) ? 'endedOn' : 'endsOn'),
                    <Day key="ends" on={agreement.endsOn} />,
                  ],
                  [t('granted'), agreement.unitsGranted ?? t('unlimited')],
                ]}
              />
            </Panel>
            <Panel title={t('covers.title')}>
              <Text>{agreement.planType.covers}</Text>
              {agreement.products.length > 0 && (
                <Text>{t('covers.only', { products: agreement.products.join(', ') })}</Text>
              )}
            </Panel>
            <UseChart agreement={agreement} />
            <Panel title={t('ledger.title')}>
              <Ledger agreementId={agreement.id} />
            </Panel>
          </Column>
        )
      }
    </Asked>
  );
}
