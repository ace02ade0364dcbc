/** Where the parts of a response clock lie on a bar from 0 to 100. R63. */
import type { ResponseClockState } from '../../../gql/graphql';

export interface Segment {
  readonly state: ResponseClockState;
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
}

export interface Bar {
  readonly state: ResponseClockState;
  /** In percent of the whole. */
  readonly x: number;
  readonly width: number;
}

export interface Drawing {
  readonly bars: readonly Bar[];
  /** Where the bar ends and what is still to come begins. */
  readonly now: number;
  /** Null where they lie outside of what is drawn. */
  readonly due: number | null;
  readonly answered: number | null;
}

/** However short, each is seen; however many, none pushes the others away. In percent. */
const NARROWEST = 1.5;

interface Clock {
  readonly segments: readonly Segment[];
  readonly dueAt: string;
  readonly respondedAt?: string | null | undefined;
  /** Whether an answer is still awaited: then the bar goes on to the time when it is due. */
  readonly isPending: boolean;
}

export function drawClock({ segments, dueAt, respondedAt, isPending }: Clock): Drawing {
  const spans = segments.map(({ state, from, to }) => ({ state, ms: Math.max(ms(to) - ms(from), 0) }));
  const last = segments.at(-1);
  const end = last ? ms(last.to) : 0;
  const ahead = isPending && last ? Math.max(ms(dueAt) - end, 0) : 0;
  const total = spans.reduce((sum, span) => sum + span.ms, ahead) || 1;
  // Half of the bar at most is given away to those that are too short to be seen.
  const least = Math.min(NARROWEST, 50 / Math.max(spans.length, 1));
  const wished = spans.map((span) => Math.max((span.ms / total) * 100, least));
  const rest = (ahead / total) * 100;
  const scale = 100 / (wished.reduce((sum, width) => sum + width, rest) || 1);
  let x = 0;
  const bars = spans.map(({ state }, index) => {
    const width = (wished[index] ?? 0) * scale;
    const bar = { state, x, width };
    x += width;
    return bar;
  });
  const at = (moment: number) => placeOf(moment, segments, bars, { end, ahead, now: x });
  return {
    bars,
    now: x,
    due: at(ms(dueAt)),
    answered: respondedAt ? at(ms(respondedAt)) : null,
  };
}

/** A moment lies in its segment, as far along as it was; or in what is still to come. */
function placeOf(
  moment: number,
  segments: readonly Segment[],
  bars: readonly Bar[],
  { end, ahead, now }: { end: number; ahead: number; now: number },
): number | null {
  const index = segments.findIndex(({ from, to }) => ms(from) <= moment && moment <= ms(to));
  const [segment, bar] = [segments[index], bars[index]];
  if (segment && bar) {
    const length = ms(segment.to) - ms(segment.from);
    return bar.x + (length === 0 ? 0 : ((moment - ms(segment.from)) / length) * bar.width);
  }
  if (moment > end && ahead > 0 && moment <= end + ahead) return now + ((moment - end) / ahead) * (100 - now);
  return null;
}

/** How long each did what it did, in minutes and parts of them, the longest first. */
export function sumStates(segments: readonly Segment[]): { state: ResponseClockState; minutes: number }[] {
  const sums = new Map<ResponseClockState, number>();
  for (const { state, from, to } of segments) sums.set(state, (sums.get(state) ?? 0) + ms(to) - ms(from));
  return [...sums]
    .map(([state, sum]) => ({ state, minutes: sum / 60_000 }))
    .sort((one, other) => other.minutes - one.minutes);
}

const ms = (moment: string): number => Date.parse(moment);
