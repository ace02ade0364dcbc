/** Follows queues and one's own cases, as long as it is shown; shows nothing itself. */
import { useEffect } from 'react';
import { graphql } from '../../api/graphql';
import { useLive } from '../../api/use-live';

const QUEUE = graphql(/* GraphQL */ `
  subscription DeskQueueChanged($queue: String!) {
    queueChanged(queue: $queue) {
      queue
      waiting
    }
  }
`);

const CASES = graphql(/* GraphQL */ `
  subscription DeskCasesChanged {
    myCasesChanged {
      caseId
    }
  }
`);

/** How often those are asked for that are not followed. Milliseconds. */
const ROUND = 20_000;

interface Props {
  queues: readonly string[];
  /** How many there are; those that are not followed are looked at now and then. */
  all: number;
  onChange: () => void;
}

export function DeskLive({ queues, all, onChange }: Props) {
  useLive(CASES, {}, onChange);
  const isPartial = all > queues.length;
  useEffect(() => {
    if (!isPartial) return;
    const timer = setInterval(onChange, ROUND);
    return () => clearInterval(timer);
  }, [isPartial, onChange]);
  return queues.map((queue) => <QueueLive key={queue} queue={queue} onChange={onChange} />);
}

function QueueLive({ queue, onChange }: { queue: string; onChange: () => void }) {
  useLive(QUEUE, { queue }, onChange);
  return null;
}
