/** Lets work of one kind be done one at a time. */
export interface Turns {
  /** Whether nobody else may wait. */
  readonly full: boolean;
  /** Does the work after all that came before it, whatever became of that. */
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function turns(mostWaiting: number): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  return {
    get full() {
      return inside > mostWaiting;
    },
    take(work) {
      inside++;
      const done = last.then(work).finally(() => void inside--);
      last = done.catch(() => null);
      return done;
    },
  };
}
