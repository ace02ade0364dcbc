import { realCatalogue, regionOf } from '../../tests/setup/real-catalogue';
import { later, parseInstant } from '../platform/calendar';
import type { Case } from './case';
import { clockEvents } from './case-clock.rules';
import type { CaseActor, CaseEvent, Happening, HappeningKind } from './case-event';

const catalogue = realCatalogue();
const START = parseInstant('2026-11-18T08:00:00Z') as Date;
const emea = regionOf(catalogue, 'EMEA');
const found = {
  submittedAt: START,
  severity: 'IMPORTANT',
  supportHours: 'BUSINESS_HOURS',
  routing: { region: 'EMEA' },
} as Pick<Case, 'submittedAt' | 'severity' | 'supportHours' | 'routing'>;

const event = (happening: Happening, minute = 1, actor: CaseActor = 'CONTACT'): CaseEvent => ({
  id: minute,
  caseId: 1,
  at: later(START, minute * 60_000),
  actor,
  actorSignInId: 1,
  actorName: 'Test Person',
  messageId: null,
  attachmentId: null,
  happening,
});
const submitted = event(
  { kind: 'SUBMITTED', severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK', region: 'JAPAN' },
  0,
);
const status = (from: Case['status'], to: Case['status']): Happening => ({ kind: 'STATUS', from, to });

describe('R41, R63 what moves the response clock', () => {
  it('R41 it starts as the case was submitted, whatever became of it', () => {
    expect(clockEvents(found, [submitted], catalogue)).toEqual([
      {
        kind: 'STARTED',
        at: START,
        regime: { region: regionOf(catalogue, 'JAPAN'), supportHours: 'AROUND_THE_CLOCK', targetMinutes: 120 },
      },
    ]);
  });

  it('R41 a case that is older than events starts with what is known of it', () => {
    const started = {
      kind: 'STARTED',
      at: START,
      regime: { region: emea, supportHours: 'BUSINESS_HOURS', targetMinutes: 240 },
    };
    expect(clockEvents(found, [], catalogue)).toEqual([started]);
    const answered = event({ kind: 'MESSAGE' }, 5, 'ENGINEER');
    expect(clockEvents(found, [answered], catalogue)).toEqual([started, { kind: 'RESPONDED', at: answered.at }]);
  });

  it('R41 a region that the catalogue has no longer does not stop it', () => {
    const gone = { ...found, routing: { ...found.routing, region: 'ATLANTIS' } };
    expect(clockEvents(gone, [], catalogue)).toMatchObject([{ regime: { region: catalogue.regions[0] } }]);
  });

  it.each<[string, Happening, CaseActor, string | null]>([
    ['R41 the engineer writes', { kind: 'MESSAGE' }, 'ENGINEER', 'RESPONDED'],
    ['R41 a contact writes', { kind: 'MESSAGE' }, 'CONTACT', null],
    ['R63 it waits for the customer', status('IN_PROGRESS', 'WAITING_FOR_CUSTOMER'), 'ENGINEER', 'PAUSED'],
    ['R63 the customer answers', status('WAITING_FOR_CUSTOMER', 'IN_PROGRESS'), 'CONTACT', 'RESUMED'],
    ['R63 the engineer goes on', status('WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'), 'ENGINEER', 'RESUMED'],
    ['R63 a solution is given', status('IN_PROGRESS', 'SOLUTION_PROVIDED'), 'ENGINEER', null],
    ['R63 a solution does not help', status('SOLUTION_PROVIDED', 'IN_PROGRESS'), 'CONTACT', null],
    ['R63 an engineer has taken it', status('NEW', 'IN_PROGRESS'), 'ENGINEER', null],
    ['R63 it is closed', status('IN_PROGRESS', 'CLOSED'), 'ENGINEER', 'STOPPED'],
    ['R63 it is closed while it waits', status('WAITING_FOR_CUSTOMER', 'CLOSED'), 'CONTACT', 'STOPPED'],
    ['R56 it is reopened', { kind: 'REOPENED' }, 'CONTACT', 'RESTARTED'],
    ['R63 taken', { kind: 'TAKEN' }, 'ENGINEER', null],
    ['R63 given back', { kind: 'RELEASED' }, 'ENGINEER', null],
    ['R63 handed over', { kind: 'HANDED_OVER', to: 'X' }, 'ENGINEER', null],
    ['R59 a file of the engineer', { kind: 'ATTACHMENT', name: 'x' }, 'ENGINEER', null],
    ['R50 a contact added', { kind: 'CONTACT_ADDED', name: 'X', role: 'ADDITIONAL', contactId: 1 }, 'CONTACT', null],
    ['R50 one removed', { kind: 'CONTACT_REMOVED', name: 'X', role: 'ADDITIONAL' }, 'ENGINEER', null],
    ['R50 one replaced', { kind: 'PRIMARY_REPLACED', name: 'X', former: 'Y', contactId: 1 }, 'ENGINEER', null],
    ['R57 a unit given back', { kind: 'REFUND' }, 'ENGINEER', null],
    ['R56 a unit taken again', { kind: 'UNIT_TAKEN' }, 'CONTACT', null],
    ['R41 a warning', { kind: 'DUE_SOON', dueAt: START.toISOString() }, 'SYSTEM', null],
    ['R41 too late', { kind: 'BREACHED', dueAt: START.toISOString() }, 'SYSTEM', null],
    ['R41 a changed calendar', { kind: 'CALENDAR_CHANGED', from: '', to: '' }, 'OPERATOR', null],
  ])('%s: %s by %s is %s', (_what, happening, actor, kind) => {
    const one = event(happening, 3, actor);
    const [started, ...moves] = clockEvents(found, [submitted, one], catalogue);
    expect(started?.kind).toBe('STARTED');
    expect(moves).toEqual(kind === null ? [] : [{ kind, at: one.at }]);
  });

  it('R39, R55 a changed severity is a new regime', () => {
    const changed = event({
      kind: 'SEVERITY',
      from: 'CRITICAL',
      to: 'MINIMAL',
      supportHours: 'BUSINESS_HOURS',
      region: 'EMEA',
      reason: 'Nobody answers.',
    });
    expect(clockEvents(found, [submitted, changed], catalogue)[1]).toEqual({
      kind: 'CHANGED',
      at: changed.at,
      regime: { region: emea, supportHours: 'BUSINESS_HOURS', targetMinutes: 480 },
    });
  });

  it('R63 the order of the events is kept', () => {
    const kinds: HappeningKind[] = ['MESSAGE', 'REOPENED', 'MESSAGE'];
    const events = kinds.map((kind, index) => event({ kind } as Happening, 9 - index, 'ENGINEER'));
    expect(clockEvents(found, events, catalogue).map(({ kind }) => kind)).toEqual([
      'STARTED',
      'RESPONDED',
      'RESTARTED',
      'RESPONDED',
    ]);
  });
});
