import { sealedTexts } from '../platform/sealed-texts';
import { aboutIdToken } from './sealed-id-token';
import { SessionRow } from './session.row';

/** The ID tokens of sessions, for whoever changes the encryption keys. */
export const sealedIdTokens = sealedTexts('session', aboutIdToken, SessionRow, 'sealedIdToken');
