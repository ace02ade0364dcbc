/** What the portal says, in English and Dutch. A page names its namespace, and only that is fetched. */
import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepHere, LANGUAGE_CHOSEN, readHere } from '../api/device';

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

const files = import.meta.glob<{ default: ResourceKey }>('./{en,nl}/*.json');

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const file = files[`./${language}/${namespace}.json`];
    if (!file) return done(new Error(`no words for ${language}/${namespace}`), null);
    file().then(
      (words) => done(null, words.default),
      (error: unknown) => done(error as Error, null),
    );
  },
};

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text);

/** What was chosen here before, else what the browser prefers of those that there are. */
function firstLanguage(): Language {
  const chosen = readHere(LANGUAGE_CHOSEN);
  if (isLanguage(chosen)) return chosen;
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wished.find(isLanguage) ?? 'en';
}

export async function readWords(): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  sayLanguage();
}

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** For dates and numbers: this language as the device writes it, `en-GB` where that is what it prefers. */
export function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language) ?? language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  keepHere(LANGUAGE_CHOSEN, language);
  await i18next.changeLanguage(language);
  sayLanguage();
}

function sayLanguage(): void {
  document.documentElement.lang = currentLanguage();
  document.documentElement.dir = direction();
}

/** As the page was opened: the addresses that one goes to from there do not have it. */
const asked = new URLSearchParams(location.search).get('dir');

/** `?dir=rtl` shows the page from right to left, for whoever wants to see that nothing breaks. */
export function direction(): 'ltr' | 'rtl' {
  return asked === 'rtl' || asked === 'ltr' ? asked : i18next.dir() === 'rtl' ? 'rtl' : 'ltr';
}
