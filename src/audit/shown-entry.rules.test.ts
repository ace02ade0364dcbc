import type { AuditEntry } from './audit-entry';
import { aboutOf, factLines, networkOf } from './shown-entry.rules';

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

  test('facts as lines', () => {
    expect(factLines('{"role":"ENGINEER","queues":["a","b"],"units":-1,"reason":null}')).toEqual([
      'role: ENGINEER',
      'queues: a, b',
      'units: -1',
    ]);
    expect(factLines('broken')).toEqual([]);
  });
});
