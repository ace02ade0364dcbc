/** Where a new request begins: first with those that were begun before, wherever that was. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { useViewer } from '../../../ui/viewer';
import { Anchor } from '../../../ui/anchor';
import { FaultMessage } from '../../../ui/fault-message';
import { LinesSkeleton } from '../../../ui/skeletons';
import { Rows } from '../../../ui/rows';
import { localCopies, newName } from './local-copies';
import { TakeOver } from './take-over';
import { UnfinishedRow } from './unfinished-row';
import { unfinishedOf } from './unfinished.rules';

const UNFINISHED = graphql(/* GraphQL */ `
  query NewUnfinished {
    drafts(first: 20) {
      nodes {
        id
        title
        description
        updatedAt
      }
    }
  }
`);

export function Beginning() {
  const { t } = useTranslation('new');
  const { id: viewerId } = useViewer();
  const [fresh] = useState(newName);
  const context = useMemo(() => ({ additionalTypenames: ['Draft'], requestPolicy: 'network-only' as const }), []);
  const [{ data, error, fetching }, again] = useQuery({ query: UNFINISHED, context });
  const [discarded, setDiscarded] = useState<readonly string[]>([]);
  const start = `/new?draft=${fresh}`;
  if (fetching && !data) return <LinesSkeleton lines={4} />;
  const unfinished = unfinishedOf(data?.drafts?.nodes ?? [], localCopies(viewerId)).filter(
    ({ name }) => !discarded.includes(name),
  );
  // Who has nothing to go on with begins at once, but for who came to enter a code.
  if (unfinished.length === 0 && discarded.length === 0 && !error) return <Navigate replace to={start} />;
  return (
    <>
      {error && <FaultMessage error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {unfinished.length > 0 && (
        <>
          <p>{t('page.goOnText')}</p>
          <Rows label={t('page.goOnLabel')}>
            {unfinished.map((each) => (
              <UnfinishedRow
                key={each.name}
                unfinished={each}
                onDiscarded={() => setDiscarded([...discarded, each.name])}
              />
            ))}
          </Rows>
        </>
      )}
      <div>
        <Anchor to={start} button>
          {t('page.start')}
        </Anchor>
      </div>
      <TakeOver />
    </>
  );
}
