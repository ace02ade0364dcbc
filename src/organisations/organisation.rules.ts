/** How an organisation may be called. */
import { LONGEST_REASON } from '../audit/reason.rules';
import { checkText, type InputFault } from '../identity/profile.rules';

/** It stands in addresses: `name@handle.service`. R52. */
const HANDLE = /^[a-z][a-z0-9-]{2,39}$/;

export type OrganisationFault = InputFault | { path: string[]; key: 'organisation.handle'; max?: number };

export const isHandle = (text: string): boolean => HANDLE.test(text);

/** An operator says why. */
export const reasonFaults = (reason: string): InputFault[] => checkText(['input', 'reason'], reason, LONGEST_REASON);

export function organisationFaults({ handle, name }: { handle: string; name: string }): OrganisationFault[] {
  const ofHandle = isHandle(handle) ? [] : [{ path: ['input', 'handle'], key: 'organisation.handle' as const }];
  return [...ofHandle, ...checkText(['input', 'name'], name, 200)];
}
