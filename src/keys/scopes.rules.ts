/** What a key may be allowed to do. Each operation needs one of these or none, or is never for keys. R65. */
import type { Credential } from '../identity/credential';

/** Every scope with what it lets a key do. */
export const KEY_SCOPES = {
  CATALOGUE_READ: 'Products, versions, problems, severities, the preview of the routing, where partners go.',
  AGREEMENTS_READ: 'The agreements of the service sign-in with their ledgers, and which plans can be used.',
  AGREEMENTS_REGISTER: 'Registering an agreement to the service sign-in.',
  CASES_READ:
    'The cases in which the service sign-in is a contact, with messages and timeline, and live updates of them.',
  CASES_SUBMIT: 'Submitting a case, also by way of drafts.',
  CASES_WRITE: 'Messages, contacts, severity, closing and reopening of the cases that it sees.',
  FILES_READ: 'The files of the cases that it sees, and links to them.',
  FILES_WRITE: 'Uploading files, and removing those that wait.',
} as const;

export type KeyScope = keyof typeof KEY_SCOPES;

/** What an operation asks of a key: a scope, nothing but to be one, or to be none. */
export type Need = KeyScope | 'ANY_KEY' | 'NEVER';

export const isKeyScope = (text: string): text is KeyScope => Object.hasOwn(KEY_SCOPES, text);

/** Who comes without a key may do what their sign-in may. */
export function isWithin(credential: Credential | null, need: Need): boolean {
  if (credential?.kind !== 'KEY' || need === 'ANY_KEY') return true;
  return need !== 'NEVER' && credential.scopes.includes(need);
}
