/** Which queues are looked at first, and which are followed. */

export interface SeenQueue {
  readonly name: string;
  readonly waiting: number;
  readonly oldestDueAt?: string | null;
}

/** Each followed queue is a stream of its own, and what all streams of somebody cost is counted together. */
export const MOST_FOLLOWED = 20;

const due = ({ oldestDueAt }: SeenQueue): number => (oldestDueAt ? Date.parse(oldestDueAt) : Infinity);

/** Where the most urgent waits comes first; those where nothing waits by name, at the end. */
export const byUrgency = <Q extends SeenQueue>(queues: readonly Q[]): Q[] =>
  [...queues].sort((one, other) => {
    const [first, second] = [due(one), due(other)];
    return first === second ? (one.name < other.name ? -1 : 1) : first - second;
  });

export const followed = (queues: readonly SeenQueue[]): string[] =>
  byUrgency(queues)
    .slice(0, MOST_FOLLOWED)
    .map(({ name }) => name);
