import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { realCatalogue, regionOf, versionNamed } from '../../tests/setup/real-catalogue';
import type { Severity } from '../catalog/catalogue';
import { instant, later, MINUTE, parseInstant } from '../platform/calendar';
import type { RoutingRequest, SupportHours } from './routing';
import { decideRouting, hoursOffered, queueName, severityLevel } from './routing.rules';

const catalogue = realCatalogue();
const SEVERITIES: Severity[] = ['CRITICAL', 'IMPORTANT', 'MINIMAL'];
const HOURS: SupportHours[] = ['BUSINESS_HOURS', 'AROUND_THE_CLOCK'];
const NOON = parseInstant('2026-11-24T11:00Z') as Date;
const short = (at: Date) => at.toISOString().replace(':00.000Z', 'Z');

/** routing.table.txt: a title, what is asked and what is got, each a line of cells two blanks apart. */
const table = readFileSync(path.join(__dirname, 'routing.table.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .slice(1)
  .map((part): [string, string[], string] => {
    const [title = '', asks = '', gets = ''] = part.split('\n');
    return [title, asks.trim().split(/ {2,}/).slice(1), gets.trim()];
  });

function gets([country, timeZone, locale, severity, supportHours, at, version]: string[]): string {
  const request = {
    country,
    timeZone,
    locale,
    severity,
    supportHours,
    version: versionNamed(catalogue, version ?? ''),
  };
  const routing = decideRouting(request as RoutingRequest, catalogue, parseInstant(at ?? '') as Date);
  const { region, queue, opensAt, responseDueAt, grounds } = routing;
  const kinds = grounds.map(({ kind }) => kind).join(' ');
  return [
    'gets',
    region,
    queue,
    routing.supportHours,
    short(opensAt),
    short(responseDueAt),
    routing.locale,
    kinds,
  ].join('  ');
}

describe('where a request goes', () => {
  it.each(table)('%s', (_title, asks, expected) => {
    expect(gets(asks)).toBe(expected);
  });

  it('R40 the table has at least 20 routings, and every ground among them', () => {
    expect(table.length).toBeGreaterThanOrEqual(20);
    const kinds = new Set(table.flatMap(([, , expected]) => expected.split('  ').at(-1)?.split(' ')));
    expect([...kinds].sort()).toEqual([
      'AROUND_THE_CLOCK',
      'AROUND_THE_CLOCK_NEEDS_CRITICAL',
      'COUNTRY',
      'FOREIGN_TIME_ZONE',
      'LANGUAGE',
      'LANGUAGE_NOT_OFFERED',
      'MOVED_TO_OPEN_REGION',
      'OPENS_LATER',
      'OPEN_NOW',
    ]);
  });
});

const request = (changes: Partial<RoutingRequest>): RoutingRequest => ({
  version: versionNamed(catalogue, 'Windows Server 2022'),
  severity: 'IMPORTANT',
  supportHours: 'BUSINESS_HOURS',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  locale: 'en',
  ...changes,
});

describe('R40 the facts of the grounds', () => {
  it.each<[string, Partial<RoutingRequest>, string, object]>([
    ['the country', {}, '2026-11-24T11:00Z', { kind: 'COUNTRY', country: 'NL', region: 'EMEA' }],
    [
      'a foreign zone',
      { timeZone: 'Asia/Tokyo' },
      '2026-11-24T11:00Z',
      { kind: 'FOREIGN_TIME_ZONE', timeZone: 'Asia/Tokyo', country: 'NL', region: 'JAPAN' },
    ],
    ['open', {}, '2026-11-24T11:00Z', { kind: 'OPEN_NOW', region: 'EMEA' }],
    ['closed', {}, '2026-11-24T18:00Z', { kind: 'OPENS_LATER', region: 'EMEA', at: '2026-11-25T07:00:00.000Z' }],
    [
      '24/7 at home',
      { severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' },
      '2026-11-24T11:00Z',
      { kind: 'AROUND_THE_CLOCK', region: 'EMEA' },
    ],
    [
      '24/7 elsewhere',
      { severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' },
      '2026-11-24T18:00Z',
      { kind: 'MOVED_TO_OPEN_REGION', home: 'EMEA', region: 'AMERICAS' },
    ],
    ['the language', { locale: 'nl-BE' }, '2026-11-24T11:00Z', { kind: 'LANGUAGE', locale: 'nl' }],
    [
      'another language',
      { locale: 'sv' },
      '2026-11-24T11:00Z',
      { kind: 'LANGUAGE_NOT_OFFERED', wish: 'sv', locale: 'en' },
    ],
  ])('R40 %s', (_what, changes, at, ground) => {
    expect(decideRouting(request(changes), catalogue, parseInstant(at) as Date).grounds).toContainEqual(ground);
  });
});

describe('R38 which hours a severity has', () => {
  it.each<[Severity, SupportHours[]]>([
    ['CRITICAL', ['BUSINESS_HOURS', 'AROUND_THE_CLOCK']],
    ['IMPORTANT', ['BUSINESS_HOURS']],
    ['MINIMAL', ['BUSINESS_HOURS']],
  ])('R38 %s: %j', (severity, hours) => {
    expect(hoursOffered(severityLevel(catalogue, severity))).toEqual(hours);
    expect(decideRouting(request({ severity }), catalogue, NOON).supportHoursOffered).toEqual(hours);
  });
});

describe('R40 the name of a queue', () => {
  it.each<[string, string, SupportHours, string]>([
    ['windows-server', 'EMEA', 'BUSINESS_HOURS', 'windows-server/emea'],
    ['windows-server', 'ASIA_PACIFIC', 'AROUND_THE_CLOCK', 'windows-server/asia-pacific/24x7'],
    ['office', 'JAPAN', 'AROUND_THE_CLOCK', 'office/japan/24x7'],
  ])('R40 %s in %s, %s: %s', (family, region, hours, queue) => {
    expect(queueName(family, regionOf(catalogue, region), hours)).toBe(queue);
  });
});

describe('R40–R42 whatever is asked', () => {
  const requests = fc.record({
    version: fc.constantFrom(...catalogue.products.flatMap(({ versions }) => versions)),
    severity: fc.constantFrom(...SEVERITIES),
    supportHours: fc.constantFrom(...HOURS),
    country: fc.constantFrom(...catalogue.countries.map(({ code }) => code)),
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    locale: fc.constantFrom('en', 'nl', 'nl-BE', 'ja-JP', 'zh-TW', 'zh-Hans-CN', 'fr', 'sv-SE', 'und', 'tlh'),
  });
  // Two years of minutes, those of data/ for which the holidays are known.
  const moments = fc
    .integer({ min: 0, max: 725 * 1440 })
    .map((minutes) => later(instant(Date.UTC(2026, 0, 1)), minutes * MINUTE));

  it('R41 an answer is never due before it was asked for, nor before the desk opens, nor in a language not on offer', () => {
    fc.assert(
      fc.property(requests, moments, (asked, now) => {
        const { opensAt, responseDueAt, locale, localesOffered, supportHours, supportHoursOffered, grounds } =
          decideRouting(asked, catalogue, now);
        expect(opensAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(responseDueAt.getTime()).toBeGreaterThan(opensAt.getTime());
        expect(localesOffered).toContain(locale);
        expect(localesOffered).toContain('en');
        expect(supportHoursOffered).toContain(supportHours);
        expect(grounds.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('R40 around the clock somebody is there now', () => {
    fc.assert(
      fc.property(requests, moments, (asked, now) => {
        const routing = decideRouting(
          { ...asked, severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' },
          catalogue,
          now,
        );
        expect(routing.opensAt).toEqual(now);
        expect(routing.responseDueAt).toEqual(later(now, 120 * MINUTE));
      }),
    );
  });
});
