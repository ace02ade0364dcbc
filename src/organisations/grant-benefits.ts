/** An operator grants benefits: to an organisation, or to whoever claims it with a code. R10, R11. */
import type { Acting, Audited } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { Catalogue } from '../catalog/catalogue';
import type { Day } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import type { BenefitTerms } from './benefit';
import { isOver, isSameGrant, type KnownGrant } from './benefit-terms.rules';
import { benefitsByReference, insertBenefits } from './benefit.store';
import { claimCodeHash, newClaimCode } from './claim-code';

/** What granting needs of the world, at this moment of the domain's clock. */
export interface Granting {
  readonly catalogue: Catalogue;
  readonly hash: KeyedHash;
  readonly today: Day;
  readonly now: Date;
  readonly acting: Acting;
}

export interface Grant {
  readonly reference: string;
  /** Null is whoever claims it. */
  readonly organisationId: number | null;
  readonly terms: BenefitTerms;
}

/** KNOWN was granted before in the same words; TAKEN stands for another benefit; OVER nobody could activate. */
export interface GrantedBenefit {
  readonly came: 'GRANTED' | 'KNOWN' | 'TAKEN' | 'OVER';
  /** Shown this once. */
  readonly claimCode: string | null;
}

type Fresh = Grant & { claimCode: string | null };

/** Judges them all and writes those that are new; the answers are in the same order. */
export async function grantBenefits(tx: Transaction, grants: Grant[], granting: Granting): Promise<GrantedBenefit[]> {
  const references = grants.map(({ reference }) => reference);
  const known = new Map<string, KnownGrant>(await benefitsByReference(tx, references));
  const fresh: Fresh[] = [];
  const answers = grants.map((grant): GrantedBenefit => {
    const { reference, organisationId, terms } = grant;
    const before = known.get(reference);
    if (before) return { came: isSameGrant(before, terms, organisationId) ? 'KNOWN' : 'TAKEN', claimCode: null };
    if (isOver(terms.activateBy, granting.today)) return { came: 'OVER', claimCode: null };
    const claimCode = organisationId === null ? newClaimCode() : null;
    known.set(reference, { ...terms, organisationId, claimable: claimCode !== null });
    fresh.push({ ...grant, claimCode });
    return { came: 'GRANTED', claimCode };
  });
  if (fresh.length > 0) await writeGrants(tx, fresh, granting);
  return answers;
}

async function writeGrants(tx: Transaction, fresh: Fresh[], { hash, now, acting }: Granting): Promise<void> {
  const rows = fresh.map(({ reference, organisationId, terms, claimCode }) => ({
    reference,
    organisationId,
    ...terms,
    claimCodeHash: claimCode === null ? null : claimCodeHash(hash, claimCode),
  }));
  const ids = await insertBenefits(tx, rows, now);
  const entries = fresh.map(({ reference, organisationId, terms }): Audited => {
    const facts = { reference, organisationId, plan: terms.planTypeCode, units: terms.units };
    return { action: 'BENEFIT_GRANTED', target: { type: 'Benefit', id: ids.get(reference) as number }, facts };
  });
  await recordAudit(tx, acting, now, ...entries);
}
