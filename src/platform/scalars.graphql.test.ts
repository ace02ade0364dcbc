import { GraphQLError, Kind, type GraphQLScalarType } from 'graphql';
import { realTables } from '../../tests/setup/real-catalogue';
import { instant } from './calendar';
import {
  CountryCodeScalar,
  DateScalar,
  DateTimeScalar,
  EmailAddressScalar,
  LocaleScalar,
  TimeZoneScalar,
  URLScalar,
} from './scalars.graphql';

/** What the scalar makes of a value, or the code with which it refuses it. */
function read(scalar: GraphQLScalarType<unknown, unknown>, value: unknown): unknown {
  try {
    return scalar.parseValue(value);
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
}

const REFUSED = 'BAD_USER_INPUT';
type Rows = [GraphQLScalarType<unknown, unknown>, string, string][];

const TIME_ZONES: Rows = [
  ['Europe/Amsterdam', 'Europe/Amsterdam'],
  ['europe/amsterdam', 'Europe/Amsterdam'],
  ['EUROPE/AMSTERDAM', 'Europe/Amsterdam'],
  ['america/port-au-prince', 'America/Port-au-Prince'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['US/Pacific', 'US/Pacific'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['utc', 'UTC'],
  ['EST', REFUSED],
  ['CET', REFUSED],
  ['GMT', REFUSED],
  ['+01:00', REFUSED],
  ['Europe/Atlantis', REFUSED],
  [' Europe/Amsterdam', REFUSED],
  ['', REFUSED],
].map(([typed = '', expected = '']) => [TimeZoneScalar, typed, expected]);

const COUNTRIES: Rows = [
  ['NL', 'NL'],
  ['nl', 'NL'],
  ['Be', 'BE'],
  ['XX', REFUSED],
  ['UK', REFUSED],
  ['EU', REFUSED],
  ['AN', REFUSED],
  ['NLD', REFUSED],
  ['N', REFUSED],
  [' NL', REFUSED],
  ['528', REFUSED],
  ['', REFUSED],
].map(([typed = '', expected = '']) => [CountryCodeScalar, typed, expected]);

const LONGEST_ADDRESS = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`.slice(0, 254);

const ADDRESSES: Rows = [
  ['ada@example.com', 'ada@example.com'],
  [' Ada@Example.com ', 'Ada@Example.com'],
  ['ada.lovelace+cases@mail.example.co.uk', 'ada.lovelace+cases@mail.example.co.uk'],
  ['helper@partner.service', 'helper@partner.service'],
  [LONGEST_ADDRESS, LONGEST_ADDRESS],
  [`${'a'.repeat(243)}@example.com`, REFUSED],
  ['a@b', REFUSED],
  ['ada', REFUSED],
  ['@example.com', REFUSED],
  ['ada@', REFUSED],
  ['ada@@example.com', REFUSED],
  ['ada lovelace@example.com', REFUSED],
  ['ada@example.com, bob@example.com', REFUSED],
  ['Ada <ada@example.com>', REFUSED],
  ['ada@example.com\nBcc: bob@example.com', REFUSED],
  ['ada\u0000@example.com', REFUSED],
  ['', REFUSED],
].map(([typed = '', expected = '']) => [EmailAddressScalar, typed, expected]);

const DATES: Rows = [
  ['2026-11-22', '2026-11-22'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', REFUSED],
  ['2026-02-30', REFUSED],
  ['2026-2-3', REFUSED],
  ['2026-11-22T00:00:00Z', REFUSED],
  ['tomorrow', REFUSED],
].map(([typed = '', expected = '']) => [DateScalar, typed, expected]);

const LOCALES: Rows = [
  ['nl-nl', 'nl-NL'],
  ['NL', 'nl'],
  ['en-GB', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  ['nl_NL', REFUSED],
  ['n', REFUSED],
  ['nederlands!', REFUSED],
  ['*', REFUSED],
  [`nl-x-${'a'.repeat(31)}`, REFUSED],
  // Its usual form, sr-Latn-x-…, has 40 characters; 35 are kept.
  ['sh-x-aaaaaaaa-bbbbbbbb-cccccccc-ddd', REFUSED],
  ['', REFUSED],
].map(([typed = '', expected = '']) => [LocaleScalar, typed, expected]);

const ADDRESSES_OF_PAGES: Rows = [
  ['https://example.com/', 'https://example.com/'],
  ['/relative', REFUSED],
  ['nowhere', REFUSED],
].map(([typed = '', expected = '']) => [URLScalar, typed, expected]);

describe('what comes in as text', () => {
  it.each([...TIME_ZONES, ...COUNTRIES, ...ADDRESSES, ...DATES, ...LOCALES, ...ADDRESSES_OF_PAGES])(
    '%s %j: %j',
    (scalar, typed, expected) => {
      expect(read(scalar, typed)).toBe(expected);
    },
  );

  // Which of a zone's names is the current one differs between runtimes.
  it.each([
    ['asia/kolkata', ['Asia/Kolkata', 'Asia/Calcutta']],
    ['Asia/KOLKATA', ['Asia/Kolkata', 'Asia/Calcutta']],
    ['asia/calcutta', ['Asia/Kolkata', 'Asia/Calcutta']],
    ['us/pacific', ['US/Pacific', 'America/Los_Angeles']],
    ['america/argentina/buenos_aires', ['America/Argentina/Buenos_Aires', 'America/Buenos_Aires']],
  ])('TimeZone %j, in whichever case, is one of the names of that zone', (typed, names) => {
    expect(names).toContain(read(TimeZoneScalar, typed));
  });

  it.each<[string, string]>([
    ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T11:00:00+01:00', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T10:00:00', REFUSED],
    ['2026-11-22', REFUSED],
    ['2026-02-30T10:00:00Z', REFUSED],
    ['+275760-09-13T00:00:00Z', REFUSED],
    ['-000001-01-01T00:00:00Z', REFUSED],
    ['yesterday', REFUSED],
  ])('DateTime %j: %s', (typed, expected) => {
    const value = read(DateTimeScalar, typed);
    expect(value instanceof Date ? DateTimeScalar.serialize(value) : value).toBe(expected);
  });

  const SCALARS = [
    DateTimeScalar,
    DateScalar,
    TimeZoneScalar,
    CountryCodeScalar,
    EmailAddressScalar,
    LocaleScalar,
    URLScalar,
  ];

  it.each(SCALARS.map((scalar) => [scalar.name, scalar] as const))(
    '%s takes nothing but text, and says so with a code',
    (_name, scalar) => {
      for (const value of [null, undefined, 0, 20261122, true, {}, [], ['NL'], instant(0)])
        expect(read(scalar, value)).toBe(REFUSED);
      for (const kind of [Kind.INT, Kind.FLOAT, Kind.ENUM] as const) {
        expect(() => scalar.parseLiteral({ kind, value: '1' }, {})).toThrow(GraphQLError);
      }
    },
  );

  it('a literal means what a variable means', () => {
    expect(TimeZoneScalar.parseLiteral({ kind: Kind.STRING, value: 'europe/amsterdam' }, {})).toBe('Europe/Amsterdam');
    expect(() => TimeZoneScalar.parseLiteral({ kind: Kind.STRING, value: 'EST' }, {})).toThrow(GraphQLError);
  });

  it('an instant is given out in UTC with milliseconds, a day as it is', () => {
    expect(DateTimeScalar.serialize(instant(1_795_341_600_000))).toBe('2026-11-22T10:00:00.000Z');
    expect(DateScalar.serialize('2026-11-22')).toBe('2026-11-22');
  });
});

describe('R40 what the catalogue knows', () => {
  const tables = realTables();

  it('R40 every country can be given, in either case', () => {
    const codes = tables.countries.map(({ code }) => code);
    expect(codes.map((code) => read(CountryCodeScalar, code))).toEqual(codes);
    expect(codes.map((code) => read(CountryCodeScalar, code.toLowerCase()))).toEqual(codes);
  });

  it('R40 every time zone can be given, and stays as the catalogue has it', () => {
    const zones = tables['time-zones'].map(({ zone }) => zone);
    expect(zones.map((zone) => read(TimeZoneScalar, zone))).toEqual(zones);
  });

  it('R42 every language of support can be given', () => {
    const locales = tables['support-languages'].map(({ locale }) => locale);
    expect(locales.map((locale) => read(LocaleScalar, locale))).toEqual(locales);
  });
});
