/** What can be supported and by whom: the whole catalogue as plain, linked, read-only objects in memory. */
import type { Day, WallTime } from '../platform/calendar';

export type ProductKind = 'ON_PREMISES' | 'CLOUD';
export type LifecyclePolicy = 'FIXED' | 'MODERN';
export type Coverage =
  'ON_PREMISES_N_MINUS_1' | 'CLOUD_ONLY' | 'VISUAL_STUDIO_BENEFIT' | 'MAINSTREAM_ONLY' | 'MAINSTREAM_AND_EXTENDED';
export type Severity = 'CRITICAL' | 'IMPORTANT' | 'MINIMAL';
export type AccessIdPairUse = 'REQUIRED_FOR_AGREEMENTS' | 'NOT_REQUIRED';

/** How long the lists of a catalogue may be: documents are costed by it, and an import that exceeds it is refused. */
export const MOST = { versions: 12, categories: 10, problems: 10, partnerHelp: 10, languages: 20, offers: 4 } as const;

/** One text in each language on offer. */
export interface Names {
  readonly en: string;
  readonly nl: string;
}

export interface Portal {
  readonly name: string;
  readonly url: string;
  /** Whether its requests are made in this system. */
  readonly here: boolean;
  readonly signIn: Names;
  readonly accessIdPair: AccessIdPairUse;
  readonly alternative: Names | null;
}

export interface Product {
  readonly id: number;
  readonly name: string;
  readonly kind: ProductKind;
  /** The part of a queue's name that groups related products. */
  readonly family: string;
  readonly portal: Portal;
  readonly versions: readonly ProductVersion[];
  readonly categories: readonly ProblemCategory[];
}

export interface ProductVersion {
  readonly id: number;
  readonly product: Product;
  readonly name: string;
  readonly policy: LifecyclePolicy;
  /** First day of support; null for one that was always there. */
  readonly releasedOn: Day | null;
  /** Last day of mainstream support. */
  readonly mainstreamEndsOn: Day | null;
  /** Last day of any support. */
  readonly extendedEndsOn: Day | null;
  /** Orders a product's versions; the highest released one is N. */
  readonly rank: number;
  readonly developerTool: boolean;
}

export interface ProblemCategory {
  readonly id: number;
  readonly names: Names;
  readonly product: Product;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly id: number;
  readonly names: Names;
  readonly category: ProblemCategory;
}

export interface PlanType {
  readonly code: string;
  readonly name: string;
  /** Incidents a year; null is unlimited, unless each agreement sets its own. */
  readonly units: number | null;
  readonly unitsPerAgreement: boolean;
  readonly years: number;
  readonly extraDays: number;
  readonly coverage: Coverage;
  readonly howObtained: 'ACCESS_ID_PAIR' | 'PURCHASE';
}

export interface SeverityLevel {
  readonly severity: Severity;
  readonly labels: Names;
  readonly initialResponseMinutes: number;
  readonly aroundTheClock: boolean;
}

export interface Region {
  readonly code: string;
  readonly timeZone: string;
  readonly opens: WallTime;
  readonly closes: WallTime;
  /** 1 is Monday. */
  readonly weekdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<Day>;
  /** The place of the region in a case number, 1 to 999. */
  readonly ordinal: number;
}

export interface Country {
  readonly code: string;
  readonly names: Names;
  readonly region: string;
}

export interface SupportLanguage {
  readonly locale: string;
  /** The severities for which it is spoken around the clock. */
  readonly aroundTheClock: ReadonlySet<Severity>;
  /** The regions in whose business hours it is spoken; "every" for all. */
  readonly businessHours: ReadonlySet<string> | 'every';
}

export interface PartnerHelp {
  readonly topic: string;
  readonly names: Names;
  readonly texts: Names;
  readonly url: string;
}

/** What a plan costs in a country from a day on; a country without one is not sold in. R29. */
export interface ListedPrice {
  readonly country: string;
  readonly planTypeCode: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In minor units of the currency: cents; of a currency without them, such as the yen, whole ones. */
  readonly amount: number;
  readonly termsVersion: string;
  /** The first day on which it holds; it does until the next one of its country and plan. */
  readonly validFrom: Day;
}

/** What a buyer agrees to. A version stays as it was agreed to. R28. */
export interface PurchaseTerms {
  readonly version: string;
  readonly texts: Names;
}

export interface Catalogue {
  readonly products: readonly Product[];
  readonly product: (id: number) => Product | undefined;
  readonly version: (id: number) => ProductVersion | undefined;
  readonly category: (id: number) => ProblemCategory | undefined;
  readonly problem: (id: number) => Problem | undefined;
  readonly planType: (code: string) => PlanType | undefined;
  readonly planTypes: readonly PlanType[];
  readonly severities: readonly SeverityLevel[];
  readonly regions: readonly Region[];
  readonly country: (code: string) => Country | undefined;
  readonly countries: readonly Country[];
  /** The countries in which clocks show this zone; empty for none or unknown. */
  readonly countriesOfZone: (timeZone: string) => readonly string[];
  readonly languages: readonly SupportLanguage[];
  readonly partnerHelp: readonly PartnerHelp[];
  /** Of every country, plan and day. */
  readonly prices: readonly ListedPrice[];
  readonly purchaseTerms: (version: string) => PurchaseTerms | undefined;
}
