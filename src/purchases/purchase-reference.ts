/** What people quote and the provider is told of a purchase: no two are alike. */
import { randomBytes } from 'node:crypto';
import { pairFrom } from '../agreements/access-pair.rules';

/** 80 random bits, without letters that are mistaken for digits. */
export const newReference = (): string => `P${pairFrom(randomBytes(26)).contractId}`;
