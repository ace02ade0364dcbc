/** What happened to a case, in the reader's words. */
import type { Catalogue, Severity } from '../catalog/catalogue';
import type { CaseEvent, HappeningKind } from '../cases/case-event';
import { severityLevel } from '../routing/routing.rules';
import { parseInstant } from '../platform/calendar';
import { momentText } from '../platform/moment-formats';
import type { Language, MessageKey, Say } from '../platform/wording';

// A kind without a sentence does not compile.
const KEYS = {
  SUBMITTED: 'timeline.SUBMITTED',
  TAKEN: 'timeline.TAKEN',
  RELEASED: 'timeline.RELEASED',
  HANDED_OVER: 'timeline.HANDED_OVER',
  MESSAGE: 'timeline.MESSAGE',
  ATTACHMENT: 'timeline.ATTACHMENT',
  STATUS: 'timeline.STATUS',
  REOPENED: 'timeline.REOPENED',
  SEVERITY: 'timeline.SEVERITY',
  CONTACT_ADDED: 'timeline.CONTACT_ADDED',
  CONTACT_REMOVED: 'timeline.CONTACT_REMOVED',
  PRIMARY_REPLACED: 'timeline.PRIMARY_REPLACED',
  REFUND: 'timeline.REFUND',
  UNIT_TAKEN: 'timeline.UNIT_TAKEN',
  DUE_SOON: 'timeline.DUE_SOON',
  BREACHED: 'timeline.BREACHED',
  CALENDAR_CHANGED: 'timeline.CALENDAR_CHANGED',
} as const satisfies Record<HappeningKind, MessageKey>;

export interface Reader {
  readonly say: Say;
  readonly catalogue: Catalogue;
  /** The time zone in which moments are told. */
  readonly timeZone: string;
}

export function timelineText({ happening, actor, actorName }: CaseEvent, reader: Reader): string {
  const { say, catalogue, timeZone } = reader;
  const by = actorName || say(`timeline.by.${actor}`);
  const severity = (each: Severity) => severityLevel(catalogue, each).labels[say.language];
  const moment = (at: string) => momentIn(at, timeZone, say.language);
  switch (happening.kind) {
    case 'HANDED_OVER':
      return say(KEYS.HANDED_OVER, { by, to: happening.to });
    case 'ATTACHMENT':
      return say(KEYS.ATTACHMENT, { by, name: happening.name });
    case 'STATUS':
      return happening.closeReason
        ? say('timeline.CLOSED', { by, reason: say(`closeReason.${happening.closeReason}`) })
        : say(KEYS.STATUS, { by, from: say(`status.${happening.from}`), to: say(`status.${happening.to}`) });
    case 'SEVERITY': {
      const facts = { by, from: severity(happening.from), to: severity(happening.to) };
      return happening.reason
        ? say('timeline.SEVERITY.reason', { ...facts, reason: happening.reason })
        : say(KEYS.SEVERITY, facts);
    }
    case 'CONTACT_ADDED':
    case 'CONTACT_REMOVED':
      return say(KEYS[happening.kind], { by, name: happening.name });
    case 'PRIMARY_REPLACED':
      return say(KEYS.PRIMARY_REPLACED, { by, name: happening.name, former: happening.former });
    case 'DUE_SOON':
    case 'BREACHED':
      return say(KEYS[happening.kind], { at: moment(happening.dueAt) });
    case 'CALENDAR_CHANGED':
      return say(KEYS.CALENDAR_CHANGED, { from: moment(happening.from), to: moment(happening.to) });
    default:
      return say(KEYS[happening.kind], { by });
  }
}

function momentIn(at: string, timeZone: string, language: Language): string {
  const instant = parseInstant(at);
  return instant ? momentText(instant, language, timeZone, 'medium') : at;
}
