import { realCatalogue, regionOf } from '../../tests/setup/real-catalogue';
import { instant, MINUTE } from '../platform/calendar';
import { dueTime, responseClock, type ClockEvent } from './response-clock.rules';
const regime = { region: regionOf(realCatalogue(), 'EMEA'), supportHours: 'BUSINESS_HOURS' as const, targetMinutes: 240 };
const t0 = Date.UTC(2026, 0, 5, 9);
const D = 24 * 60 * MINUTE;
const time = (n: string, f: () => unknown) => { f(); const a = performance.now(); f(); console.log(n, performance.now() - a); };
it('speed', () => {
  const one: ClockEvent[] = [{ kind: 'STARTED', at: instant(t0), regime }];
  time('due', () => dueTime(one));
  time('year', () => responseClock(one, instant(t0 + 365 * D)));
  time('5 years', () => responseClock(one, instant(t0 + 5 * 365 * D)));
  const many: ClockEvent[] = [...one];
  for (let i = 1; i < 2000; i++) many.push({ kind: 'CHANGED', at: instant(t0 + i * 1000), regime: { ...regime, targetMinutes: 120 + (i % 3) * 120 } });
  time('2000 changes', () => dueTime(many));
  const pauses: ClockEvent[] = [...one];
  for (let i = 1; i < 2000; i++) pauses.push({ kind: i % 2 ? 'PAUSED' : 'RESUMED', at: instant(t0 + i * 3600_000) });
  time('2000 pauses', () => responseClock(pauses, instant(t0 + 3 * 365 * D)));
});
