/** The events of a case as its response clock knows them. R41, R63. */
import type { Catalogue, Region, Severity } from '../catalog/catalogue';
import type { SupportHours } from '../routing/routing';
import { severityLevel } from '../routing/routing.rules';
import type { ClockEvent, ClockOutcome, ClockRegime } from '../routing/response-clock.rules';
import type { Case } from './case';
import type { CaseEvent } from './case-event';

/** A case that began before events were kept starts with what is known of it. */
export function clockEvents(
  found: Pick<Case, 'submittedAt' | 'severity' | 'supportHours' | 'routing'>,
  events: readonly CaseEvent[],
  catalogue: Catalogue,
): ClockEvent[] {
  const regime = (severity: Severity, supportHours: SupportHours, region: string): ClockRegime => ({
    region: (catalogue.regions.find(({ code }) => code === region) ?? catalogue.regions[0]) as Region,
    supportHours,
    targetMinutes: severityLevel(catalogue, severity).initialResponseMinutes,
  });
  const started: ClockEvent[] = events.some(({ happening }) => happening.kind === 'SUBMITTED')
    ? []
    : [
        {
          kind: 'STARTED',
          at: found.submittedAt,
          regime: regime(found.severity, found.supportHours, found.routing.region),
        },
      ];
  return [...started, ...events.flatMap((event) => clockEventsOfOne(event, regime))];
}

function clockEventsOfOne(
  { at, actor, happening }: CaseEvent,
  regime: (severity: Severity, supportHours: SupportHours, region: string) => ClockRegime,
): ClockEvent[] {
  switch (happening.kind) {
    case 'SUBMITTED':
      return [{ kind: 'STARTED', at, regime: regime(happening.severity, happening.supportHours, happening.region) }];
    case 'SEVERITY':
      return [{ kind: 'CHANGED', at, regime: regime(happening.to, happening.supportHours, happening.region) }];
    case 'MESSAGE':
      return actor === 'ENGINEER' ? [{ kind: 'RESPONDED', at }] : [];
    case 'REOPENED':
      return [{ kind: 'RESTARTED', at }];
    case 'STATUS':
      if (happening.to === 'CLOSED') return [{ kind: 'STOPPED', at }];
      if (happening.to === 'WAITING_FOR_CUSTOMER') return [{ kind: 'PAUSED', at }];
      return happening.from === 'WAITING_FOR_CUSTOMER' ? [{ kind: 'RESUMED', at }] : [];
    default:
      return [];
  }
}

export interface Settled {
  dueAt: Date;
  outcome: ClockOutcome;
}

/**
 * What came of the promise of a case that was answered or closed, by what was kept then: a calendar that changes later
 * makes nobody late who was in time. Null while it is open and waits for its first answer.
 */
export function settledPromise({
  responseDueAt: dueAt,
  respondedAt,
  closedAt,
}: Pick<Case, 'responseDueAt' | 'respondedAt' | 'closedAt'>): Settled | null {
  if (respondedAt) return { dueAt, outcome: respondedAt <= dueAt ? 'MET' : 'BREACHED' };
  if (closedAt) return { dueAt, outcome: closedAt <= dueAt ? 'NOT_NEEDED' : 'BREACHED' };
  return null;
}
