/** When an engineer has to have answered, whether that was met, and whose time it was. R41, R63. */
import { later, MINUTE } from '../platform/calendar';
import { openHoursFrom } from './business-hours.rules';
import {
  clockSpans,
  closedSince,
  countedUntil,
  earliest,
  latest,
  segmentsOf,
  stateAt,
  type ClockEvent,
  type ClockRegime,
  type ClockSegment,
  type ClockSpan,
  type ClockState,
} from './response-segments.rules';

export type { ClockEvent, ClockRegime, ClockSegment, ClockState } from './response-segments.rules';

/** NOT_NEEDED: closed without an answer, before one was due. */
export type ClockOutcome = 'PENDING' | 'MET' | 'BREACHED' | 'NOT_NEEDED';

export interface ResponseClock {
  /** At `now`. */
  readonly state: ClockState;
  /** At `now`. BREACHED as soon as the due time has passed without an answer, and for an answer after it. */
  readonly outcome: ClockOutcome;
  /** In force at the answer; now if there is none. */
  readonly targetMinutes: number;
  /**
   * When the counted time reaches the target if nothing else happens; while the clock stands still, as if it went on
   * at `now`. From the answer on it stays what it was then. A target that is lowered below what has been counted is
   * due at that change, never before it.
   */
  readonly dueAt: Date;
  readonly respondedAt: Date | null;
  /** Counted up to the answer, or `now`. */
  readonly elapsedMs: number;
  /** From the start to `now`, or to the closing of a closed case; the answer does not end them. Reckoned when read. */
  readonly segments: readonly ClockSegment[];
}

export function responseClock(events: readonly ClockEvent[], now: Date): ResponseClock {
  const spans = clockSpans(events);
  const last = spans.at(-1) as ClockSpan;
  const respondedAt = answerOf(spans);
  const unanswered = spansBeforeAnswer(spans);
  const dueAt = dueOf(unanswered, respondedAt ?? latest(now, last.from));
  return {
    state: stateAt(last, now),
    outcome: respondedAt ? (respondedAt <= dueAt ? 'MET' : 'BREACHED') : outcomeWithoutAnswer(spans, dueAt, now),
    targetMinutes: regimeOf(unanswered).targetMinutes,
    dueAt,
    respondedAt,
    elapsedMs: respondedAt ? last.countedMs : countedUntil(last, now),
    // A year has some five hundred; a list of cases asks for none of them.
    get segments() {
      return segmentsOf(spans, now);
    },
  };
}

/** Only the due time, for what is kept with the case: no `now`, so a pause that goes on lasts no time yet. */
export function dueTime(events: readonly ClockEvent[]): Date {
  const spans = clockSpans(events);
  return dueOf(spansBeforeAnswer(spans), answerOf(spans) ?? (spans.at(-1) as ClockSpan).from);
}

const answerOf = (spans: readonly ClockSpan[]): Date | null => spans.find(({ answered }) => answered)?.from ?? null;

const spansBeforeAnswer = (spans: readonly ClockSpan[]): ClockSpan[] => spans.filter(({ answered }) => !answered);

const regimeOf = (spans: readonly ClockSpan[]): ClockRegime => (spans.at(-1) as ClockSpan).regime;

/** A closed case is judged by the moment of its closing: from then on nobody waited. */
function outcomeWithoutAnswer(spans: readonly ClockSpan[], dueAt: Date, now: Date): ClockOutcome {
  const closedAt = closedSince(spans);
  if (dueAt < (closedAt ?? now)) return 'BREACHED';
  return closedAt ? 'NOT_NEEDED' : 'PENDING';
}

/** `asOf` is when a clock that stands still goes on. */
function dueOf(spans: readonly ClockSpan[], asOf: Date): Date {
  let notBefore = (spans[0] as ClockSpan).from;
  spans.forEach(({ regime, from }, i) => {
    const before = spans.slice(0, i);
    if (i === 0 || regimeOf(before) === regime) return;
    // Who was late before a change stays late since then; who was not is late from the change on at the earliest.
    notBefore = earliest(latest(reached(before, from), notBefore), from);
  });
  return latest(reached(spans, asOf), notBefore);
}

/** When the counted time reaches the target of the last span: in a span that is over, or in the last if it went on. */
function reached(spans: readonly ClockSpan[], asOf: Date): Date {
  const last = spans.at(-1) as ClockSpan;
  const target = last.regime.targetMinutes * MINUTE;
  const over = spans.find((_span, i) => (spans[i + 1]?.countedMs ?? 0) >= target);
  const { regime, mode, from, countedMs } = over ?? last;
  return afterCounting(regime, mode === 'GOING' ? from : asOf, target - countedMs);
}

/** As `afterBusinessMinutes`, but to the millisecond: what a pause leaves is seldom a number of whole minutes. */
function afterCounting({ region, supportHours }: ClockRegime, from: Date, milliseconds: number): Date {
  if (supportHours === 'AROUND_THE_CLOCK') return later(from, milliseconds);
  let left = milliseconds;
  for (const { opens, closes } of openHoursFrom(region, from)) {
    const length = closes.getTime() - opens.getTime();
    if (left <= length) return later(opens, left);
    left -= length;
  }
  throw new Error('unreachable');
}
