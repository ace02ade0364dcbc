/** Where a request goes, when it is answered, and why. */
import type { ProductVersion, Severity } from '../catalog/catalogue';

export type SupportHours = 'BUSINESS_HOURS' | 'AROUND_THE_CLOCK';

export interface RoutingRequest {
  readonly version: ProductVersion;
  readonly severity: Severity;
  readonly supportHours: SupportHours;
  readonly country: string;
  readonly timeZone: string;
  /** The language asked for. */
  readonly locale: string;
}

/** One ground of a decision, as facts: it is kept with the case and put into words for each reader. */
export type Ground =
  | { kind: 'COUNTRY'; country: string; region: string }
  | { kind: 'FOREIGN_TIME_ZONE'; timeZone: string; country: string; region: string }
  | { kind: 'OPEN_NOW'; region: string }
  | { kind: 'OPENS_LATER'; region: string; at: string }
  | { kind: 'AROUND_THE_CLOCK'; region: string }
  | { kind: 'MOVED_TO_OPEN_REGION'; home: string; region: string }
  | { kind: 'AROUND_THE_CLOCK_NEEDS_CRITICAL' }
  | { kind: 'LANGUAGE'; locale: string }
  | { kind: 'LANGUAGE_NOT_OFFERED'; wish: string; locale: string };

export interface Routing {
  readonly queue: string;
  readonly region: string;
  readonly supportHours: SupportHours;
  readonly supportHoursOffered: readonly SupportHours[];
  readonly opensAt: Date;
  readonly responseDueAt: Date;
  readonly locale: string;
  readonly localesOffered: readonly string[];
  readonly grounds: readonly Ground[];
}
