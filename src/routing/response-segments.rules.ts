/** The spans between the events of a response clock, and the segments that both sides are shown of them. R41, R63. */
import type { Region } from '../catalog/catalogue';
import { closingTime, openHoursFrom } from './business-hours.rules';
import type { SupportHours } from './routing';

/** What a case is promised, and in whose hours it is counted. */
export interface ClockRegime {
  readonly region: Region;
  readonly supportHours: SupportHours;
  readonly targetMinutes: number;
}

/** What moves the clock, in order of time. */
export type ClockEvent =
  /** Submitted: exactly one, the first. */
  | { readonly kind: 'STARTED'; readonly at: Date; readonly regime: ClockRegime }
  /** Severity, hours or region changed: what was counted stays counted, the target is the new one. */
  | { readonly kind: 'CHANGED'; readonly at: Date; readonly regime: ClockRegime }
  /** It is the customer's turn, and no longer. */
  | { readonly kind: 'PAUSED' | 'RESUMED'; readonly at: Date }
  /** An engineer wrote: only the first one counts. */
  | { readonly kind: 'RESPONDED'; readonly at: Date }
  /** Closed. */
  | { readonly kind: 'STOPPED'; readonly at: Date }
  /** Reopened: it goes on, and is not paused. */
  | { readonly kind: 'RESTARTED'; readonly at: Date };

export type ClockState = 'RUNNING' | 'CLOSED_HOURS' | 'PAUSED' | 'STOPPED';

export interface ClockSegment {
  readonly state: ClockState;
  readonly from: Date;
  /** Of the last one of an open case the moment asked for, also where it goes on. */
  readonly to: Date;
}

/** From one event to the next. A clock goes on through closed hours too; it only counts in open ones. */
export interface ClockSpan {
  readonly mode: 'GOING' | 'PAUSED' | 'STOPPED';
  readonly regime: ClockRegime;
  /** An engineer has written. */
  readonly answered: boolean;
  readonly from: Date;
  /** What was counted before this span, or before the answer where there is one, in milliseconds. */
  readonly countedMs: number;
}

export const earliest = (a: Date, b: Date): Date => (b < a ? b : a);
export const latest = (a: Date, b: Date): Date => (b > a ? b : a);

/** At least one, in order; an event that changes nothing (a second pause in a pause) begins none. */
export function clockSpans([start, ...events]: readonly ClockEvent[]): ClockSpan[] {
  if (start?.kind !== 'STARTED') throw new Error('a response clock begins with its start');
  let last: ClockSpan = { mode: 'GOING', regime: start.regime, answered: false, from: start.at, countedMs: 0 };
  const spans = [last];
  for (const event of events) {
    const next = moved(last, event);
    if (next.mode === last.mode && next.regime === last.regime && next.answered === last.answered) continue;
    // Of two changes at once the one that waited for the other may carry the earlier moment: time never goes back.
    const from = latest(event.at, last.from);
    last = { ...next, from, countedMs: last.answered ? last.countedMs : countedUntil(last, from) };
    spans.push(last);
  }
  return spans;
}

function moved(span: ClockSpan, event: ClockEvent): ClockSpan {
  switch (event.kind) {
    case 'STARTED':
    case 'CHANGED':
      return { ...span, regime: event.regime };
    case 'PAUSED':
      return span.mode === 'GOING' ? { ...span, mode: 'PAUSED' } : span;
    case 'RESUMED':
      return span.mode === 'PAUSED' ? { ...span, mode: 'GOING' } : span;
    case 'RESPONDED':
      return { ...span, answered: true };
    case 'STOPPED':
      return { ...span, mode: 'STOPPED' };
    case 'RESTARTED':
      return { ...span, mode: 'GOING' };
  }
}

/** What is counted from the start of the clock to `to`, a moment of this span, in milliseconds. */
export function countedUntil(span: ClockSpan, to: Date): number {
  let counted = span.countedMs;
  for (const part of partsOf(span, to)) {
    if (part.state === 'RUNNING') counted += Math.max(0, part.to.getTime() - part.from.getTime());
  }
  return counted;
}

/** The span until `to`, cut where the desk opens and closes; a part may be empty. */
function* partsOf({ mode, regime, from }: ClockSpan, to: Date): Generator<ClockSegment> {
  const around = regime.supportHours === 'AROUND_THE_CLOCK';
  if (mode !== 'GOING' || around) {
    yield { state: mode === 'GOING' ? 'RUNNING' : mode, from, to };
    return;
  }
  let closed = from;
  for (const { opens, closes } of openHoursFrom(regime.region, from)) {
    yield { state: 'CLOSED_HOURS', from: closed, to: earliest(opens, to) };
    if (opens >= to) return;
    yield { state: 'RUNNING', from: opens, to: earliest(closes, to) };
    if (closes >= to) return;
    closed = closes;
  }
}

/** The moment since which the case is closed, or null while it is open. */
export function closedSince(spans: readonly ClockSpan[]): Date | null {
  return spans[openSpans(spans)]?.from ?? null;
}

/** How many spans there are up to the closing of a closed case. */
const openSpans = (spans: readonly ClockSpan[]): number => spans.findLastIndex(({ mode }) => mode !== 'STOPPED') + 1;

/** They follow each other without a gap; neighbours differ in state. A closed case ends with its closing. */
export function segmentsOf(spans: readonly ClockSpan[], now: Date): ClockSegment[] {
  const open = spans.slice(0, openSpans(spans));
  const parts = open.flatMap((span, i) => [...partsOf(span, spans[i + 1]?.from ?? now)]);
  const segments: ClockSegment[] = [];
  for (const part of parts) {
    if (part.from >= part.to) continue;
    const last = segments.at(-1);
    if (last?.state === part.state) segments[segments.length - 1] = { ...last, to: part.to };
    else segments.push(part);
  }
  return segments;
}

/** The state at `now`, a moment of this span. At closing time the desk is closed, though the last minute counts. */
export function stateAt({ mode, regime }: ClockSpan, now: Date): ClockState {
  if (mode !== 'GOING') return mode;
  if (regime.supportHours === 'AROUND_THE_CLOCK') return 'RUNNING';
  return closingTime(regime.region, now) ? 'RUNNING' : 'CLOSED_HOURS';
}
