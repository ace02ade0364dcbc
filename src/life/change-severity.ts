/** Changes how badly a case hurts; it is routed again, and its clock counts to the new target. R38, R39, R55. */
import type { ProductVersion, Severity } from '../catalog/catalogue';
import type { Case } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { contactsOf, lockCase } from '../cases/case.store';
import { doerOf } from '../cases/doer';
import { windClock } from '../cases/wind-clock';
import { checkText } from '../identity/profile.rules';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import type { SupportHours } from '../routing/routing';
import { decideRouting, hoursOffered, severityLevel } from '../routing/routing.rules';
import { severityRefusal, type SeverityRefusal } from './life.rules';
import { caseNotFound, isRefused, refusedFor, type CaseFault, type CaseOutcome } from './refusal';

export type SeverityRefusalCode =
  'CASE_NOT_FOUND' | SeverityRefusal | 'AROUND_THE_CLOCK_NEEDS_CRITICAL' | 'PHONE_REQUIRED' | 'INVALID_INPUT';
type Outcome = CaseOutcome<SeverityRefusalCode>;
type Fault = CaseFault<SeverityRefusalCode>;

export interface SeverityChange {
  caseId: number;
  severity: Severity;
  /** As they are where the severity has them, unless given. */
  supportHours?: SupportHours | null | undefined;
  /** Needed of an engineer. R39. */
  reason?: string | null | undefined;
}

const LONGEST_REASON = 1000;

export function changeSeverity(scope: SignedIn, change: SeverityChange): Promise<Outcome> {
  return scope.database.transact((tx) => judge(tx, scope, change), isRefused);
}

async function judge(tx: Transaction, scope: SignedIn, change: SeverityChange): Promise<Outcome> {
  const found = await lockCase(tx, scope.viewer, change.caseId);
  if (!found) return caseNotFound();
  const { actor } = doerOf(scope.viewer, found);
  const offered = hoursOffered(severityLevel(scope.catalogue, change.severity));
  const hours = change.supportHours ?? (offered.includes(found.supportHours) ? found.supportHours : 'BUSINESS_HOURS');
  const asItIs = change.severity === found.severity && hours === found.supportHours;
  const refusal = severityRefusal(found, actor, change.severity);
  if (refusal && !(refusal === 'ONLY_LOWER' && asItIs))
    return refusedFor(found, { code: refusal, key: `severity.${refusal}`, path: ['input', 'severity'] });
  const faults = [
    ...reasonFaults(change.reason, actor === 'ENGINEER'),
    ...hoursFaults(hours, offered, await primaryHasPhone(tx, found)),
  ];
  if (faults.length > 0) return refusedFor(found, ...faults);
  // Asked for what is so already: an answer may have been lost.
  if (asItIs) return { kind: 'done', case: found };
  return { kind: 'done', case: await reroute(tx, scope, found, { ...change, supportHours: hours }) };
}

function reasonFaults(reason: string | null | undefined, needed: boolean): Fault[] {
  const path = ['input', 'reason'];
  if (!reason?.trim()) return needed ? [{ code: 'INVALID_INPUT', key: 'severity.reasonNeeded', path }] : [];
  return checkText(path, reason, LONGEST_REASON, true).map(({ key, max }) => ({
    code: 'INVALID_INPUT',
    key,
    path,
    ...(max ? { values: { max } } : {}),
  }));
}

function hoursFaults(hours: SupportHours, offered: readonly SupportHours[], phone: boolean): Fault[] {
  const path = ['input', 'supportHours'];
  if (!offered.includes(hours))
    return [{ code: 'AROUND_THE_CLOCK_NEEDS_CRITICAL', key: 'submit.AROUND_THE_CLOCK_NEEDS_CRITICAL', path }];
  if (hours === 'AROUND_THE_CLOCK' && !phone) return [{ code: 'PHONE_REQUIRED', key: 'submit.PHONE_REQUIRED', path }];
  return [];
}

async function primaryHasPhone(tx: Transaction, found: Case): Promise<boolean> {
  const contacts = await contactsOf(tx, [found]);
  return contacts.some(({ role, phone }) => role === 'PRIMARY' && phone !== null);
}

async function reroute(
  tx: Transaction,
  scope: SignedIn,
  found: Case,
  { severity, supportHours, reason }: SeverityChange & { supportHours: SupportHours },
): Promise<Case> {
  const { catalogue, now, viewer } = scope;
  const { country, timeZone } = found.routing;
  const version = catalogue.version(found.productVersionId) as ProductVersion;
  const { queue, region, locale, opensAt, grounds } = decideRouting(
    { version, severity, supportHours, country, timeZone, locale: wishedLocale(found) },
    catalogue,
    now,
  );
  const changed = await changeCase(tx, found, { severity, supportHours, queue, region, locale, opensAt, grounds }, now);
  const happening = { kind: 'SEVERITY', from: found.severity, to: severity, supportHours, region } as const;
  await recordEvent(
    tx,
    happenedTo(changed),
    doerOf(viewer, found),
    now,
    { ...happening, reason: reason?.trim() || null },
    { formerQueue: found.routing.queue },
  );
  return windClock(tx, changed, catalogue, now);
}

/** A language that could not be had before may be to be had now. R42. */
function wishedLocale({ routing: { grounds, locale } }: Case): string {
  return grounds.find((ground) => ground.kind === 'LANGUAGE_NOT_OFFERED')?.wish ?? locale;
}
