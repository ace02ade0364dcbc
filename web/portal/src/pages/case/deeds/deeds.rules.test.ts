import { closeReasonsFor, deedsShown, gaveBack, mayFollow, severitiesFor } from './deeds.rules';

const NOW = Date.UTC(2026, 10, 23);
const closed = (reopenableUntil: string, viewerRole: string | null = 'PRIMARY') =>
  ({ status: 'CLOSED', actions: ['ADD_CONTACT'], viewerRole, reopenableUntil }) as const;

test('R53 what the server allows is offered, in one order', () => {
  const found = { status: 'NEW', actions: ['CLOSE', 'WRITE', 'ADD_CONTACT', 'CHANGE_SEVERITY'] } as const;
  expect(deedsShown(found, NOW)).toEqual(['ADD_CONTACT', 'CHANGE_SEVERITY', 'CLOSE']);
  expect(mayFollow(found, NOW)).toBe(false);
});

test.each([
  ['2026-11-24T00:00:00Z', 'PRIMARY', true],
  ['2026-11-23T00:00:00Z', 'ADDITIONAL', true],
  ['2026-11-22T23:59:59Z', 'PRIMARY', false],
  ['2026-11-24T00:00:00Z', null, false],
] as const)('R56 until %s %s may try to reopen: %s; else a new one follows', (until, role, expected) => {
  expect(deedsShown(closed(until, role), NOW).includes('REOPEN')).toBe(expected);
  expect(mayFollow(closed(until, role), NOW)).toBe(!expected);
});

test('R39 R55 an engineer lowers a severity, a contact chooses any', () => {
  expect(severitiesFor('CRITICAL', true)).toEqual(['IMPORTANT', 'MINIMAL']);
  expect(severitiesFor('MINIMAL', true)).toEqual([]);
  expect(severitiesFor('IMPORTANT', false)).toEqual(['CRITICAL', 'IMPORTANT', 'MINIMAL']);
});

test('R56 R57 who closes for which reason, and which gives the incident back', () => {
  expect(closeReasonsFor(false).some(gaveBack)).toBe(false);
  expect(closeReasonsFor(true).filter(gaveBack)).toEqual(['DUPLICATE', 'PRODUCT_DEFECT']);
  expect(gaveBack(null)).toBe(false);
});
