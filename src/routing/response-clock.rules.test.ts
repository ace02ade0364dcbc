import { readFileSync } from 'node:fs';
import path from 'node:path';
import { realCatalogue, regionOf, versionNamed } from '../../tests/setup/real-catalogue';
import type { Region, Severity } from '../catalog/catalogue';
import { weekdays } from '../catalog/routing-tables.rules';
import { MINUTE, parseInstant, type Day, type WallTime } from '../platform/calendar';
import { dueTime, responseClock, type ClockEvent } from './response-clock.rules';
import type { SupportHours } from './routing';
import { decideRouting, severityLevel } from './routing.rules';

const made = (timeZone: string, opens: string, closes: string, days = 'Mon-Fri', ...holidays: string[]): Region => ({
  code: 'MADE',
  timeZone,
  opens: opens as WallTime,
  closes: closes as WallTime,
  weekdays: weekdays(days),
  holidays: new Set(holidays as Day[]),
  ordinal: 9,
});

const REGIONS: Record<string, Region> = {
  AMSTERDAM: made('Europe/Amsterdam', '08:00', '18:00', 'Mon-Fri', '2026-12-25', '2027-01-01'),
  AMSTERDAM_NIGHT: made('Europe/Amsterdam', '01:00', '05:00', 'Mon-Sun'),
  NEW_YORK: made('America/New_York', '09:00', '18:00', 'Mon-Fri', '2026-11-26'),
  NEW_YORK_NIGHT: made('America/New_York', '00:30', '04:30', 'Mon-Sun'),
  KOLKATA: made('Asia/Kolkata', '09:30', '18:00'),
  KATHMANDU: made('Asia/Kathmandu', '10:00', '17:00', 'Sun;Mon-Fri'),
};

const at = (text: string) => parseInstant(/^\d{4}-/.test(text) ? text : `2026-${text}`) as Date;
const short = (moment: Date) => moment.toISOString().replace('2026-', '').replace(':00.000Z', 'Z');
const minutes = (ms: number) => `${Math.floor(ms / MINUTE)}${ms % MINUTE ? `+${ms % MINUTE}ms` : ''}`;

function eventOf(line: string): ClockEvent {
  const [kind, moment = '', region = '', targetMinutes, around] = line.split(' ');
  const supportHours = around ? 'AROUND_THE_CLOCK' : 'BUSINESS_HOURS';
  const regime = { region: REGIONS[region], supportHours, targetMinutes: Number(targetMinutes) };
  return { kind, at: at(moment), ...(region && { regime }) } as ClockEvent;
}

/** What response-clock.table.txt says how to read, a row for each look: title, moment, what is told, the events. */
const rows = readFileSync(path.join(__dirname, 'response-clock.table.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .slice(1)
  .flatMap((block) => {
    const [title = '', ...lines] = block.split('\n').map((line) => line.trim());
    const events = lines.filter((line) => !line.startsWith('at ')).map(eventOf);
    return lines
      .filter((line) => line.startsWith('at '))
      .map((line): [string, string, string, ClockEvent[]] => {
        const [moment = '', ...told] = line.slice('at '.length).split('  ');
        return [title, moment, told.join('  '), events];
      });
  });

/** With the segments only where they are asked for. */
function tell(events: ClockEvent[], now: Date, withSegments: boolean): string {
  const { state, outcome, dueAt, elapsedMs, targetMinutes, segments } = responseClock(events, now);
  const parts = segments.map(({ state, from, to }) => `${state} ${minutes(to.getTime() - from.getTime())}`);
  const told = [state, outcome, `due ${short(dueAt)}`, `${minutes(elapsedMs)}/${targetMinutes}`];
  return [...told, ...(withSegments ? [`[${parts.join(', ')}]`] : [])].join('  ');
}

const started = (moment: string): ClockEvent => eventOf(`STARTED ${moment} AMSTERDAM 240`);

describe('R41, R63 the response clock', () => {
  it.each(rows)('%s, at %s: %s', (_title, moment, told, events) => {
    expect(tell(events, at(moment), told.includes('['))).toBe(told);
  });

  it('R63 a clock that was never started is told', () => {
    expect(() => dueTime([])).toThrow('start');
    expect(() => responseClock([{ kind: 'PAUSED', at: at('11-24T10:00Z') }], at('11-24T11:00Z'))).toThrow('start');
  });

  it('R63 the segments show when what was whose time', () => {
    const events = [started('11-24T17:00+01'), eventOf('PAUSED 11-25T09:00+01')];
    expect(responseClock(events, at('11-25T10:00+01')).segments).toEqual([
      { state: 'RUNNING', from: at('11-24T16:00Z'), to: at('11-24T17:00Z') },
      { state: 'CLOSED_HOURS', from: at('11-24T17:00Z'), to: at('11-25T07:00Z') },
      { state: 'RUNNING', from: at('11-25T07:00Z'), to: at('11-25T08:00Z') },
      { state: 'PAUSED', from: at('11-25T08:00Z'), to: at('11-25T09:00Z') },
    ]);
  });

  it('R63 a case that is open for a year has two segments a working day', () => {
    const { segments, elapsedMs } = responseClock([started('2026-01-01T00:00Z')], at('2027-01-01T00:00Z'));
    // 261 days from Monday to Friday, without 25 December.
    expect(segments.filter(({ state }) => state === 'RUNNING')).toHaveLength(260);
    expect(segments).toHaveLength(521);
    expect(elapsedMs).toBe(260 * 600 * MINUTE);
  });
});

describe('R41, R63 the due time that is kept with a case', () => {
  it.each<[string, string[], string]>([
    ['before an answer', [], '11-24T13:00Z'],
    ['a pause that goes on lasts no time yet', ['PAUSED 11-24T11:00+01'], '11-24T13:00Z'],
    ['a second pause in it neither', ['PAUSED 11-24T11:00+01', 'PAUSED 11-24T12:00+01'], '11-24T13:00Z'],
    ['a pause that is over', ['PAUSED 11-24T11:00+01', 'RESUMED 11-24T12:00+01'], '11-24T14:00Z'],
    ['changed in a pause', ['PAUSED 11-24T11:00+01', 'CHANGED 11-24T12:00+01 AMSTERDAM 120'], '11-24T12:00Z'],
    ['closed', ['STOPPED 11-24T11:00+01'], '11-24T13:00Z'],
    ['closed in a pause', ['PAUSED 11-24T11:00+01', 'STOPPED 11-24T12:00+01'], '11-24T14:00Z'],
    ['answered', ['RESPONDED 11-24T11:00+01', 'CHANGED 11-24T12:00+01 AMSTERDAM 30'], '11-24T13:00Z'],
    ['answered in a pause', ['PAUSED 11-24T11:00+01', 'RESPONDED 11-24T12:00+01'], '11-24T14:00Z'],
    ['answered late', ['RESPONDED 11-24T17:00+01', 'PAUSED 11-24T17:00+01'], '11-24T13:00Z'],
  ])('R63 %s: 4 hours from 11-24T09:00Z, %j: %s', (_what, lines, due) => {
    expect(short(dueTime([started('11-24T10:00+01'), ...lines.map(eventOf)]))).toBe(due);
  });

  const catalogue = realCatalogue();
  const version = versionNamed(catalogue, 'Windows Server 2022');
  const countries = ['NL', 'US', 'JP', 'AU'];
  const moments = ['03-27T16:30Z', '10-24T00:00Z', '11-24T11:00Z', '12-24T16:59:30Z', '12-31T23:59Z'];

  it.each<[Severity, SupportHours]>([
    ['CRITICAL', 'AROUND_THE_CLOCK'],
    ['CRITICAL', 'BUSINESS_HOURS'],
    ['IMPORTANT', 'BUSINESS_HOURS'],
    ['MINIMAL', 'BUSINESS_HOURS'],
  ])('R41 %s, %s: at the start it is what the routing says', (severity, supportHours) => {
    for (const [country, moment] of countries.flatMap((country) =>
      moments.map((moment) => [country, at(moment)] as const),
    )) {
      const request = { version, severity, supportHours, country, timeZone: 'UTC', locale: 'en' };
      const { region, responseDueAt } = decideRouting(request, catalogue, moment);
      const targetMinutes = severityLevel(catalogue, severity).initialResponseMinutes;
      const regime = { region: regionOf(catalogue, region), supportHours, targetMinutes };
      expect(dueTime([{ kind: 'STARTED', at: moment, regime }])).toEqual(responseDueAt);
    }
  });
});
