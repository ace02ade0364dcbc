/** Stores an accepted request, where it was routed and why. R40, R44, R47. */
import type { Agreement } from '../agreements/agreement';
import { writeConsumption } from '../agreements/ledger.store';
import type { Problem, ProductVersion, Region } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { nameOf } from '../identity/viewer';
import type { Transaction } from '../platform/database';
import { FALLBACK_LOCALE } from '../routing/language.rules';
import { decideRouting } from '../routing/routing.rules';
import type { Doer } from './case-event';
import { recordEvent, type Happened } from './case-event.store';
import { caseNumber } from './case-number.rules';
import { addWords, searchedNumber } from './case-words.store';
import { insertCase, insertContacts } from './case-writing.store';
import { contactsOfSubmission, type Submission } from './submission.rules';

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
  const country = input.country ?? (viewer.profile?.country as string);
  const timeZone = input.timeZone ?? (viewer.profile?.timeZone as string);
  const { severity } = input;
  const routing = decideRouting(
    {
      version,
      severity,
      supportHours: input.supportHours,
      country,
      timeZone,
      locale: input.locale ?? viewer.profile?.locale ?? FALLBACK_LOCALE,
    },
    catalogue,
    now,
  );
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
  await recordEvent(tx, { id: caseId, queue }, doer, now, {
    kind: 'SUBMITTED',
    severity,
    supportHours,
    region: regionCode,
  });
  await addWords(tx, caseId, `${title}\n${input.description}\n${searchedNumber(number)}`);
  await writeConsumption(tx, { agreementId: agreement.id, at: now, signInId: viewer.signInId, caseId });
  await insertContacts(
    tx,
    { id: caseId, severity, submittedAt: now, updatedAt: now, closed: false },
    contactsOfSubmission(input, viewer),
    now,
  );
  return { id: caseId, queue };
}
