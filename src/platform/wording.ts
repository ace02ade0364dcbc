/** Every sentence that a person reads comes from the files in locales/, by key, in the viewer's language. */
import { createInstance } from 'i18next';
import Negotiator from 'negotiator';
import en from '../locales/en.json';
import nl from '../locales/nl.json';
import { Recent } from './recent';

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];
export type MessageKey = keyof typeof en;
export type MessageValues = Record<string, string | number>;

/** Says things in one language; `language` picks among names that are data. */
export interface Say {
  (key: MessageKey, values?: MessageValues): string;
  readonly language: Language;
}

// A sentence that is missing in one language does not compile.
const resources: Record<Language, Record<MessageKey, string>> = { en, nl };

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: resources[language] }])),
} as Parameters<typeof i18n.init>[0]);

const PLACE = /\{\{(\w+)\}\}/;

/** Each sentence is looked up once; then what is said before, between and after its values is known. */
function saying(language: Language): Say {
  const sentence = i18n.getFixedT(language);
  const known = new Map<MessageKey, readonly string[]>();
  const say = (key: MessageKey, values: MessageValues = {}): string => {
    let parts = known.get(key);
    if (!parts) known.set(key, (parts = sentence(key, { skipInterpolation: true }).split(PLACE)));
    // Every other part is the name of a value.
    return parts.length === 1 ? (parts[0] as string) : parts.map((part, at) => textAt(part, at, values)).join('');
  };
  return Object.assign(say, { language });
}

const textAt = (part: string, at: number, values: MessageValues): string =>
  at % 2 === 0 ? part : String(values[part] ?? '');

const says: Record<Language, Say> = { en: saying('en'), nl: saying('nl') };

export const sayIn = (language: Language): Say => says[language];

function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary);
}

/** The language of the answer: Accept-Language, without a usable one the profile, without one English. */
export function chooseLanguage(acceptLanguage: string | undefined, profileLocale: string | null | undefined): Language {
  return askedIn(acceptLanguage ?? '') ?? (profileLocale ? languageOf(profileLocale) : undefined) ?? 'en';
}

/** Browsers ask in a few hundred ways; a longer one is somebody's own. */
const LONGEST_KEPT = 200;
const asked = new Recent<Language | 'none'>(500);

function askedIn(header: string): Language | undefined {
  const known = asked.get(header);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const wished = new Negotiator({ headers: { 'accept-language': header } }).languages();
  const found = wished.map(languageOf).find((language) => language !== undefined);
  if (header.length <= LONGEST_KEPT) asked.set(header, found ?? 'none');
  return found;
}
