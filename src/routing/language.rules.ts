/** In which languages a request can be answered, by severity and hours. R42. */
import type { Severity, SupportLanguage } from '../catalog/catalogue';
import type { SupportHours } from './routing';

export const FALLBACK_LOCALE = 'en';

export function localesOffered(
  languages: readonly SupportLanguage[],
  severity: Severity,
  hours: SupportHours,
  region: string,
): string[] {
  return languages
    .filter(({ aroundTheClock, businessHours }) =>
      hours === 'AROUND_THE_CLOCK'
        ? aroundTheClock.has(severity)
        : businessHours === 'every' || businessHours.has(region),
    )
    .map(({ locale }) => locale);
}

/** The offered language that a wish means (nl for nl-BE, zh-Hant for zh-TW), or null where it is not on offer. */
export function offeredLocale(wish: string, offered: readonly string[]): string | null {
  const wished = inWriting(wish);
  return offered.find((locale) => inWriting(locale) === wished) ?? null;
}

/** Kept, since the runtime takes long to find them; a wish is any text that is the tag of a language. */
const known = new Map<string, string>();
const MOST_KNOWN = 1000;

/** The language and the script that a tag means. */
function inWriting(tag: string): string {
  let writing = known.get(tag);
  if (writing === undefined) {
    const { language, script } = new Intl.Locale(tag).maximize();
    writing = `${language} ${script}`;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(tag, writing);
  }
  return writing;
}
