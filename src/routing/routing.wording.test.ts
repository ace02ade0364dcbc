import { realCatalogue } from '../../tests/setup/real-catalogue';
import { LANGUAGES, sayIn } from '../platform/wording';
import { regionName } from './region-name';
import type { Ground } from './routing';
import { groundText } from './routing.wording';

const catalogue = realCatalogue();
const textOf = (ground: Ground, language: (typeof LANGUAGES)[number], timeZone = 'Europe/Amsterdam') =>
  groundText(ground, catalogue, timeZone, sayIn(language));

const GROUNDS: Ground[] = [
  { kind: 'COUNTRY', country: 'NL', region: 'ASIA_PACIFIC' },
  { kind: 'FOREIGN_TIME_ZONE', timeZone: 'Asia/Tokyo', country: 'NL', region: 'JAPAN' },
  { kind: 'OPEN_NOW', region: 'EMEA' },
  { kind: 'OPENS_LATER', region: 'EMEA', at: '2026-11-25T07:00:00.000Z' },
  { kind: 'AROUND_THE_CLOCK', region: 'EMEA' },
  { kind: 'MOVED_TO_OPEN_REGION', home: 'EMEA', region: 'ASIA_PACIFIC' },
  { kind: 'AROUND_THE_CLOCK_NEEDS_CRITICAL' },
  { kind: 'LANGUAGE', locale: 'zh-Hant' },
  { kind: 'LANGUAGE_NOT_OFFERED', wish: 'sv-SE', locale: 'en' },
];

describe('R40 the grounds in words', () => {
  it.each(GROUNDS.flatMap((ground) => LANGUAGES.map((language) => [ground.kind, language, ground] as const)))(
    'R40 %s in %s says all its facts',
    (_kind, language, ground) => {
      const text = textOf(ground, language);
      expect(text).not.toMatch(/\{\{|undefined|null|_|\b(NL|zh-Hant|sv-SE)\b/);
      if ('region' in ground) expect(text).toContain(regionName(ground.region, sayIn(language)));
      if ('timeZone' in ground) expect(text).toContain(ground.timeZone);
    },
  );

  it.each([
    ['en', 'Asia-Pacific'],
    ['nl', 'Azië-Pacific'],
  ] as const)('R40 a region has its name in %s: %s', (language, name) => {
    expect(textOf({ kind: 'OPEN_NOW', region: 'ASIA_PACIFIC' }, language)).toContain(name);
    expect(textOf({ kind: 'OPEN_NOW', region: 'THE_MOON' }, language)).toContain('THE MOON');
  });

  it.each([
    ['en', 'Netherlands'],
    ['nl', 'Nederland'],
  ] as const)('R40 a country has its name in %s: %s', (language, name) => {
    expect(textOf({ kind: 'COUNTRY', country: 'NL', region: 'EMEA' }, language)).toContain(name);
  });

  it.each([
    ['Europe/Amsterdam', 'Wednesday', '8:00'],
    ['Asia/Kolkata', 'Wednesday', '12:30'],
    ['America/Los_Angeles', 'Tuesday', '11:00'],
    ['America/St_Johns', 'Wednesday', '3:30'],
  ])('R40 the opening is told by the clock of the contact: in %s on %s at %s', (timeZone, day, time) => {
    const text = textOf({ kind: 'OPENS_LATER', region: 'EMEA', at: '2026-11-25T07:00:00.000Z' }, 'en', timeZone);
    expect(text).toContain(day);
    expect(text).toContain(time);
  });

  // Whatever the scalar lets in is kept with the case and has to be readable ever after.
  it.each(['tlh', 'und', 'english', 'sv-FI', 'zh-Hans-CN', 'de-DE-1996', 'fr-u-ca-gregory', 'nl-x-private', 'en-t-fr'])(
    'R42 a wish for %s can be told',
    (wish) => {
      for (const language of LANGUAGES) {
        expect(textOf({ kind: 'LANGUAGE_NOT_OFFERED', wish, locale: 'en' }, language)).not.toMatch(/\{\{|undefined/);
      }
    },
  );

  it('R40 a country that has left the catalogue is told by its code', () => {
    expect(textOf({ kind: 'COUNTRY', country: 'XX', region: 'EMEA' }, 'en')).toContain('XX');
  });
});
