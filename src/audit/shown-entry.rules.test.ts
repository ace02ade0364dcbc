import type { AuditEntry } from './audit-entry';
import { aboutOf, factLines, networkOf, shownEntry } from './shown-entry.rules';

const about = (targetType: string, personal: object | string | null) => {
  const text = personal === null || typeof personal === 'string' ? personal : JSON.stringify(personal);
  const entry = { targetType, personal: text } as AuditEntry;
  return [aboutOf(entry), networkOf(entry)];
};

describe('what of an entry operators see', () => {
  test.each<[string, string, object | string | null, (string | null)[]]>([
    ['address and network', 'Viewer', { email: 'a@b.example', network: '::1', salt: 'x' }, ['a@b.example', '::1']],
    ['R48 never who is on a case', 'Case', { email: 'a@b.example', network: '::1', salt: 'x' }, [null, '::1']],
    ['a network alone', 'Agreement', { network: '::1', salt: 'x' }, [null, '::1']],
    ['nothing once it is erased', 'Viewer', null, [null, null]],
    ['nothing of what is no JSON', 'Viewer', '{', [null, null]],
    ['nothing of what is no object', 'Viewer', '"a"', [null, null]],
  ])('%s', (_title, type, personal, expected) => {
    expect(about(type, personal)).toEqual(expected);
  });

  test.each<[string, string, string, string, (number | string | null)[]]>([
    ['R48 no deed at a case', 'CONTACT_ADDED', 'Case', '{"role":"ADDITIONAL"}', [null, null, null, '{}', null]],
    ['R48 not who used a unit', 'UNITS_MOVED', 'Agreement', '{"kind":"CONSUME"}', [null, null, 3, '', null]],
    ['R48 nor who gave it back', 'UNITS_MOVED', 'Agreement', '{"kind":"REFUND"}', [null, null, 3, '', null]],
    ['who adjusted', 'UNITS_MOVED', 'Agreement', '{"kind":"ADJUST","reason":"REFUND"}', [1, 2, 3, '', '{}']],
    ['who granted', 'ROLE_GRANTED', 'Viewer', '{"kind":"CONSUME"}', [1, 2, 3, '', '{}']],
  ])('%s', (_title, action, targetType, facts, [actor, key, target, shownFacts, personal]) => {
    const entry = { action, targetType, facts, actorSignInId: 1, actorKeyId: 2, targetId: 3, personal: '{}' };
    expect(shownEntry(entry as AuditEntry)).toEqual({
      ...entry,
      actorSignInId: actor,
      actorKeyId: key,
      targetId: target,
      facts: shownFacts === '' ? facts : shownFacts,
      personal,
    });
  });

  test('facts as lines', () => {
    expect(factLines('{"role":"ENGINEER","queues":["a","b"],"units":-1,"reason":null}')).toEqual([
      'role: ENGINEER',
      'queues: a, b',
      'units: -1',
    ]);
    expect(factLines('broken')).toEqual([]);
  });
});
