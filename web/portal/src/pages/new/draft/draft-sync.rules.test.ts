import { NOTHING_TYPED, type RequestContent } from './request-content';
import type { ServerCopy } from './draft-input.rules';
import { begun, canSend, isUnsaved, next, opened, unsaved, type SyncEvent, type SyncState } from './draft-sync.rules';

const copy = (version: number, content: Partial<RequestContent>, step = 1): ServerCopy => ({
  id: 'draft',
  version,
  step,
  content: { ...NOTHING_TYPED, ...content },
});
const typed = (part: Partial<RequestContent>): SyncEvent => ({ kind: 'typed', part });
const after = (state: SyncState, ...events: SyncEvent[]): SyncState => events.reduce(next, state);
const SENT: SyncEvent = { kind: 'sent' };
const OFFLINE: SyncEvent = { kind: 'lost', trouble: 'OFFLINE' };
const saved = (version: number, content: Partial<RequestContent>): SyncEvent => ({
  kind: 'saved',
  copy: copy(version, content),
});
const read = (version: number, content: Partial<RequestContent>, step = 1): SyncEvent => ({
  kind: 'read',
  copy: copy(version, content, step),
});
const ada = { firstName: 'Ada', lastName: '', email: '', phone: '', preferredMethod: null };

interface Case {
  start?: SyncState;
  events: SyncEvent[];
  shows: Partial<RequestContent>;
  sends: Partial<RequestContent>;
  asks?: string[];
}

const TABLE: [string, Case][] = [
  ['what is typed is to be sent', { events: [typed({ title: 'a' })], shows: { title: 'a' }, sends: { title: 'a' } }],
  [
    'what was saved is not sent again',
    { events: [typed({ title: 'a' }), SENT, saved(1, { title: 'a' })], shows: { title: 'a' }, sends: {} },
  ],
  [
    'what is typed while a save is under way is sent after it',
    {
      events: [typed({ title: 'a' }), SENT, typed({ title: 'ab' }), saved(1, { title: 'a' })],
      shows: { title: 'ab' },
      sends: { title: 'ab' },
    },
  ],
  [
    'what could not be sent stays',
    { events: [typed({ title: 'a' }), SENT, OFFLINE], shows: { title: 'a' }, sends: { title: 'a' } },
  ],
  [
    'a blank at the end is no change, and stays where it was typed',
    { events: [typed({ title: 'a ' }), SENT, saved(1, { title: 'a' })], shows: { title: 'a ' }, sends: {} },
  ],
  [
    'a contact without anything is nobody',
    { events: [typed({ primaryContact: { ...ada, firstName: ' ' } })], shows: {}, sends: {} },
  ],
  [
    'what the server could not keep is not asked of it again',
    { events: [typed({ agreementId: 'theirs' }), SENT, saved(1, {})], shows: { agreementId: null }, sends: {} },
  ],
  [
    'what changed elsewhere comes in where nothing was typed',
    {
      start: opened(copy(1, { title: 'a', description: 'b' })),
      events: [typed({ title: 'mine' }), read(2, { title: 'a', description: 'theirs' })],
      shows: { title: 'mine', description: 'theirs' },
      sends: { title: 'mine' },
    },
  ],
  [
    'the same field here and there is asked about, and nothing is replaced',
    {
      start: opened(copy(1, { title: 'a' })),
      events: [typed({ title: 'mine' }), read(2, { title: 'theirs' })],
      shows: { title: 'mine' },
      sends: { title: 'mine' },
      asks: ['title'],
    },
  ],
  [
    'the same on both sides is no question',
    {
      start: opened(copy(1, { title: 'a' })),
      events: [typed({ title: 'b' }), read(2, { title: 'b' })],
      shows: { title: 'b' },
      sends: {},
    },
  ],
  [
    'an older copy that comes late changes nothing',
    {
      start: opened(copy(3, { title: 'new' })),
      events: [read(2, { title: 'old' })],
      shows: { title: 'new' },
      sends: {},
    },
  ],
  [
    'a save whose answer was lost is nobody else’s change',
    {
      start: opened(copy(1, { title: 'a' })),
      events: [typed({ title: 'ab' }), SENT, OFFLINE, typed({ title: 'abc' }), SENT, read(2, { title: 'ab' })],
      shows: { title: 'abc' },
      sends: { title: 'abc' },
    },
  ],
  [
    'theirs replaces what both changed, and nothing else',
    {
      start: opened(copy(1, {})),
      events: [typed({ title: 'mine', description: 'd' }), read(2, { title: 'theirs' }), { kind: 'taken' }],
      shows: { title: 'theirs', description: 'd' },
      sends: { description: 'd' },
    },
  ],
  [
    'mine is sent over theirs, and the rest of theirs stays',
    {
      start: opened(copy(1, {})),
      events: [typed({ title: 'mine' }), read(2, { title: 'theirs', country: 'NL' }), { kind: 'kept' }],
      shows: { title: 'mine', country: 'NL' },
      sends: { title: 'mine' },
    },
  ],
  [
    'what became a case is gone on with as another one',
    {
      start: opened(copy(4, { title: 'a' })),
      events: [typed({ description: 'b' }), { kind: 'ended', how: 'SUBMITTED' }, { kind: 'kept' }],
      shows: { title: 'a', description: 'b' },
      sends: { title: 'a', description: 'b' },
    },
  ],
  [
    'another tab is seen here',
    {
      start: opened(copy(1, { title: 'a' })),
      events: [{ kind: 'mirrored', content: { ...NOTHING_TYPED, title: 'ab' }, attempts: [] }],
      shows: { title: 'ab' },
      sends: { title: 'ab' },
    },
  ],
];

describe('R33 what is typed and what the server keeps', () => {
  test.each(TABLE)('%s', (_, { start = begun(), events, shows, sends, asks }) => {
    const state = after(start, ...events);
    expect(state.content).toMatchObject(shows);
    expect(unsaved(state)).toEqual(sends);
    expect(state.elsewhere?.kind === 'CHANGED' ? state.elsewhere.fields : undefined).toEqual(asks);
  });

  test('what a page filled in is no reason to keep a draft; typing is', () => {
    const filled = begun({ productVersionId: 'version' });
    expect(isUnsaved(filled)).toBe(false);
    expect(unsaved(after(filled, typed({ title: 'a' })))).toEqual({ productVersionId: 'version', title: 'a' });
    expect(canSend(after(filled, { kind: 'forced' }))).toBe(true);
  });

  test('one save at a time, and none while something is asked', () => {
    const state = after(opened(copy(1, {})), typed({ title: 'a' }));
    expect(canSend(state)).toBe(true);
    expect(canSend(after(state, SENT))).toBe(false);
    expect(canSend(after(state, read(2, { title: 'b' })))).toBe(false);
    expect(canSend(after(state, read(2, { title: 'b' }), { kind: 'kept' }))).toBe(true);
  });

  test('who is at another step elsewhere is not called back', () => {
    const state = after(opened(copy(1, {}, 2)), read(2, { title: 'b' }, 5));
    expect([state.step, isUnsaved(state)]).toEqual([2, false]);
    const moved = after(opened(copy(1, {}, 2)), { kind: 'stepped', step: 3 }, read(2, {}, 5));
    expect([moved.step, isUnsaved(moved)]).toEqual([3, true]);
  });

  test('trouble is over with the next save that comes through', () => {
    const lost = after(begun(), typed({ title: 'a' }), SENT, OFFLINE, SENT, OFFLINE);
    expect(lost).toMatchObject({ failures: 2, trouble: 'OFFLINE', sending: null });
    expect(after(lost, SENT, saved(1, { title: 'a' }))).toMatchObject({ failures: 0, trouble: null, attempts: [] });
  });
});
