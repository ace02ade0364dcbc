/** What of an agreement is read for what a document asks of it. A field that is not named here takes all of it. */
import type { AgreementPart } from './agreement';

const TAKEN: Record<string, readonly AgreementPart[]> = {
  __typename: [],
  id: [],
  planType: ['planType'],
  customerName: ['customerName'],
  accessIdHint: ['accessIdHint'],
  startsOn: ['startsOn'],
  endsOn: ['endsOn'],
  unitsGranted: ['unitsGranted'],
  unitsRemaining: ['unitsRemaining'],
  products: ['productIds'],
  use: ['startsOn', 'endsOn', 'unitsGranted'],
};

/** Null for all of it. */
export function partsOfAgreement(fields: ReadonlySet<string>): ReadonlySet<AgreementPart> | null {
  const parts = new Set<AgreementPart>();
  for (const field of fields) {
    const taken = TAKEN[field];
    if (!taken) return null;
    for (const part of taken) parts.add(part);
  }
  return parts;
}
