/** Every sentence that a person reads comes from the files in locales/, by key, in the viewer's language. */
import { createInstance } from 'i18next';
import Negotiator from 'negotiator';
import en from '../locales/en.json';
import nl from '../locales/nl.json';

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

export function sayIn(language: Language): Say {
  const translate = i18n.getFixedT(language);
  return Object.assign((key: MessageKey, values?: MessageValues) => translate(key, values ?? {}), { language });
}

function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary);
}

/** The language of the answer: Accept-Language, without a usable one the profile, without one English. */
export function chooseLanguage(acceptLanguage: string | undefined, profileLocale: string | null | undefined): Language {
  const wished = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).languages();
  const asked = wished.map(languageOf).find((language) => language !== undefined);
  return asked ?? (profileLocale ? languageOf(profileLocale) : undefined) ?? 'en';
}
