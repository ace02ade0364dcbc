/** A new request as far as it was typed: what the six steps ask for. Texts are as typed; null is nothing chosen. */
import type { Severity, SupportHours } from '../../../gql/graphql';

export interface ContactContent {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly preferredMethod: 'EMAIL' | 'PHONE' | null;
}

export interface RequestContent {
  readonly productVersionId: string | null;
  readonly problemId: string | null;
  readonly title: string;
  readonly description: string;
  readonly agreementId: string | null;
  readonly severity: Severity | null;
  readonly supportHours: SupportHours | null;
  readonly country: string | null;
  readonly timeZone: string | null;
  readonly locale: string | null;
  readonly primaryContact: ContactContent | null;
  /** 10 at most. */
  readonly additionalContacts: readonly ContactContent[];
  readonly addMeAsContact: boolean;
  readonly followsCaseNumber: string | null;
}

export type RequestField = keyof RequestContent;

export const NOTHING_TYPED: RequestContent = {
  productVersionId: null,
  problemId: null,
  title: '',
  description: '',
  agreementId: null,
  severity: null,
  supportHours: null,
  country: null,
  timeZone: null,
  locale: null,
  primaryContact: null,
  additionalContacts: [],
  addMeAsContact: false,
  followsCaseNumber: null,
};

export const REQUEST_FIELDS = Object.keys(NOTHING_TYPED) as RequestField[];

export const NOBODY: ContactContent = { firstName: '', lastName: '', email: '', phone: '', preferredMethod: null };
