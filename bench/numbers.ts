/** Medians and ratios. Pure. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** How far the middle half of the values lies apart, as a share of the median: how much noise there was. */
export function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return (at(0.75) - at(0.25)) / median(values);
}

/** One server in one round. */
export interface Figures {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server's process for one request. */
  readonly cpu: number;
  /** Milliseconds of the database's process for one request. */
  readonly databaseCpu: number;
  readonly statements: number;
  readonly bytes: number;
}

export type Figure = keyof Figures;
export const FIGURES: readonly Figure[] = [
  'requestsPerSecond',
  'p50',
  'p99',
  'cpu',
  'databaseCpu',
  'statements',
  'bytes',
];

export interface Summary {
  readonly median: Figures;
  /** Of each round's ratio to the base in the same round, the median. */
  readonly ratio: Figures;
  /** Of the ratios of requests a second. */
  readonly spread: number;
}

/** Rounds of both stand in the same order; what else the machine did in a round, it did to both. */
export function summarise(rounds: readonly Figures[], base: readonly Figures[]): Summary {
  const each = (value: (figure: Figure) => number) =>
    Object.fromEntries(FIGURES.map((figure) => [figure, value(figure)])) as unknown as Figures;
  const ratios = (figure: Figure) =>
    rounds.flatMap((round, index) => {
      const against = base[index]?.[figure];
      return against ? [round[figure] / against] : [];
    });
  return {
    median: each((figure) => median(rounds.map((round) => round[figure]))),
    ratio: each((figure) => median(ratios(figure))),
    spread: spread(ratios('requestsPerSecond')),
  };
}

/** The order of a round: everybody is first once, since whoever comes first may find the machine warmer or colder. */
export function turned<T>(all: readonly T[], round: number): T[] {
  const from = all.length === 0 ? 0 : round % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
}
