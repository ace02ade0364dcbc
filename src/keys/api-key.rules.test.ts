import { nameOf } from '../identity/viewer';
import { instant, later } from '../platform/calendar';
import {
  endOfOverlap,
  expiryFaults,
  isLive,
  isUseDue,
  keyNameFaults,
  networkFaults,
  overlapFaults,
  scopeFaults,
} from './api-key.rules';
import { nameFaults, normalisedName, serviceAddress, serviceNames } from './service-sign-in.rules';

const NOW = instant(Date.UTC(2026, 10, 22, 10));
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const after = (ms: number) => later(NOW, ms);
const paths = (faults: { path: string[] | null }[]) => faults.map(({ path }) => path?.join('.'));

describe('R65 keys', () => {
  it.each([
    [-DAY, false],
    [0, false],
    [1, true],
    [366 * DAY, true],
    [366 * DAY + 1, false],
  ])('R65 may end %i milliseconds from now: %s', (ms, sound) => {
    expect(paths(expiryFaults(after(ms), NOW))).toEqual(sound ? [] : ['input.expiresAt']);
  });

  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('R65 can be used %i milliseconds after its end: %s', (ms, live) => {
    expect(isLive({ revokedAt: null, expiresAt: NOW }, after(ms))).toBe(live);
    expect(isLive({ revokedAt: after(-DAY), expiresAt: NOW }, after(ms))).toBe(false);
  });

  it.each([
    [0, DAY, 0],
    [24, 48 * HOUR, DAY],
    [24, HOUR, HOUR],
    [168, 200 * DAY, 7 * DAY],
  ])('R65 with %i hours of overlap, one that ends in %i ms ends in %i', (hours, end, expected) => {
    expect(endOfOverlap({ expiresAt: after(end) }, hours, NOW)).toEqual(after(expected));
  });

  it.each([
    [0, true],
    [168, true],
    [169, false],
    [-1, false],
    [1.5, false],
  ])('R65 %d hours of overlap are possible: %s', (hours, sound) => {
    expect(paths(overlapFaults(hours))).toEqual(sound ? [] : ['input.overlapHours']);
  });

  it.each<[(string | null)[], string[]]>([
    [[], []],
    [
      ['192.0.2.7', null, '::/0', null],
      ['input.networks.1', 'input.networks.3'],
    ],
    [Array<string>(20).fill('192.0.2.7'), []],
    [Array<string>(21).fill('192.0.2.7'), ['input.networks']],
  ])('R65 networks %j: %j', (networks, expected) => {
    expect(paths(networkFaults(networks))).toEqual(expected);
  });

  it('R65 have a name and a scope', () => {
    expect(paths([...keyNameFaults(' '), ...keyNameFaults('a'.repeat(101)), ...scopeFaults([])])).toEqual([
      'input.name',
      'input.name',
      'input.scopes',
    ]);
    expect([...keyNameFaults('Nightly import'), ...scopeFaults(['CASES_READ'])]).toEqual([]);
  });

  it.each([
    [null, true],
    [-60_001, true],
    [-60_000, true],
    [-59_999, false],
    [0, false],
    [1, false],
  ])('R65 whose last use was at %s are written down again: %s', (usedAt, due) => {
    expect(isUseDue({ usedAt: usedAt === null ? null : after(usedAt) }, NOW)).toBe(due);
  });
});

describe('R52 service sign-ins', () => {
  it.each([
    ['a', true],
    ['nightly-import', true],
    ['a1-2b', true],
    ['a'.repeat(40), true],
    ['a'.repeat(41), false],
    ['', false],
    ['-a', false],
    ['a-', false],
    ['a--b', false],
    ['a.b', false],
    ['a b', false],
    ['a@b', false],
    ['ä', false],
  ])('R52 may be called %j: %s', (name, sound) => {
    expect(paths(nameFaults(name))).toEqual(sound ? [] : ['input.name']);
  });

  it('R52 have an address of their own', () => {
    expect(serviceAddress(normalisedName(' Watcher '), 'contoso')).toBe('watcher@contoso.service');
  });

  it('R65 are named with their organisation', () => {
    expect(nameOf(serviceNames('watcher', 'contoso'))).toBe('watcher (contoso)');
  });
});
