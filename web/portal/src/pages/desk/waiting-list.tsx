/** What waits, in one queue or in all of the viewer's, the most urgent first; each can be taken. R48. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { readFragment } from '../../gql';
import { announce } from '../../ui/announce';
import { Asked } from '../../ui/asked';
import { Empty } from '../../ui/empty';
import { FaultMessage } from '../../ui/fault-message';
import { Panel } from '../../ui/panel';
import { KeyArea, KeyRows } from './key-list';
import { MorePages } from './more-pages';
import { firstPages, type Pages } from './pages.rules';
import { useTake } from './use-take';
import { useTurn } from './use-turn';
import { WAITING_CASE, WaitingRow } from './waiting-row';
import { withWanted } from './waiting.rules';

const PAGE = graphql(/* GraphQL */ `
  fragment DeskWaitingPage on QueuedCaseConnection {
    totalCount
    nodes {
      ...DeskWaitingCase
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const WAITING = graphql(/* GraphQL */ `
  query DeskWaiting($queue: String!, $isOne: Boolean!, $first: Int!, $after: String) {
    desk {
      waitingCases(first: $first, after: $after) @skip(if: $isOne) {
        ...DeskWaitingPage
      }
      queue(name: $queue, first: $first, after: $after) @include(if: $isOne) {
        ...DeskWaitingPage
      }
    }
  }
`);

interface Props {
  /** Its name; null for all of the viewer's. */
  queue: string | null;
  /** How many are shown at first. */
  page: number;
  turn: number;
}

export function WaitingList({ queue, page, turn }: Props) {
  const { t } = useTranslation('desk');
  const [pages, setPages] = useState<Pages>(() => firstPages(page));
  const variables = {
    queue: queue ?? '',
    isOne: queue !== null,
    first: pages.first,
    after: pages.after.at(-1) ?? null,
  };
  const context = useMemo(() => ({ additionalTypenames: ['TakeCasePayload'] }), []);
  const [answer, again] = useQuery({ query: WAITING, variables, context });
  useTurn(turn, again);
  const { take, busy, errors, fault, wanted, read } = useTake();
  const list = useRef<HTMLDivElement>(null);
  const onRead = () => {
    read();
    // What had the focus goes away.
    requestAnimationFrame(() => (list.current?.querySelector('button') ?? list.current)?.focus());
  };
  const found = readFragment(PAGE, answer.data?.desk?.waitingCases ?? answer.data?.desk?.queue);
  const waiting = withWanted(readFragment(WAITING_CASE, found?.nodes ?? []), wanted);
  useArrivals(found?.totalCount);
  return (
    <Panel title={t('waiting.title')} aside={found && <span>{t('waiting.count', { count: found.totalCount })}</span>}>
      {fault && <FaultMessage error={fault} />}
      <Asked answer={answer} again={again}>
        {() => (
          <div ref={list} tabIndex={-1}>
            {waiting.length === 0 ? (
              <Empty>{t('waiting.none')}</Empty>
            ) : (
              <KeyArea takes>
                {(hint) => (
                  <KeyRows label={t('waiting.title')} hint={hint}>
                    {waiting.map((each) => (
                      <WaitingRow
                        key={each.number}
                        waiting={each}
                        busy={busy}
                        errors={each.number === wanted?.number ? errors : []}
                        onTake={() => void take(each)}
                        onRead={onRead}
                      />
                    ))}
                  </KeyRows>
                )}
              </KeyArea>
            )}
            {found && <MorePages pages={pages} info={found.pageInfo} onChange={setPages} />}
          </div>
        )}
      </Asked>
    </Panel>
  );
}

/** Says that more waits than before. */
function useArrivals(count: number | undefined): void {
  const { t } = useTranslation('desk');
  const last = useRef(count);
  useEffect(() => {
    if (count !== undefined && last.current !== undefined && count > last.current)
      announce(t('waiting.more', { count }));
    last.current = count;
  }, [count, t]);
}
