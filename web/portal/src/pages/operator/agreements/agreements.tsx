/** Every agreement, whoever it belongs to: found by customer, plan or what is shown of the Access ID. */
import { Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AgreementRow } from './agreement-row';
import { IssueAgreement } from './issue-agreement';
import { PairShown } from './pair-shown';
import { TypedSearch } from '../typed-search';
import { graphql } from '../../../api/graphql';
import { Deeds } from '../../../ui/deeds';
import { PageRows, Pages, useEnd, type TellEnd } from '../../../ui/pages';
import { Panel } from '../../../ui/panel';
import { Row, Rows } from '../../../ui/rows';

const AGREEMENTS = graphql(/* GraphQL */ `
  query OperatorAgreements($search: String, $after: String) {
    operator {
      agreements(first: 25, search: $search, after: $after) {
        totalCount
        nodes {
          id
          ...OperatorAgreement
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export function Agreements() {
  const { t } = useTranslation('operator');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const [made, setMade] = useState<{ accessId: string; contractId: string } | null>(null);
  return (
    <Panel title={t('parts.agreements')}>
      <Deeds deeds={[{ word: t('issue.open'), form: (close) => <IssueAgreement onPair={setMade} onDone={close} /> }]} />
      <PairShown pair={made} onStored={() => setMade(null)} />
      <search>
        <TypedSearch
          label={t('agreements.search')}
          hint={t('agreements.searchHint')}
          text={search}
          onSearch={(text) => setParams({ part: 'agreements', ...(text && { search: text }) }, { replace: true })}
        />
      </search>
      <Pages
        key={search}
        frame={(pages) => <Rows label={t('parts.agreements')}>{pages}</Rows>}
        page={(after, tell) => <AgreementPage search={search} after={after} tell={tell} />}
      />
    </Panel>
  );
}

interface PageProps {
  search: string;
  after: string | null;
  tell: TellEnd;
}

function AgreementPage({ search, after, tell }: PageProps) {
  const { t } = useTranslation('operator');
  const context = useMemo(() => ({ additionalTypenames: ['IssuedAgreement'] }), []);
  const [answer, again] = useQuery({ query: AGREEMENTS, variables: { search, after }, context });
  const page = answer.data?.operator?.agreements;
  useEnd(page?.pageInfo, tell);
  return (
    <PageRows answer={answer} again={again}>
      {() =>
        page?.nodes.length ? (
          <>
            {after === null && (
              <Row>
                <Text>{t('agreements.found', { count: page.totalCount })}</Text>
              </Row>
            )}
            {page.nodes.map((agreement) => (
              <AgreementRow key={agreement.id} agreement={agreement} page={{ search, after }} />
            ))}
          </>
        ) : (
          <Row>
            <Text>{t(search ? 'agreements.noneFound' : 'agreements.none')}</Text>
          </Row>
        )
      }
    </PageRows>
  );
}
