/** The load of queues, as a supervisor looks at it. R48. */
import type { DeskLoadQuery } from '../../../gql/graphql';

export type Load = NonNullable<NonNullable<DeskLoadQuery['desk']>['load']>[number];
export type Engineer = Load['engineers'][number];

/** Where most is late comes first, then where most is due soon, then where most waits; those with nothing apart. */
export function loadsFirst(loads: readonly Load[]): { busy: Load[]; quiet: Load[] } {
  const sorted = [...loads].sort(
    (one, other) =>
      other.breached - one.breached ||
      other.dueSoon - one.dueSoon ||
      other.waiting - one.waiting ||
      other.owned - one.owned ||
      (one.queue < other.queue ? -1 : 1),
  );
  const isBusy = ({ waiting, owned }: Load) => waiting + owned > 0;
  return { busy: sorted.filter(isBusy), quiet: sorted.filter((load) => !isBusy(load)) };
}

export interface Sum {
  waiting: number;
  owned: number;
  dueSoon: number;
  breached: number;
}

export const sumOf = (loads: readonly Load[]): Sum =>
  loads.reduce<Sum>(
    (sum, { waiting, owned, dueSoon, breached }) => ({
      waiting: sum.waiting + waiting,
      owned: sum.owned + owned,
      dueSoon: sum.dueSoon + dueSoon,
      breached: sum.breached + breached,
    }),
    { waiting: 0, owned: 0, dueSoon: 0, breached: 0 },
  );

/** Everybody once, with what they own in all of these queues; who has least comes first. */
export function engineersOf(loads: readonly Load[]): Engineer[] {
  const found = new Map<string, Engineer>();
  for (const engineer of loads.flatMap(({ engineers }) => engineers)) {
    const owned = (found.get(engineer.email)?.owned ?? 0) + engineer.owned;
    found.set(engineer.email, { ...engineer, owned });
  }
  return [...found.values()].sort((one, other) => one.owned - other.owned || (one.name < other.name ? -1 : 1));
}
