/** Why something was not done to an organisation or to what it holds. */
import type { MessageKey, MessageValues } from '../platform/wording';

export interface Fault<C extends string> {
  code: C;
  key: MessageKey;
  path: string[] | null;
  values?: MessageValues;
  /** Of too many attempts: when the next one is judged. */
  retryAt?: Date;
}

export type Outcome<C extends string, T> = ({ kind: 'done' } & T) | Refused<C>;

export interface Refused<C extends string> {
  kind: 'refused';
  faults: Fault<C>[];
}

export const refused = <C extends string>(...faults: Fault<C>[]): Refused<C> => ({ kind: 'refused', faults });
export const isRefused = (outcome: { kind: string }): boolean => outcome.kind === 'refused';

export const organisationNotFound = () =>
  refused({
    code: 'ORGANISATION_NOT_FOUND' as const,
    key: 'organisation.NOT_FOUND',
    path: ['input', 'organisationId'],
  });

export const notAdministrator = () =>
  refused({ code: 'NOT_ADMINISTRATOR' as const, key: 'organisation.NOT_ADMINISTRATOR', path: null });

export const invalid = ({ path, key, max }: { path: string[]; key: MessageKey; max?: number }) => ({
  code: 'INVALID_INPUT' as const,
  key,
  path,
  values: { max: max ?? 0 },
});
