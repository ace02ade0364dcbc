/** What a profile form begins with: what is known, else what the device says of where it is. */
export interface ProfileContent {
  readonly company: string;
  readonly country: string;
  readonly locale: string;
  readonly phone: string;
  readonly timeZone: string;
}

interface Known {
  readonly company?: string | null;
  readonly country: string;
  readonly locale: string;
  readonly phone?: string | null;
  readonly timeZone: string;
}

/** `languages` are tags as a browser lists them, the preferred first. */
export function contentOf(
  known: Known | null | undefined,
  timeZone: string,
  languages: readonly string[],
): ProfileContent {
  if (known) {
    const { company, phone, ...rest } = known;
    return {
      country: rest.country,
      locale: rest.locale,
      timeZone: rest.timeZone,
      company: company ?? '',
      phone: phone ?? '',
    };
  }
  const [first = 'en'] = languages;
  return { company: '', country: countryOf(languages), locale: first, phone: '', timeZone };
}

/** Of the first tag that names one: `nl-NL` is the Netherlands; it is shown for checking. */
function countryOf(languages: readonly string[]): string {
  return languages.map((tag) => /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(tag)?.[1]).find(Boolean) ?? '';
}
