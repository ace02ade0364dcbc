/** The pair of a benefit as it is kept: encrypted, and bound to its benefit. R11, R61. */
import { normalisedPair, printedPair, type AccessPair } from '../agreements/access-pair.rules';
import { seal, unseal, type SealingKeys } from '../platform/sealed';

/** What each text is bound to; rotating the keys says it, too. */
export const aboutBenefit = (id: number): string => `benefit ${id}`;

export function sealPair(keys: SealingKeys, benefitId: number, pair: AccessPair): string {
  const { accessId, contractId } = normalisedPair(pair);
  return seal(keys, aboutBenefit(benefitId), JSON.stringify({ accessId, contractId }));
}

/** As it is printed. */
export function openPair(keys: SealingKeys, benefitId: number, sealed: string): AccessPair {
  return printedPair(JSON.parse(unseal(keys, aboutBenefit(benefitId), sealed)) as AccessPair);
}
