import { dueOf } from './due.rules';

const NOW = Date.parse('2026-11-18T10:00:00Z');

describe('R41 when something is due is said as people say it', () => {
  test.each([
    ['2026-11-18T10:00:59Z', { state: 'SOON', unit: 'minutes', count: 0 }],
    ['2026-11-18T10:30:00Z', { state: 'SOON', unit: 'minutes', count: 30 }],
    ['2026-11-18T10:35:00Z', { state: 'CALM', unit: 'minutes', count: 35 }],
    ['2026-11-18T10:59:59Z', { state: 'CALM', unit: 'minutes', count: 59 }],
    ['2026-11-18T11:59:00Z', { state: 'CALM', unit: 'hours', count: 1 }],
    ['2026-11-20T09:59:00Z', { state: 'CALM', unit: 'hours', count: 47 }],
    ['2026-11-20T10:00:00Z', { state: 'CALM', unit: 'days', count: 2 }],
    ['2026-11-18T10:00:00Z', { state: 'LATE', unit: 'minutes', count: 0 }],
    ['2026-11-18T09:48:00Z', { state: 'LATE', unit: 'minutes', count: 12 }],
    ['2026-11-18T08:30:00Z', { state: 'LATE', unit: 'hours', count: 1 }],
    ['2026-11-13T10:00:00Z', { state: 'LATE', unit: 'days', count: 5 }],
  ])('%s', (at, due) => expect(dueOf(at, NOW)).toEqual(due));
});
