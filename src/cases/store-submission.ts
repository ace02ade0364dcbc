/** Stores an accepted request, where it was routed and why. R40, R44, R47. */
import type { Agreement } from '../agreements/agreement';
import { writeConsumption } from '../agreements/ledger.store';
import { actingIn } from '../audit/acting';
import type { Problem, ProductVersion, Region } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { nameOf } from '../identity/viewer';
import type { Transaction } from '../platform/database';
import { decideRouting } from '../routing/routing.rules';
import type { NewContact } from './case';
import type { Doer } from './case-event';
import { recordEvent, type Happened } from './case-event.store';
import { auditedContact } from './audited-contact';
import { caseNumber } from './case-number.rules';
import { insertWords } from './case-words.store';
import { insertCase, insertFirstContacts } from './case-writing.store';
import { contactsOfSubmission, placeOf, type Submission } from './submission.rules';

/** A request that may be stored: everything was checked and the unit is taken. */
export interface Accepted {
  input: Submission;
  version: ProductVersion;
  problem: Problem;
  agreement: Agreement;
  /** Of the row of the idempotency key. */
  sequence: number;
  followsCaseId: number | null;
}

/** Writes the case with its contacts, its first event, its words and the entry in the ledger. */
export async function storeSubmission(
  tx: Transaction,
  scope: SignedIn,
  { input, version, problem, agreement, sequence, followsCaseId }: Accepted,
): Promise<Happened> {
  const { viewer, catalogue, now, today } = scope;
  // A request that says neither, and whose profile does not, was refused.
  const { country, timeZone, locale } = placeOf(input, viewer) as Record<'country' | 'timeZone' | 'locale', string>;
  const { severity } = input;
  const asked = { version, severity, supportHours: input.supportHours, country, timeZone, locale };
  const routing = decideRouting(asked, catalogue, now);
  const region = catalogue.regions.find(({ code }) => code === routing.region) as Region;
  const number = caseNumber(today, region.ordinal, sequence);
  const title = input.title.trim();
  const caseId = await insertCase(
    tx,
    {
      number,
      title,
      severity,
      followsCaseId,
      description: input.description.trim(),
      submitterId: viewer.signInId,
      agreementId: agreement.id,
      planTypeCode: agreement.planType.code,
      productVersionId: version.id,
      problemId: problem.id,
      supportHours: routing.supportHours,
      responseDueAt: routing.responseDueAt,
      routing: {
        queue: routing.queue,
        region: routing.region,
        country,
        timeZone,
        locale: routing.locale,
        opensAt: routing.opensAt,
        grounds: routing.grounds,
      },
    },
    now,
  );
  const doer: Doer = { actor: 'CONTACT', signInId: viewer.signInId, name: nameOf(viewer) };
  const { region: regionCode, supportHours, queue } = routing;
  const contacts = contactsOfSubmission(input, viewer);
  const primaryContact = contacts[0] as NewContact;
  await recordEvent(tx, { id: caseId, queue }, doer, now, {
    kind: 'SUBMITTED',
    severity,
    supportHours,
    region: regionCode,
    dueAt: routing.responseDueAt.toISOString(),
    primaryEmail: primaryContact.email,
  });
  await insertWords(tx, caseId, { number, title, description: input.description });
  await insertFirstContacts(
    tx,
    { id: caseId, severity, submittedAt: now, updatedAt: now, closed: false, ownerSignInId: null },
    contacts,
    now,
  );
  await writeConsumption(
    tx,
    { agreementId: agreement.id, at: now, signInId: viewer.signInId, caseId },
    actingIn(scope),
    contacts.map((each) => auditedContact('CONTACT_ADDED', caseId, each)),
  );
  return { id: caseId, queue };
}
