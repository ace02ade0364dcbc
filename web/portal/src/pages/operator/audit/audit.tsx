/** The audit log: who did what, to what, when and from where, the newest first. */
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AuditRow } from './audit-row';
import { AuditSearchFields } from './audit-search-fields';
import { auditFilter, isNarrowed, readAuditSearch, writeAuditSearch, type AuditSearch } from './audit-search.rules';
import { graphql } from '../../../api/graphql';
import type { AuditFilterInput } from '../../../gql/graphql';
import { focusHeadingAfter } from '../../../ui/heading-focus';
import { PageRows, Pages, useEnd, type TellEnd } from '../../../ui/pages';
import { Panel } from '../../../ui/panel';
import { Row, Rows } from '../../../ui/rows';

const AUDIT = graphql(/* GraphQL */ `
  query OperatorAudit($filter: AuditFilterInput, $after: String) {
    operator {
      audit(first: 25, filter: $filter, after: $after) {
        nodes {
          id
          ...OperatorAuditEntry
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export function Audit() {
  const { t } = useTranslation('operator');
  const [params, setParams] = useSearchParams();
  const search = readAuditSearch(params);
  const look = (next: AuditSearch) => setParams(writeAuditSearch(next), { replace: true });
  // What was pressed goes away by it.
  const jump = (next: AuditSearch) => {
    const goOn = focusHeadingAfter();
    look(next);
    goOn();
  };
  return (
    <Panel title={t('parts.audit')}>
      <Text>{t('audit.text')}</Text>
      <AuditSearchFields search={search} onChange={look} onJump={jump} />
      <Pages
        key={writeAuditSearch(search).toString()}
        frame={(pages) => <Rows label={t('parts.audit')}>{pages}</Rows>}
        page={(after, tell) => <AuditPage search={search} after={after} tell={tell} onJump={jump} />}
      />
    </Panel>
  );
}

interface PageProps {
  search: AuditSearch;
  after: string | null;
  tell: TellEnd;
  onJump: (search: AuditSearch) => void;
}

function AuditPage({ search, after, tell, onJump }: PageProps) {
  const { t } = useTranslation('operator');
  const filter: AuditFilterInput = auditFilter(search);
  const [answer, again] = useQuery({ query: AUDIT, variables: { filter, after } });
  const page = answer.data?.operator?.audit;
  useEnd(page?.pageInfo, tell);
  return (
    <PageRows answer={answer} again={again}>
      {() =>
        page?.nodes.length ? (
          page.nodes.map((entry) => <AuditRow key={entry.id} entry={entry} search={search} onJump={onJump} />)
        ) : (
          <Row>
            <Text>{t(isNarrowed(search) ? 'audit.noneFound' : 'audit.none')}</Text>
          </Row>
        )
      }
    </PageRows>
  );
}
