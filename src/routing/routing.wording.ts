/** The grounds of a routing decision in the reader's words. R40, R42. */
import type { Catalogue } from '../catalog/catalogue';
import { parseInstant } from '../platform/calendar';
import { languageName, momentText } from '../platform/moment-formats';
import type { Language, Say } from '../platform/wording';
import { regionName } from './region-name';
import type { Ground } from './routing';

export function groundText(ground: Ground, catalogue: Catalogue, timeZone: string, say: Say): string {
  const { language } = say;
  const country = (code: string) => catalogue.country(code)?.names[language] ?? code;
  const region = (code: string) => regionName(code, say);
  const spoken = (locale: string) => languageName(locale, language);
  switch (ground.kind) {
    case 'COUNTRY':
      return say('ground.COUNTRY', { country: country(ground.country), region: region(ground.region) });
    case 'FOREIGN_TIME_ZONE':
      return say('ground.FOREIGN_TIME_ZONE', {
        timeZone: ground.timeZone,
        country: country(ground.country),
        region: region(ground.region),
      });
    case 'OPEN_NOW':
      return say('ground.OPEN_NOW', { region: region(ground.region) });
    case 'OPENS_LATER':
      return say('ground.OPENS_LATER', { region: region(ground.region), at: moment(ground.at, timeZone, language) });
    case 'AROUND_THE_CLOCK':
      return say('ground.AROUND_THE_CLOCK', { region: region(ground.region) });
    case 'MOVED_TO_OPEN_REGION':
      return say('ground.MOVED_TO_OPEN_REGION', { home: region(ground.home), region: region(ground.region) });
    case 'AROUND_THE_CLOCK_NEEDS_CRITICAL':
      return say('ground.AROUND_THE_CLOCK_NEEDS_CRITICAL');
    case 'LANGUAGE':
      return say('ground.LANGUAGE', { locale: spoken(ground.locale) });
    case 'LANGUAGE_NOT_OFFERED':
      return say('ground.LANGUAGE_NOT_OFFERED', { wish: spoken(ground.wish), locale: spoken(ground.locale) });
  }
}

function moment(at: string, timeZone: string, language: Language): string {
  const instant = parseInstant(at);
  return instant ? momentText(instant, language, timeZone, 'full') : at;
}
