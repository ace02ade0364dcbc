/** How moments and languages are said in words. The formats of the runtime are large and slow to make, and are kept. */
import { instantAt, type Day, type WallTime } from './calendar';
import { Recent } from './recent';
import type { Language } from './wording';

type DateStyle = 'full' | 'medium';

const MOST_FORMATS = 200;
const moments = new Recent<Intl.DateTimeFormat>(MOST_FORMATS);
const days = new Map<Language, Intl.DateTimeFormat>();
const NOON = '12:00' as WallTime;
const languages = new Map<Language, Intl.DisplayNames>();

/** The day and the time of a moment as they are in a time zone. */
export function momentText(at: Date, language: Language, timeZone: string, dateStyle: DateStyle): string {
  const key = `${language} ${dateStyle} ${timeZone}`;
  let format = moments.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { timeZone, dateStyle, timeStyle: 'short' });
    moments.set(key, format);
  }
  return format.format(at);
}

/** A date in words: it has no zone. */
export function dayText(day: Day, language: Language): string {
  const format = days.get(language) ?? new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' });
  days.set(language, format);
  return format.format(instantAt(day, NOON, 'UTC'));
}

/** What a language is called in another. */
export function languageName(locale: string, language: Language): string {
  const names = languages.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  languages.set(language, names);
  return names.of(locale) ?? locale;
}
