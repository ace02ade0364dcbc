/** The form of each table of the domain: one CSV file, one row type, and what a cell may hold. */
import { z } from 'zod';
import { parseDay, parseWallTime, type Day, type WallTime } from '../platform/calendar';
import { isTimeZone } from '../platform/time-zone';

const upTo = (max: number) => z.string().trim().min(1, 'must not be empty').max(max);
const text = upTo(250);
const maybe = z.string().trim();
const optional = maybe.default('');
const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'must be an upper-case code')
  .max(60);
const yesNo = z.enum(['yes', 'no'], { error: 'must be yes or no' }).transform((value) => value === 'yes');
const whole = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number')
  .transform(Number);
const SET_PER_AGREEMENT = 'set per agreement';
/** A number; empty for unlimited; or that each agreement says its own. */
const units = z
  .string()
  .regex(/^(\d{1,6}|set per agreement)?$/, `must be a whole number, empty or "${SET_PER_AGREEMENT}"`)
  .transform((value) =>
    value === '' ? null : value === SET_PER_AGREEMENT ? (value as typeof SET_PER_AGREEMENT) : Number(value),
  );
const day = z
  .string()
  .refine((value) => parseDay(value) !== null, 'must be a date, YYYY-MM-DD')
  .transform((value) => value as Day);
const dayOrNone = z
  .string()
  .refine((value) => value === '' || parseDay(value) !== null, 'must be a date, YYYY-MM-DD, or empty')
  .transform((value) => (value === '' ? null : (value as Day)));
const time = z
  .string()
  .refine((value) => parseWallTime(value) !== null, 'must be a time, HH:MM')
  .transform((value) => value as WallTime);
const address = z.url({ error: 'must be an address' });
const zone = z.string().refine(isTimeZone, 'must be an IANA time zone');
const locale = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'must be a language tag');
const termsVersion = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'must be letters, digits, dots and hyphens')
  .max(40);
const list = (separator: RegExp) => (value: string) =>
  value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const tableForms = {
  'support-portals': z.object({
    portal: text,
    url: address,
    here: yesNo,
    sign_in: text,
    sign_in_nl: optional,
    access_id_pair: z.enum(['REQUIRED_FOR_AGREEMENTS', 'NOT_REQUIRED']),
    alternative: optional,
    alternative_nl: optional,
  }),
  'product-families': z.object({
    product: text,
    family: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case with hyphens')
      .max(60),
  }),
  'product-versions': z.object({
    product: text.max(100),
    version: text.max(100),
    kind: z.enum(['ON_PREMISES', 'CLOUD']),
    policy: z.enum(['FIXED', 'MODERN']),
    released_on: dayOrNone,
    mainstream_ends_on: dayOrNone,
    extended_ends_on: dayOrNone,
    successor_order: whole,
    developer_tool: yesNo,
    portal: text,
    note: optional,
  }),
  problems: z.object({
    product: text,
    category_code: code,
    category_en: text,
    category_nl: text,
    problem_code: code,
    problem_en: text,
    problem_nl: text,
  }),
  'plan-types': z.object({
    code,
    name: text,
    former_names: optional,
    units,
    years: whole,
    extra_days: whole,
    coverage: z.enum([
      'ON_PREMISES_N_MINUS_1',
      'CLOUD_ONLY',
      'VISUAL_STUDIO_BENEFIT',
      'MAINSTREAM_ONLY',
      'MAINSTREAM_AND_EXTENDED',
    ]),
    how_obtained: z.enum(['ACCESS_ID_PAIR', 'PURCHASE']),
    note: optional,
  }),
  severities: z.object({
    severity: z.enum(['CRITICAL', 'IMPORTANT', 'MINIMAL']),
    label: text,
    label_nl: optional,
    initial_response_minutes: whole,
    around_the_clock: yesNo,
  }),
  'support-regions': z.object({
    region: code,
    time_zone: zone,
    opens: time,
    closes: time,
    days: text,
    countries: optional,
  }),
  'region-holidays': z.object({ region: code, date: day, name: text }),
  countries: z.object({
    code: z.string().regex(/^[A-Z]{2}$/, 'must be two letters'),
    name_en: text,
    name_nl: text,
    region: code,
  }),
  'time-zones': z.object({ zone, countries: maybe.transform(list(/\s+/)), alias_of: optional }),
  'support-languages': z.object({
    locale,
    around_the_clock: maybe.transform(list(/;/)),
    business_hours: maybe.transform(list(/;/)),
  }),
  'partner-help': z.object({
    topic: code,
    name_en: text,
    name_nl: text,
    text_en: upTo(1000),
    text_nl: upTo(1000),
    url: address,
  }),
  prices: z.object({
    country: z.string().regex(/^[A-Z]{2}$/, 'must be two letters'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be three letters'),
    plan: code,
    amount_minor: z
      .string()
      .regex(/^\d{1,12}$/, 'must be a whole number')
      .transform(Number),
    terms_version: termsVersion,
    valid_from: day,
    note: optional,
  }),
  'purchase-terms': z.object({ version: termsVersion, text_en: upTo(4000), text_nl: upTo(4000) }),
} as const;

export type TableName = keyof typeof tableForms;
export type Row<N extends TableName> = z.infer<(typeof tableForms)[N]>;
/** Every table as it was last imported. */
export type Tables = { [N in TableName]: Row<N>[] };

export const TABLE_NAMES = Object.keys(tableForms) as TableName[];
