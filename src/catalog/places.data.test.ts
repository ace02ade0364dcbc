/** The tables of places in data/: countries, time zones, regions and their holidays. R40, R41. */
import { realCatalogue, realTables } from '../../tests/setup/real-catalogue';
import { weekday } from '../platform/calendar';

const tables = realTables();
const catalogue = realCatalogue();

/** ISO 3166-1 alpha-2, all 249 officially assigned codes. */
const ISO_3166 = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
  .split(/\s+/)
  .filter(Boolean);

describe('R40 every country has a region', () => {
  it('R40 the 249 countries of ISO 3166, no more and no fewer', () => {
    expect(ISO_3166).toHaveLength(249);
    expect(catalogue.countries.map(({ code }) => code).sort()).toEqual([...ISO_3166].sort());
  });

  it('R40 each has a region that exists, and a name in both languages', () => {
    const regions = new Set(catalogue.regions.map(({ code }) => code));
    expect(catalogue.countries.filter(({ region, names }) => !regions.has(region) || !names.en || !names.nl)).toEqual(
      [],
    );
  });

  it.each([
    ['AMERICAS', 'US CA MX BR CL AR PR GL BM FK GS AW CW'],
    ['EMEA', 'NL BE GB DE FR IS RU TR IL SA AE EG ZA NG MA YE OM CY GE AM AZ RE'],
    ['ASIA_PACIFIC', 'CN KR IN PK AF KZ SG AU NZ PG FJ TW HK PF GU'],
    ['JAPAN', 'JP'],
  ])('R40 %s has %s', (region, codes) => {
    expect(codes.split(' ').map((code) => `${code} ${catalogue.country(code)?.region}`)).toEqual(
      codes.split(' ').map((code) => `${code} ${region}`),
    );
  });
});

describe('R40 every time zone leads somewhere', () => {
  const rows = new Map(tables['time-zones'].map((row) => [row.zone, row]));

  it('R40 every zone with an area that this runtime knows has a row', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'));
    expect(zones.length).toBeGreaterThan(400);
    expect(zones.filter((zone) => !rows.has(zone))).toEqual([]);
  });

  it('R40 every zone but UTC has a country, and an older name those of the current one', () => {
    expect(
      [...rows.values()]
        .filter(({ countries }) => countries.length === 0)
        .map(({ zone }) => zone)
        .sort(),
    ).toEqual(['Etc/UTC', 'UTC']);
    for (const { zone, countries, alias_of: current } of rows.values()) {
      if (current) expect([zone, countries]).toEqual([zone, rows.get(current)?.countries]);
    }
  });

  it('R40 the zone of a region lies in a country of that region', () => {
    for (const { code, timeZone } of catalogue.regions) {
      const [country = ''] = catalogue.countriesOfZone(timeZone);
      expect([code, catalogue.country(country)?.region]).toEqual([code, code]);
    }
  });

  it('R40 every country with a zone is in the list of countries', () => {
    const known = new Set(ISO_3166);
    expect([...rows.values()].flatMap(({ countries }) => countries).filter((code) => !known.has(code))).toEqual([]);
  });
});

describe('R41 regions and their holidays', () => {
  it.each([
    ['AMERICAS', 'America/Los_Angeles', '06:00', '18:00'],
    ['EMEA', 'Europe/Brussels', '08:00', '18:00'],
    ['ASIA_PACIFIC', 'Asia/Singapore', '07:00', '21:00'],
    ['JAPAN', 'Asia/Tokyo', '09:00', '17:30'],
  ])('R41 %s works in %s from %s to %s, Monday to Friday', (code, timeZone, opens, closes) => {
    const region = catalogue.regions.find((other) => other.code === code);
    expect(region).toMatchObject({ timeZone, opens, closes, weekdays: new Set([1, 2, 3, 4, 5]) });
  });

  it.each(catalogue.regions.flatMap(({ code }) => [2026, 2027].map((year) => [code, year] as const)))(
    'R41 %s has its holidays of %i, New Year’s Day among them',
    (code, year) => {
      const holidays = [...(catalogue.regions.find((region) => region.code === code)?.holidays ?? [])].filter((day) =>
        day.startsWith(`${year}-`),
      );
      expect(holidays).toContain(`${year}-01-01`);
      expect(holidays.length).toBeGreaterThanOrEqual(7);
      expect(holidays.length).toBeLessThanOrEqual(20);
    },
  );

  it('R41 a holiday is a day on which the region would have worked', () => {
    for (const { code, holidays, weekdays } of catalogue.regions) {
      expect([code, [...holidays].filter((day) => !weekdays.has(weekday(day)))]).toEqual([code, []]);
    }
  });

  it.each([
    ['AMERICAS', '2026-07-03'],
    ['AMERICAS', '2026-11-26'],
    ['EMEA', '2026-05-25'],
    ['EMEA', '2027-03-29'],
    ['ASIA_PACIFIC', '2026-02-17'],
    ['JAPAN', '2026-05-06'],
    ['JAPAN', '2026-09-22'],
    ['JAPAN', '2027-03-22'],
  ])('R41 %s is closed on %s', (code, day) => {
    expect([...(catalogue.regions.find((region) => region.code === code)?.holidays ?? [])]).toContain(day);
  });
});
