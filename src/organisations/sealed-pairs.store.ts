import { sealedTexts } from '../platform/sealed-texts';
import { BenefitRow } from './benefit.row';
import { aboutBenefit } from './sealed-pair';

/** The pairs of activated benefits, for whoever changes the encryption keys. */
export const sealedPairs = sealedTexts('benefit', aboutBenefit, BenefitRow, 'sealedPair');
