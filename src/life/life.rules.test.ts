import type { Severity } from '../catalog/catalogue';
import type { CaseStatus, CloseReason } from '../cases/case';
import type { CaseActor } from '../cases/case-event';
import { later, parseInstant } from '../platform/calendar';
import {
  mayCloseAs,
  mayMove,
  REOPENABLE_DAYS,
  reopenableUntil,
  reopenRefusal,
  returnsUnit,
  severityRefusal,
  statusAfterReply,
} from './life.rules';

const STATUSES: CaseStatus[] = ['NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED', 'CLOSED'];
const ACTORS: CaseActor[] = ['CONTACT', 'ENGINEER', 'OPERATOR', 'SYSTEM'];

describe('R63 how a case moves', () => {
  /** From each status to those of the head; what is not marked is refused. */
  const TABLE = `
                         NEW  IN_PROGRESS  WAITING_FOR_CUSTOMER  SOLUTION_PROVIDED  CLOSED
    NEW                  ·    ·            ·                     ·                  ·
    IN_PROGRESS          ·    ·            yes                   yes                ·
    WAITING_FOR_CUSTOMER ·    yes          ·                     yes                ·
    SOLUTION_PROVIDED    ·    yes          ·                     ·                  ·
    CLOSED               ·    ·            ·                     ·                  ·`;
  const [head = [], ...rows] = TABLE.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

  it('has a row and a column for each status', () => {
    expect(head).toEqual(STATUSES);
    expect(rows.map(([from]) => from)).toEqual(STATUSES);
  });

  it.each(rows.flatMap(([from, ...cells]) => cells.map((cell, i) => [from, head[i], cell === 'yes'] as const)))(
    'R63 from %s to %s: %s',
    (from, to, allowed) => {
      expect(mayMove(from as CaseStatus, to as CaseStatus)).toBe(allowed);
    },
  );

  it.each<[CaseStatus, CaseStatus]>([
    ['NEW', 'NEW'],
    ['IN_PROGRESS', 'IN_PROGRESS'],
    ['WAITING_FOR_CUSTOMER', 'IN_PROGRESS'],
    ['SOLUTION_PROVIDED', 'IN_PROGRESS'],
    ['CLOSED', 'CLOSED'],
  ])('R63 a contact who answers moves %s to %s', (from, to) => {
    expect(statusAfterReply(from)).toBe(to);
  });
});

describe('R56, R57 why a case is closed', () => {
  it.each<[CloseReason, boolean, boolean]>([
    ['RESOLVED', true, false],
    ['CUSTOMER_REQUEST', true, false],
    ['DUPLICATE', false, true],
    ['PRODUCT_DEFECT', false, true],
  ])('R57 %s: by a contact %s, gives the unit back %s', (reason, byContact, returns) => {
    expect(Object.fromEntries(ACTORS.map((actor) => [actor, mayCloseAs(reason, actor)]))).toEqual({
      CONTACT: byContact,
      ENGINEER: true,
      OPERATOR: byContact,
      SYSTEM: byContact,
    });
    expect(returnsUnit(reason)).toBe(returns);
  });
});

describe('R56 how long a case can be reopened', () => {
  const at = (text: string) => parseInstant(text) as Date;
  const closedAt = at('2026-03-20T10:30:00.123Z');
  const last = at('2026-04-03T10:30:00.123Z');

  it('R56 14 times 24 hours, also where clocks are changed between', () => {
    expect(REOPENABLE_DAYS).toBe(14);
    expect(reopenableUntil({ closedAt })).toEqual(last);
    expect(reopenableUntil({ closedAt: null })).toBeNull();
  });

  it.each<[string, CaseStatus, Date | null, CaseActor, Date, string | null]>([
    ['at once', 'CLOSED', closedAt, 'CONTACT', closedAt, null],
    ['a millisecond before the last moment', 'CLOSED', closedAt, 'CONTACT', later(last, -1), null],
    ['at the last moment', 'CLOSED', closedAt, 'CONTACT', last, null],
    ['a millisecond after it', 'CLOSED', closedAt, 'CONTACT', later(last, 1), 'TOO_LATE'],
    ['a year after it', 'CLOSED', closedAt, 'CONTACT', at('2027-04-03T10:30:00.123Z'), 'TOO_LATE'],
    ['by its engineer', 'CLOSED', closedAt, 'ENGINEER', closedAt, 'CONTACTS_ONLY'],
    ['by its engineer, too late', 'CLOSED', closedAt, 'ENGINEER', later(last, 1), 'CONTACTS_ONLY'],
    ['by the system', 'CLOSED', closedAt, 'SYSTEM', closedAt, 'CONTACTS_ONLY'],
    ['closed nobody knows when', 'CLOSED', null, 'CONTACT', closedAt, 'TOO_LATE'],
    ['new', 'NEW', null, 'CONTACT', closedAt, 'NOT_CLOSED'],
    ['in progress', 'IN_PROGRESS', null, 'CONTACT', closedAt, 'NOT_CLOSED'],
    ['waiting', 'WAITING_FOR_CUSTOMER', null, 'CONTACT', closedAt, 'NOT_CLOSED'],
    ['with a solution', 'SOLUTION_PROVIDED', null, 'CONTACT', closedAt, 'NOT_CLOSED'],
    ['open, by its engineer', 'IN_PROGRESS', null, 'ENGINEER', closedAt, 'NOT_CLOSED'],
  ])('R56 %s', (_what, status, closed, actor, now, refusal) => {
    expect(reopenRefusal({ status, closedAt: closed }, actor, now)).toBe(refusal);
  });
});

describe('R39, R55 who may change the severity', () => {
  const ENGINEER = 7;
  const SEVERITIES: Severity[] = ['CRITICAL', 'IMPORTANT', 'MINIMAL'];

  it.each(SEVERITIES.flatMap((from) => SEVERITIES.map((to) => [from, to] as const)))(
    'R39, R55 from %s to %s',
    (severity, to) => {
      const lower = SEVERITIES.indexOf(to) > SEVERITIES.indexOf(severity);
      const refusal = (actor: CaseActor, ownerSignInId: number | null, status: CaseStatus = 'IN_PROGRESS') =>
        severityRefusal({ status, severity, ownerSignInId }, actor, to);
      expect(refusal('CONTACT', null)).toBeNull();
      expect(refusal('CONTACT', null, 'NEW')).toBeNull();
      expect(refusal('CONTACT', ENGINEER)).toBe('OWNED_BY_ENGINEER');
      expect(refusal('ENGINEER', ENGINEER)).toBe(lower ? null : 'ONLY_LOWER');
      for (const [actor, owner] of [
        ['CONTACT', null],
        ['CONTACT', ENGINEER],
        ['ENGINEER', ENGINEER],
      ] as const)
        expect(refusal(actor, owner, 'CLOSED')).toBe('CASE_CLOSED');
    },
  );
});
