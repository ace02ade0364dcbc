import en from '../locales/en.json';
import nl from '../locales/nl.json';
import { chooseLanguage, LANGUAGES, sayIn, type Language, type MessageKey } from './wording';

const texts: Record<Language, Record<string, string>> = { en, nl };
const keys = Object.keys(en) as MessageKey[];
const placeholders = (text = '') => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name]) => name).sort();

describe('the sentences', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(nl).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s has the same placeholders in both languages, and is said in each', (key) => {
    expect(placeholders(nl[key])).toEqual(placeholders(en[key]));
    for (const language of LANGUAGES) {
      const text = texts[language][key] ?? '';
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\{\{(?!\w+\}\})|(?<!\{\{\w+)\}\}/);
    }
    expect(nl[key]).not.toBe(en[key]);
  });

  it.each<[MessageKey, string]>([
    ['reason.EXPIRED', 'The support plan has expired'],
    ['reason.NO_UNITS_REMAINING', 'The support plan has no units available'],
    ['reason.PRODUCT_NOT_COVERED', 'The support plan cannot be used for support on the specified product'],
    ['register.ALREADY_REGISTERED', 'The agreement is already registered'],
  ])('R9, R17 %s says what the rule says', (key, words) => {
    expect(sayIn('en')(key)).toContain(words);
  });
});

describe('saying a sentence', () => {
  it.each(LANGUAGES)('%s puts in every value', (language) => {
    const say = sayIn(language);
    expect(say.language).toBe(language);
    for (const key of keys) {
      const names = placeholders(texts[language][key]);
      const said = say(key, Object.fromEntries(names.map((name) => [name ?? '', `<${name}>`])));
      expect(placeholders(said)).toEqual([]);
      for (const name of names) expect(said).toContain(`<${name}>`);
    }
  });

  it.each([
    ['signs of markup', '<b>"Ö&amp;\'</b>'],
    ['a reference to another sentence', '$t(reason.EXPIRED)'],
    ['a placeholder', '{{country}} {{region}}'],
    ['a pattern of replacement', '$& $1 $$'],
    ['nothing', ''],
    ['another script', '日本 \u{1f600}'],
  ])('a value with %s is said as it is', (_what, value) => {
    for (const language of LANGUAGES) {
      const [before = '', after = ''] = (texts[language]['ground.COUNTRY'] ?? '')
        .replace('{{country}}', 'NL')
        .split('{{region}}');
      expect(sayIn(language)('ground.COUNTRY', { country: 'NL', region: value })).toBe(before + value + after);
    }
  });

  it('a number is said as it is', () => {
    expect(sayIn('en')('input.tooLong', { max: 20_000 })).toContain(' 20000 ');
  });
});

describe('the language of an answer', () => {
  it.each<[string | undefined, string | null, Language]>([
    ['en', null, 'en'],
    ['nl', null, 'nl'],
    ['nl-NL', null, 'nl'],
    ['NL-be', null, 'nl'],
    ['en-GB', 'nl-NL', 'en'],
    ['en', 'nl-NL', 'en'],
    ['nl', 'en-US', 'nl'],
    ['fr, nl', null, 'nl'],
    ['fr, nl', 'en', 'nl'],
    ['fr;q=1, nl;q=0.5, en;q=0.4', null, 'nl'],
    ['nl;q=0.4, en;q=0.5', null, 'en'],
    ['nl;q=0.1', 'en', 'nl'],
    ['nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7', null, 'nl'],
    ['nl;q=0', null, 'en'],
    ['nl;q=0', 'en', 'en'],
    ['en;q=0, nl', null, 'nl'],
    ['*', null, 'en'],
    ['*', 'nl-BE', 'nl'],
    ['fr', null, 'en'],
    ['fr', 'nl-BE', 'nl'],
    ['fr, *;q=0.5', 'nl', 'nl'],
    ['nld', 'en', 'en'],
    ['', 'nl-BE', 'nl'],
    [undefined, 'nl-BE', 'nl'],
    [undefined, 'nl', 'nl'],
    [undefined, 'fr-BE', 'en'],
    [undefined, 'en-NL', 'en'],
    [undefined, null, 'en'],
    [';;,,q=', 'nl', 'nl'],
    ['x'.repeat(10_000), null, 'en'],
  ])('Accept-Language %j and the profile %j: %s', (acceptLanguage, profileLocale, language) => {
    expect(chooseLanguage(acceptLanguage, profileLocale)).toBe(language);
  });
});
