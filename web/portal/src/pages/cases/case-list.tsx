/** The requests themselves, a page after the other; what changes anywhere changes here. */
import { Button, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CaseRow } from './case-row';
import { isNarrowed, type Search } from './case-search.rules';
import { NoCases } from './no-cases';
import { graphql } from '../../api/graphql';
import { useLive } from '../../api/use-live';
import type { CaseFilter, CaseOrder } from '../../gql/graphql';
import { announce } from '../../ui/announce';
import { Asked } from '../../ui/asked';
import { Rows } from '../../ui/rows';

const CASES = graphql(/* GraphQL */ `
  query Cases($filter: CaseFilter, $orderBy: CaseOrder, $first: Int!) {
    cases(first: $first, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        ...CaseRow
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const CHANGED = graphql(/* GraphQL */ `
  subscription CasesChanged {
    myCasesChanged {
      caseId
    }
  }
`);

const PAGE = 25;
const MOST = 100;

interface Props {
  filter: CaseFilter;
  orderBy: CaseOrder;
  search: Search;
}

export function CaseList({ filter, orderBy, search }: Props) {
  const { t } = useTranslation(['cases', 'common']);
  const [first, setFirst] = useState(PAGE);
  const context = useMemo(() => ({ additionalTypenames: ['Case'] }), []);
  const [answer, again] = useQuery({ query: CASES, variables: { filter, orderBy, first }, context });
  useLive(CHANGED, {}, () => again({ requestPolicy: 'network-only' }));
  const count = answer.data?.cases?.totalCount;
  useEffect(() => {
    if (count !== undefined) announce(t('found', { count }));
  }, [count, t]);
  return (
    <Asked answer={answer} again={again}>
      {({ cases }) =>
        !cases || cases.nodes.length === 0 ? (
          <NoCases narrowed={isNarrowed(search)} state={search.state} />
        ) : (
          <>
            <Text>{t('found', { count: cases.totalCount })}</Text>
            <Rows label={t('title')}>
              {cases.nodes.map((each) => (
                <CaseRow key={each.id} case={each} />
              ))}
            </Rows>
            {cases.pageInfo.hasNextPage && first < MOST && (
              <div data-print="no">
                <Button onClick={() => setFirst(first + PAGE)}>{t('common:more')}</Button>
              </div>
            )}
            {cases.pageInfo.hasNextPage && first >= MOST && <Text>{t('narrow', { count: MOST })}</Text>}
          </>
        )
      }
    </Asked>
  );
}
