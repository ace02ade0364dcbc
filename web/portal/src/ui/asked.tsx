/** The three states of what was asked for: being read, refused with a way on, there. What was read before stays. */
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { FaultMessage } from './fault-message';
import { LinesSkeleton } from './skeletons';

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: CombinedError;
}

interface Props<Data> {
  answer: Answer<Data>;
  /** Asks once more. */
  again?: (options: { requestPolicy: 'network-only' }) => void;
  skeleton?: ReactNode;
  children: (data: NonNullable<Data>) => ReactNode;
}

export function Asked<Data>({ answer, again, skeleton, children }: Props<Data>) {
  const { data, error } = answer;
  return (
    <>
      {error && <FaultMessage error={error} again={again && (() => again({ requestPolicy: 'network-only' }))} />}
      {data ? children(data) : !error && (skeleton ?? <LinesSkeleton />)}
    </>
  );
}
