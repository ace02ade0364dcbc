/** The names of service sign-ins and the addresses that come of them. R52, R65. */
import type { Fault } from '../organisations/refusal';

/** As many may one organisation have. */
export const MOST_SERVICE_SIGN_INS = 20;

const LONGEST_NAME = 40;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** People write names as they like; addresses are compared in lower case. */
export const normalisedName = (name: string): string => name.trim().toLowerCase();

export function nameFaults(name: string): Fault<'INVALID_INPUT'>[] {
  if (NAME.test(name) && name.length <= LONGEST_NAME) return [];
  const values = { max: LONGEST_NAME };
  return [{ code: 'INVALID_INPUT', key: 'service.name', path: ['input', 'name'], values }];
}

/** By which people and programs add it as a contact. No mailbox is behind it: `.service` is no domain. */
export const serviceAddress = (name: string, handle: string): string => `${name}@${handle}.service`;

/** How it is named beside people: `watcher (contoso)`, which no name of a service sign-in or handle can be by itself. */
export const serviceNames = (name: string, handle: string): { firstName: string; lastName: string } => ({
  firstName: name,
  lastName: `(${handle})`,
});
