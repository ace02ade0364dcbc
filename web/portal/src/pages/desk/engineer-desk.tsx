/** What an engineer works from: what waits, what is theirs, and where. It moves by itself. R48. */
import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { Asked } from '../../ui/asked';
import { Column } from '../../ui/column';
import { DeskLive } from './desk-live';
import { MyCases } from './my-cases';
import { QueueList } from './queue-list';
import { followed } from './queues.rules';
import { useTurn, useTurns } from './use-turn';
import { WaitingList } from './waiting-list';

const QUEUES = graphql(/* GraphQL */ `
  query DeskQueues {
    desk {
      queues {
        name
        waiting
        oldestDueAt
      }
    }
  }
`);

const useStyles = makeStyles({
  desk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 19rem)',
    gap: '1rem',
    alignItems: 'start',
    '@media (max-width: 60rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** How many are shown before more are asked for: what is one's own stands below. */
const FIRST = 10;

export function EngineerDesk() {
  const styles = useStyles();
  const [turn, next] = useTurns();
  const context = useMemo(() => ({ additionalTypenames: ['TakeCasePayload'] }), []);
  const [answer, again] = useQuery({ query: QUEUES, context });
  useTurn(turn, again);
  const queues = answer.data?.desk?.queues;
  return (
    <div className={styles.desk}>
      {queues && <DeskLive queues={followed(queues)} all={queues.length} onChange={next} />}
      <Column>
        <WaitingList queue={null} page={FIRST} turn={turn} />
        <MyCases turn={turn} />
      </Column>
      <Asked answer={answer} again={again}>
        {({ desk }) => <QueueList queues={desk?.queues ?? []} />}
      </Asked>
    </div>
  );
}
