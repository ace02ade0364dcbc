import { parseInstant } from '../platform/calendar';
import type { AuditEntry } from './audit-entry';
import { linkFault, linkText, printedHead, readHead, START, type Link } from './chain.rules';

const entry: AuditEntry = {
  id: 7,
  at: parseInstant('2026-11-22T10:00:00.123Z') as Date,
  action: 'ROLE_GRANTED',
  actor: 'SIGN_IN',
  actorSignInId: 3,
  actorKeyId: null,
  targetType: 'Viewer',
  targetId: 4,
  facts: '{"role":"ENGINEER"}',
  personal: 'Ada',
  personalHash: 'of Ada',
  seq: 1,
  hash: null,
};
const hashes = { hashOf: (text: string) => `hash of ${text}`, fingerprintOf: (text: string) => `of ${text}` };
const chained = (changes: Partial<AuditEntry> = {}, before: Link = START): AuditEntry => ({
  ...entry,
  ...changes,
  hash: hashes.hashOf(linkText(before, entry)),
});

describe('the chain of the audit log', () => {
  test.each<[string, Partial<AuditEntry>]>([
    ['the number', { id: 8 }],
    ['the moment', { at: parseInstant('2026-11-22T10:00:00.124Z') as Date }],
    ['the action', { action: 'ROLE_REVOKED' }],
    ['the kind of doer', { actor: 'SYSTEM' }],
    ['the doer', { actorSignInId: 5 }],
    ['the key', { actorKeyId: 3 }],
    ['the kind of target', { targetType: 'Case' }],
    ['the target', { targetId: null }],
    ['the facts', { facts: '{"role":"OPERATOR"}' }],
    ['the hash of what is personal', { personalHash: 'of Bram', personal: 'Bram' }],
    ['the hash', { hash: 'another' }],
  ])('the hash covers %s', (_what, changes) => {
    expect(linkFault(START, chained(), hashes)).toBeNull();
    expect(linkFault(START, { ...chained(), ...changes }, hashes)).toBe('CHANGED');
  });

  test('nothing can move from one value to the next', () => {
    const moved = { ...entry, targetType: 'Viewer,4', targetId: null };
    expect(linkText(START, moved)).not.toBe(linkText(START, entry));
  });

  test.each<[string, Partial<AuditEntry>, string | null]>([
    ['what is personal may be erased', { personal: null }, null],
    ['and not be changed', { personal: 'Bram' }, 'PERSONAL_CHANGED'],
    ['another place is not its own', { seq: 2 }, 'MISSING'],
    ['none is not its own', { seq: null }, 'MISSING'],
  ])('%s', (_title, changes, fault) => {
    expect(linkFault(START, { ...chained(), ...changes }, hashes)).toBe(fault);
  });

  test('an entry hangs on the one before', () => {
    const before = { seq: 1, hash: 'a' };
    const second = chained({ seq: 2 }, before);
    expect(linkFault(before, second, hashes)).toBeNull();
    expect(linkFault({ seq: 1, hash: 'b' }, second, hashes)).toBe('CHANGED');
  });

  test.each([
    [`12:${'a'.repeat(64)}`, { seq: 12, hash: 'a'.repeat(64) }],
    [` 1:${'0'.repeat(64)} `, { seq: 1, hash: '0'.repeat(64) }],
    [`0:${'a'.repeat(64)}`, null],
    [`12:${'a'.repeat(63)}`, null],
    ['12', null],
    ['', null],
  ])('a head is read: %s', (text, read) => {
    expect(readHead(text)).toEqual(read);
    if (read) expect(printedHead(read)).toBe(text.trim());
  });
});
