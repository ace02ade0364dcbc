/** What of a case is read for what a document asks of it. A field that is not named here takes all of it. */
import { partsOfAgreement } from '../agreements/agreement-fields';
import { askedFields, rememberedByField, type Asking } from '../platform/asked-fields';
import type { AskedOfCase, CasePart } from './case';
import { WHOLE } from './case-shape.store';

type Taken = Record<string, readonly CasePart[]>;

const taken: Taken = {
  __typename: [],
  id: [],
  number: ['number'],
  title: ['title'],
  description: ['description'],
  status: ['status'],
  severity: ['severity'],
  supportHours: ['supportHours'],
  productVersion: ['productVersionId'],
  problem: ['problemId'],
  planType: ['planTypeCode'],
  agreement: ['agreementId'],
  viewerRole: ['viewerRole'],
  primaryContact: [],
  additionalContacts: [],
  follows: ['followsCaseId'],
  routing: [],
  responseDueAt: ['responseDueAt'],
  submittedAt: ['submittedAt'],
  updatedAt: ['updatedAt'],
};

const takenByRouting: Taken = {
  __typename: [],
  queue: ['queue'],
  region: ['region'],
  country: ['country'],
  timeZone: ['timeZone'],
  locale: ['locale'],
  opensAt: ['opensAt'],
  because: ['grounds', 'timeZone'],
};

/** Says what a field takes that a feature above adds to cases. */
export function takesOfCase(field: string, ...parts: CasePart[]): void {
  taken[field] = parts;
}

function askedAt(asking: Asking, ...paths: string[][]): AskedOfCase {
  const parts = new Set<CasePart>();
  const take = (fields: ReadonlySet<string>, from: Taken) => {
    for (const field of fields) for (const part of from[field] ?? WHOLE.parts) parts.add(part);
  };
  const below = (field: string) => askedFields(asking, ...paths.map((path) => [...path, field]));
  const fields = askedFields(asking, ...paths);
  take(fields, taken);
  take(below('routing'), takenByRouting);
  // What takes all of an agreement is read by itself, once for all cases that have it.
  const agreement = fields.has('agreement') ? partsOfAgreement(below('agreement')) : null;
  return { parts, agreement, contacts: fields.has('primaryContact') || fields.has('additionalContacts') };
}

/** Of a field that is a case. */
export const askedOfCase = rememberedByField((asking) => askedAt(asking, []));

/** Of a field that is a page of cases. */
export const askedOfCases = rememberedByField((asking) => askedAt(asking, ['nodes'], ['edges', 'node']));
