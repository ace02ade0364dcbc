import { contentOf } from './profile.rules';

describe('R4 what a profile form begins with', () => {
  test.each([
    [['nl-NL', 'en'], 'NL', 'nl-NL'],
    [['en', 'fr-CA'], 'CA', 'en'],
    [['zh-Hant-TW'], 'TW', 'zh-Hant-TW'],
    [['es-419'], '', 'es-419'],
    [['en'], '', 'en'],
    [[], '', 'en'],
  ])('a device that prefers %j', (languages, country, locale) =>
    expect(contentOf(null, 'Europe/Paris', languages)).toEqual({
      company: '',
      country,
      locale,
      phone: '',
      timeZone: 'Europe/Paris',
    }),
  );

  test('what is known goes first', () => {
    const known = { company: null, country: 'JP', locale: 'ja', phone: '+81 3', timeZone: 'Asia/Tokyo' };
    expect(contentOf(known, 'Europe/Paris', ['nl-NL'])).toEqual({ ...known, company: '' });
  });
});
