/** Severity, hours, country and time zone → region, queue, opening, due time and language. R38–R42. */
import type { Catalogue, Region, Severity, SeverityLevel } from '../catalog/catalogue';
import { later, MINUTE } from '../platform/calendar';
import { afterBusinessMinutes, closingTime, nextOpening } from './business-hours.rules';
import { FALLBACK_LOCALE, localesOffered, offeredLocale } from './language.rules';
import type { Ground, Routing, RoutingRequest, SupportHours } from './routing';

export function decideRouting(request: RoutingRequest, catalogue: Catalogue, now: Date): Routing {
  const level = severityLevel(catalogue, request.severity);
  const offered = hoursOffered(level);
  const supportHours = offered.includes(request.supportHours) ? request.supportHours : 'BUSINESS_HOURS';
  const home = homeRegion(request, catalogue);
  const desk =
    supportHours === 'AROUND_THE_CLOCK'
      ? deskAroundTheClock(home.region, catalogue, now)
      : deskInHours(home.region, now);
  const language = chooseLocale(request, catalogue, supportHours, desk.region.code);
  const cleared: Ground[] = supportHours === request.supportHours ? [] : [{ kind: 'AROUND_THE_CLOCK_NEEDS_CRITICAL' }];
  return {
    queue: queueName(request.version.product.family, desk.region, supportHours),
    region: desk.region.code,
    supportHours,
    supportHoursOffered: offered,
    opensAt: desk.opensAt,
    responseDueAt: responseDue(desk.region, supportHours, level.initialResponseMinutes, now),
    locale: language.locale,
    localesOffered: language.offered,
    grounds: [home.ground, ...cleared, desk.ground, language.ground],
  };
}

/** 24/7 for those severities that have it. R38. */
export function hoursOffered(level: SeverityLevel): SupportHours[] {
  return level.aroundTheClock ? ['BUSINESS_HOURS', 'AROUND_THE_CLOCK'] : ['BUSINESS_HOURS'];
}

export function severityLevel(catalogue: Catalogue, severity: Severity): SeverityLevel {
  return catalogue.severities.find((level) => level.severity === severity) as SeverityLevel;
}

/** The region of the country; of the time zone where that is foreign to the country. R40. */
function homeRegion({ country, timeZone }: RoutingRequest, catalogue: Catalogue): { region: Region; ground: Ground } {
  const zoneCountries = catalogue.countriesOfZone(timeZone);
  const foreign = zoneCountries.length > 0 && !zoneCountries.includes(country);
  const region = regionOf((foreign ? zoneCountries[0] : country) as string, catalogue);
  const ground: Ground = foreign
    ? { kind: 'FOREIGN_TIME_ZONE', timeZone, country, region: region.code }
    : { kind: 'COUNTRY', country, region: region.code };
  return { region, ground };
}

function regionOf(country: string, catalogue: Catalogue): Region {
  const code = catalogue.country(country)?.region;
  return catalogue.regions.find((region) => region.code === code) ?? (catalogue.regions[0] as Region);
}

interface Desk {
  region: Region;
  opensAt: Date;
  ground: Ground;
}

function deskInHours(region: Region, now: Date): Desk {
  const opensAt = nextOpening(region, now);
  const open = opensAt.getTime() === now.getTime();
  return {
    region,
    opensAt,
    ground: open
      ? { kind: 'OPEN_NOW', region: region.code }
      : { kind: 'OPENS_LATER', region: region.code, at: opensAt.toISOString() },
  };
}

/** The home region while it is open, else the open one that stays open longest: the fewest hand-overs. R40. */
function deskAroundTheClock(home: Region, catalogue: Catalogue, now: Date): Desk {
  const stayHome: Desk = { region: home, opensAt: now, ground: { kind: 'AROUND_THE_CLOCK', region: home.code } };
  if (closingTime(home, now)) return stayHome;
  const open = catalogue.regions
    .map((region) => ({ region, closes: closingTime(region, now)?.getTime() ?? 0 }))
    .filter(({ closes }) => closes > 0)
    .sort((a, b) => b.closes - a.closes)[0];
  if (!open) return stayHome;
  return {
    region: open.region,
    opensAt: now,
    ground: { kind: 'MOVED_TO_OPEN_REGION', home: home.code, region: open.region.code },
  };
}

function responseDue(region: Region, hours: SupportHours, minutes: number, now: Date): Date {
  return hours === 'AROUND_THE_CLOCK' ? later(now, minutes * MINUTE) : afterBusinessMinutes(region, now, minutes);
}

function chooseLocale(
  { locale: wish, severity }: RoutingRequest,
  catalogue: Catalogue,
  hours: SupportHours,
  region: string,
): { locale: string; offered: string[]; ground: Ground } {
  const offered = localesOffered(catalogue.languages, severity, hours, region);
  const locale = offeredLocale(wish, offered);
  if (locale) return { locale, offered, ground: { kind: 'LANGUAGE', locale } };
  return { locale: FALLBACK_LOCALE, offered, ground: { kind: 'LANGUAGE_NOT_OFFERED', wish, locale: FALLBACK_LOCALE } };
}

/** Product family, region and 24/7: `windows-server/emea/24x7`. R40. */
export function queueName(family: string, region: Region, hours: SupportHours): string {
  const place = `${family}/${region.code.toLowerCase().replaceAll('_', '-')}`;
  return hours === 'AROUND_THE_CLOCK' ? `${place}/24x7` : place;
}
