/**
 * The product's own rules, pure functions of the built product: what is decided is the same on both sides, and only how
 * the rows come to it differs.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(__filename);
const fromBuild = <T>(name: string): T => load(join(__dirname, '../../../../dist/src', name)) as T;

/** A calendar date, YYYY-MM-DD. */
type Day = string;
export type Hours = 'BUSINESS_HOURS' | 'AROUND_THE_CLOCK';

export interface Product {
  readonly id: number;
  readonly name: string;
  readonly portal: { readonly here: boolean };
}

export interface Version {
  readonly id: number;
  readonly product: Product;
}

export interface PlanType {
  readonly code: string;
  readonly name: string;
}

/** What the twins ask of a catalogue. */
export interface Catalogue {
  version(id: number): Version | undefined;
  problem(id: number): { readonly category: { readonly product: Product } } | undefined;
  planType(code: string): PlanType | undefined;
  readonly regions: readonly { readonly code: string; readonly ordinal: number }[];
}

/** Rows of the tables of the domain, by the table's name. */
export type Tables = Record<string, Record<string, unknown>[]>;

export interface Ids {
  product(name: string): number;
  version(product: string, version: string): number;
  category(product: string, category: string): number;
  problem(product: string, category: string, problem: string): number;
}

interface Routing {
  readonly queue: string;
  readonly region: string;
  readonly supportHours: Hours;
  readonly opensAt: Date;
  readonly responseDueAt: Date;
  readonly locale: string;
  readonly grounds: readonly unknown[];
}

export interface Facts {
  readonly planType: PlanType;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly unitsGranted: number | null;
  readonly unitsRemaining: number | null;
  readonly unitsExpired: number;
  readonly usedUpOn: Day | null;
  readonly productIds: ReadonlySet<number> | null;
}

interface RoutingRequest {
  readonly version: Version;
  readonly severity: string;
  readonly supportHours: Hours;
  readonly country: string;
  readonly timeZone: string;
  readonly locale: string;
}

export interface Profile {
  readonly country: string;
  readonly timeZone: string;
  readonly locale: string;
}

export interface Viewer {
  readonly signInId: number;
  readonly kind: string;
  readonly email: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly profile: Profile | null;
}

export interface ContactInput {
  firstName: string;
  lastName: string;
  email: string;
  phone?: string | null;
  preferredMethod?: 'EMAIL' | 'PHONE' | null;
}

/** A request with the numbers of the rows that it names. */
export interface Submission {
  idempotencyKey: string;
  agreementId: number;
  productVersionId: number;
  problemId: number;
  title: string;
  description: string;
  severity: string;
  supportHours: Hours;
  country?: string | null;
  timeZone?: string | null;
  locale?: string | null;
  primaryContact: ContactInput;
  additionalContacts?: ContactInput[] | null;
  addMeAsContact: boolean;
}

export interface NewContact {
  role: 'PRIMARY' | 'ADDITIONAL';
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  preferredMethod: string;
}

export const { buildCatalogue } = fromBuild<{ buildCatalogue: (tables: Tables, ids: Ids) => Catalogue }>(
  'catalog/build-catalogue',
);
export const { unavailability } = fromBuild<{
  unavailability: (facts: Facts, version: Version, today: Day) => { code: string }[];
}>('agreements/eligibility.rules');
export const { decideRouting, hoursOffered, severityLevel } = fromBuild<{
  decideRouting: (request: RoutingRequest, catalogue: Catalogue, now: Date) => Routing;
  hoursOffered: (level: unknown) => Hours[];
  severityLevel: (catalogue: Catalogue, severity: string) => unknown;
}>('routing/routing.rules');
export const { submissionFaults, placeOf, contactsOfSubmission } = fromBuild<{
  submissionFaults: (input: Submission, viewer: Viewer, offered: readonly Hours[]) => { code: string }[];
  placeOf: (input: Submission, viewer: Viewer) => Profile;
  contactsOfSubmission: (input: Submission, viewer: Viewer) => NewContact[];
}>('cases/submission.rules');
export const { caseNumber } = fromBuild<{ caseNumber: (today: Day, region: number, sequence: number) => string }>(
  'cases/case-number.rules',
);
export const { partTerms, searchTerms } =
  fromBuild<Record<'partTerms' | 'searchTerms', (text: string) => string[]>>('platform/search-terms.rules');
export const { dayAt, realNow } = fromBuild<{ dayAt: (now: Date, timeZone: string) => Day; realNow: () => Date }>(
  'platform/calendar',
);
export const { fingerprint } = fromBuild<{ fingerprint: (...parts: string[]) => string }>('platform/keyed-hash');
export const { isDuplicate, isWorthAnotherTry, MOST_TRIES, pause } = fromBuild<{
  isDuplicate: (error: unknown) => boolean;
  isWorthAnotherTry: (error: unknown) => boolean;
  MOST_TRIES: number;
  pause: (attempt: number, random: number) => number;
}>('platform/retry.rules');

/** The zone whose calendar decides about agreements: the product's own by default. */
export const today = (now: Date): Day => dayAt(now, 'America/Los_Angeles');
