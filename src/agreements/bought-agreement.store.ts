/** Writes an agreement that was bought: no pair opens it, and it is registered to its buyer at once. R31. */
import type { EntityManager } from 'typeorm';
import type { Acting } from '../audit/audit-entry';
import type { Day } from '../platform/calendar';
import { insertRow } from '../platform/write-rows';
import { AgreementRow, RegistrationRow } from './agreement.row';
import { writeGrants } from './ledger.store';

export interface BoughtAgreement {
  readonly planTypeCode: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly units: number;
  readonly customerName: string | null;
}

/** Gives its number. */
export async function insertBoughtAgreement(
  tx: EntityManager,
  { units, ...terms }: BoughtAgreement,
  { signInId, now, acting }: { signInId: number; now: Date; acting: Acting },
): Promise<number> {
  const agreementId = await insertRow(tx, AgreementRow, {
    ...terms,
    pairHash: null,
    accessIdHash: null,
    accessIdHint: null,
    unitsGranted: units,
    unitsRemaining: units,
    unitsExpired: 0,
    usedUpOn: null,
    limitedToProducts: false,
    issuedAt: now,
  });
  await writeGrants(tx, [{ agreementId, units }], now, acting, signInId);
  await insertRow(tx, RegistrationRow, { signInId, agreementId, registeredAt: now });
  return agreementId;
}
