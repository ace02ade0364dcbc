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
  const wished = new Intl.Locale(wish).maximize();
  const match = offered.find((locale) => {
    const other = new Intl.Locale(locale).maximize();
    return other.language === wished.language && other.script === wished.script;
  });
  return match ?? null;
}
