/** The bars of a chart: for each month how much was used and how much was left at its end, on one scale. */
interface Month {
  readonly month: string;
  readonly consumed: number;
  readonly returned: number;
  readonly remaining?: number | null;
}

export interface Bar {
  readonly month: string;
  /** What was used and not given back, 0 to `height`. */
  readonly used: number;
  /** Null where the agreement has no limit. */
  readonly left: number | null;
}

export function barsOf(months: readonly Month[], height: number): Bar[] {
  const usedIn = ({ consumed, returned }: Month) => Math.max(consumed - returned, 0);
  const most = Math.max(1, ...months.flatMap((each) => [usedIn(each), each.remaining ?? 0]));
  const scaled = (units: number) => (Math.max(units, 0) / most) * height;
  return months.map((each) => ({
    month: each.month,
    used: scaled(usedIn(each)),
    left: typeof each.remaining === 'number' ? scaled(each.remaining) : null,
  }));
}
