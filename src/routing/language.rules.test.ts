import { realCatalogue } from '../../tests/setup/real-catalogue';
import type { Severity } from '../catalog/catalogue';
import { localesOffered, offeredLocale } from './language.rules';
import type { SupportHours } from './routing';

const { languages } = realCatalogue();

describe('R42 the languages on offer', () => {
  it.each<[Severity, SupportHours, string, string]>([
    ['CRITICAL', 'AROUND_THE_CLOCK', 'EMEA', 'en ja'],
    ['CRITICAL', 'AROUND_THE_CLOCK', 'JAPAN', 'en ja'],
    ['IMPORTANT', 'AROUND_THE_CLOCK', 'JAPAN', 'en'],
    ['CRITICAL', 'BUSINESS_HOURS', 'JAPAN', 'en ja'],
    ['MINIMAL', 'BUSINESS_HOURS', 'JAPAN', 'en ja'],
    ['CRITICAL', 'BUSINESS_HOURS', 'EMEA', 'en de es fr it nl pt'],
    ['IMPORTANT', 'BUSINESS_HOURS', 'EMEA', 'en de es fr it nl pt'],
    ['IMPORTANT', 'BUSINESS_HOURS', 'AMERICAS', 'en es fr pt'],
    ['IMPORTANT', 'BUSINESS_HOURS', 'ASIA_PACIFIC', 'en ko zh-Hant'],
    ['IMPORTANT', 'BUSINESS_HOURS', 'ATLANTIS', 'en'],
  ])('R42 %s, %s, in %s: %s', (severity, hours, region, locales) => {
    expect(localesOffered(languages, severity, hours, region).join(' ')).toBe(locales);
  });
});

describe('R42 which offered language a wish means', () => {
  const ALL = languages.map(({ locale }) => locale);

  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['pt-BR', 'pt'],
    ['de-u-co-phonebk', 'de'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh', null],
    ['zh-CN', null],
    ['zh-Hans-TW', null],
    ['ja-Latn', null],
    ['sv', null],
    ['fy-NL', null],
    ['tlh', null],
  ])('R42 %s: %s', (wish, locale) => {
    expect(offeredLocale(wish, ALL)).toBe(locale);
  });

  it('R42 what is not on offer now is not chosen', () => {
    expect(offeredLocale('nl', ['en', 'es', 'fr', 'pt'])).toBeNull();
  });
});
