/** The scalars of the API. What comes in is normalised and checked here, so that no rule meets a malformed value. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLCountryCode } from 'graphql-scalars';
import { isoText, parseDay, parseInstant } from './calendar';
import { emailAddress } from './email-address';
import { Recent } from './recent';
import { isTimeZone } from './time-zone';

/** A scalar that is a text on the wire; `parse` gives the value or null. */
function textScalar<T>(
  name: string,
  description: string,
  parse: (text: string) => T | null,
  example: string,
): GraphQLScalarType {
  const read = (value: unknown, nodes?: ValueNode): T => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed !== null) return parsed;
    throw new GraphQLError(`${name} must be such as ${example}`, {
      ...(nodes ? { nodes } : {}),
      extensions: { code: 'BAD_USER_INPUT', retryable: false },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => (value instanceof Date ? isoText(value) : String(value)),
    parseValue: (value) => read(value),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null, node),
  });
}

const LONGEST_LOCALE = 35;
const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

function timeZone(text: string): string | null {
  const usual = text.toUpperCase() === 'UTC' ? 'UTC' : zones.get(text.toLowerCase());
  if (usual || !isTimeZone(text)) return usual ?? null;
  // A name that the runtime takes for an alias (Asia/Kolkata) stays as it is in its usual form, and is else resolved.
  const inUsualForm = text.split(/[/_-]/).every((part) => /^([A-Z]{1,3}|[A-Z][a-z][A-Za-z]*|au|es|of)$/.test(part));
  return inUsualForm ? text : new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
}

function country(text: string): string | null {
  // The upper case of one letter can be two: ß would be South Sudan.
  if (!/^[A-Za-z]{2}$/.test(text)) return null;
  try {
    return GraphQLCountryCode.parseValue(text.toUpperCase()) as string;
  } catch {
    return null;
  }
}

/** As the runtime writes them, which takes it long to find out. */
const locales = new Recent<string>(1000);

function locale(text: string): string | null {
  if (text.length > LONGEST_LOCALE) return null;
  try {
    const usual = locales.get(text) ?? Intl.getCanonicalLocales(text)[0];
    if (!usual || usual.length > LONGEST_LOCALE) return null;
    locales.set(text, usual);
    return usual;
  } catch {
    return null;
  }
}

/** An instant in a year of four digits; others are written in a form that databases do not read. */
function dateTime(text: string): Date | null {
  const at = parseInstant(text);
  return at && /^\d{4}-/.test(at.toISOString()) ? at : null;
}

export const DateTimeScalar = textScalar<Date>(
  'DateTime',
  'An instant: RFC 3339 with an offset, given out in UTC with milliseconds.',
  dateTime,
  '2026-11-22T10:00:00.000Z',
);
export const DateScalar = textScalar<string>(
  'Date',
  'A plain calendar date without a time zone, YYYY-MM-DD.',
  parseDay,
  '2026-11-22',
);
export const TimeZoneScalar = textScalar<string>(
  'TimeZone',
  'The name of a time zone in the IANA database.',
  timeZone,
  'Europe/Amsterdam',
);
export const CountryCodeScalar = textScalar<string>(
  'CountryCode',
  'A country by its two letters in ISO 3166-1.',
  country,
  'NL',
);
export const EmailAddressScalar = textScalar<string>(
  'EmailAddress',
  'An e-mail address, at most 254 characters.',
  emailAddress,
  'ada@example.com',
);
export const LocaleScalar = textScalar<string>('Locale', 'A language tag (BCP 47).', locale, 'nl-NL');
export const URLScalar = textScalar<string>(
  'URL',
  'An absolute address (URL).',
  (text) => (URL.canParse(text) ? text : null),
  'https://example.com/',
);
