/**
 * How what is typed here and what the server keeps come together. `content` is what is on the screen, `server` what the
 * server is known to have; what differs is still to be saved. Nothing that was typed is replaced without being asked.
 */
import { NOTHING_TYPED, REQUEST_FIELDS, type RequestContent, type RequestField } from './request-content';
import type { ServerCopy } from './draft-input.rules';

export type Trouble = 'OFFLINE' | 'SIGNED_OUT' | 'REFUSED' | 'FAILED';

export type Elsewhere =
  /** The same fields were changed on another device. */
  | { readonly kind: 'CHANGED'; readonly theirs: ServerCopy; readonly fields: readonly RequestField[] }
  /** It was thrown away or taken over by another sign-in, or it became a case. */
  | { readonly kind: 'GONE' | 'SUBMITTED' };

type Part = Partial<RequestContent>;

export interface SyncState {
  readonly content: RequestContent;
  readonly step: number;
  readonly server: RequestContent;
  readonly serverStep: number;
  /** Null before the first save. */
  readonly id: string | null;
  readonly version: number | null;
  /** Somebody typed: what a page filled in by itself is no reason to keep a draft. */
  readonly touched: boolean;
  readonly sending: { readonly content: RequestContent; readonly step: number } | null;
  /** What was sent and never answered: it may be there all the same, and is nobody else's change then. */
  readonly attempts: readonly Part[];
  /** How often in a row it did not come through. */
  readonly failures: number;
  readonly trouble: Trouble | null;
  readonly elsewhere: Elsewhere | null;
}

export type SyncEvent =
  | { kind: 'typed'; part: Part }
  | { kind: 'stepped'; step: number }
  | { kind: 'forced' }
  | { kind: 'sent' }
  | { kind: 'saved'; copy: ServerCopy }
  | { kind: 'read'; copy: ServerCopy }
  | { kind: 'lost'; trouble: Trouble }
  | { kind: 'ended'; how: 'GONE' | 'SUBMITTED' }
  | { kind: 'mirrored'; content: RequestContent; attempts: readonly Part[] }
  | { kind: 'taken' }
  | { kind: 'kept' };

const MOST_ATTEMPTS = 6;

export const begun = (content: Part = {}): SyncState => ({
  content: { ...NOTHING_TYPED, ...content },
  step: 1,
  server: NOTHING_TYPED,
  serverStep: 1,
  id: null,
  version: null,
  touched: false,
  sending: null,
  attempts: [],
  failures: 0,
  trouble: null,
  elsewhere: null,
});

export const opened = ({ id, version, step, content }: ServerCopy): SyncState => ({
  ...begun(content),
  id,
  version,
  step,
  serverStep: step,
  server: content,
  touched: true,
});

/** Blanks around a text are no part of it, and nobody with nothing is nobody. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.keys(value).sort();
  const all = parts.map((part) => [part, plain((value as Record<string, unknown>)[part])] as const);
  return all.every(([, part]) => part === null) ? null : Object.fromEntries(all);
}

export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const differing = (one: RequestContent, other: RequestContent): RequestField[] =>
  REQUEST_FIELDS.filter((field) => !same(one[field], other[field]));

const only = (content: RequestContent, fields: readonly RequestField[]): Part =>
  Object.fromEntries(fields.map((field) => [field, content[field]]));

/** What the next save has to say. */
export const unsaved = ({ content, server }: SyncState): Part => only(content, differing(content, server));

export const isUnsaved = (state: SyncState): boolean =>
  state.touched &&
  (state.id === null || state.step !== state.serverStep || differing(state.content, state.server).length > 0);

/** Whether a save may go out now. */
export const canSend = (state: SyncState): boolean => isUnsaved(state) && !state.sending && !state.elsewhere;

export function next(state: SyncState, event: SyncEvent): SyncState {
  switch (event.kind) {
    case 'typed':
      return { ...state, content: { ...state.content, ...event.part }, touched: true };
    case 'stepped':
      return { ...state, step: event.step, touched: true };
    case 'forced':
      return { ...state, touched: true };
    case 'sent':
      return {
        ...state,
        sending: { content: state.content, step: state.step },
        attempts: [...state.attempts, unsaved(state)].slice(-MOST_ATTEMPTS),
      };
    case 'saved':
      return saved(state, event.copy);
    case 'read':
      return together({ ...state, sending: null }, event.copy, 'ASK');
    case 'lost':
      return { ...state, sending: null, trouble: event.trouble, failures: state.failures + 1 };
    case 'ended':
      return { ...state, sending: null, elsewhere: { kind: event.how } };
    case 'mirrored':
      return { ...state, content: event.content, attempts: event.attempts };
    case 'taken':
      return state.elsewhere?.kind === 'CHANGED' ? together(state, state.elsewhere.theirs, 'THEIRS') : state;
    case 'kept':
      // What is not there any more begins anew with all that is here.
      return state.elsewhere?.kind === 'CHANGED'
        ? together(state, state.elsewhere.theirs, 'MINE')
        : { ...begun(state.content), step: state.step, touched: true };
  }
}

/** What was typed while it was under way differs from what is there, and so is sent after it. */
function saved(state: SyncState, copy: ServerCopy): SyncState {
  const { sending } = state;
  // What the server could not keep, such as a plan that is not registered here, is not asked of it again and again.
  const refused = REQUEST_FIELDS.filter(
    (field) =>
      sending && same(state.content[field], sending.content[field]) && !same(state.content[field], copy.content[field]),
  );
  return {
    ...settled(state, copy),
    content: { ...state.content, ...only(copy.content, refused) },
  };
}

const settled = (state: SyncState, { id, version, step, content }: ServerCopy): SyncState => ({
  ...state,
  id,
  version,
  server: content,
  serverStep: step,
  sending: null,
  attempts: [],
  failures: 0,
  trouble: null,
  elsewhere: null,
});

/** Field by field: what was not touched here is taken from there, and the other way round. */
function together(state: SyncState, copy: ServerCopy, prefer: 'ASK' | 'MINE' | 'THEIRS'): SyncState {
  if (state.version !== null && copy.version < state.version) return state;
  const changedThere = differing(copy.content, state.server).filter(
    (field) => !state.attempts.some((attempt) => field in attempt && same(attempt[field], copy.content[field])),
  );
  const changedHere = differing(state.content, state.server);
  const both = changedThere.filter(
    (field) => changedHere.includes(field) && !same(state.content[field], copy.content[field]),
  );
  if (both.length > 0 && prefer === 'ASK')
    return { ...state, elsewhere: { kind: 'CHANGED', theirs: copy, fields: both } };
  const theirs = changedThere.filter((field) => !changedHere.includes(field) || prefer === 'THEIRS');
  return {
    ...settled(state, copy),
    content: { ...state.content, ...only(copy.content, theirs) },
    // Where somebody is on another device is no reason to go there, nor to call them back.
    serverStep: state.step === state.serverStep ? state.step : copy.step,
  };
}
