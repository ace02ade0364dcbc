/** What must be right about a person who is added to a case. R46, R50. */
import { contactFaults, type ContactInput } from './contacts.rules';
import type { MessageKey } from '../platform/wording';

export interface NewContactFault {
  code: 'INVALID_INPUT';
  key: MessageKey;
  path: string[];
  values?: Record<string, string | number>;
}

export function newContactFaults(input: ContactInput, path: string[]): NewContactFault[] {
  const faults = contactFaults(input, path).map(({ path: at, key, max }): NewContactFault => ({
    code: 'INVALID_INPUT',
    key,
    path: at,
    ...(max ? { values: { max } } : {}),
  }));
  const unreachable = input.preferredMethod === 'PHONE' && !input.phone?.trim();
  return unreachable
    ? [...faults, { code: 'INVALID_INPUT', key: 'contact.PHONE_REQUIRED', path: [...path, 'phone'] }]
    : faults;
}
