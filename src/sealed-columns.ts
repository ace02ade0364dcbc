/** Everything that lies encrypted in the database for longer than a few minutes. */
import { sealedPairs } from './organisations/sealed-pairs.store';
import type { SealedTexts } from './platform/sealed-texts';
import { sealedIdTokens } from './sessions/sealed-id-tokens.store';

export const SEALED_COLUMNS: readonly SealedTexts[] = [sealedPairs, sealedIdTokens];
