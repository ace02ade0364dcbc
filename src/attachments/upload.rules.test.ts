import { instant } from '../platform/calendar';
import { expiryAtStart, expiryOnReceipt, isExpired, isRemovable, uploadRequest } from './upload.rules';

const MAX = 1000;
const NOW = instant(Date.UTC(2026, 10, 22, 10));
const at = (hour: number, day = 22) => instant(Date.UTC(2026, 10, day, hour));

describe('what may be uploaded', () => {
  const asked = (length: string | undefined, metadata: Record<string, string | null>, deferred?: string) =>
    uploadRequest({ length, deferred, concat: undefined, metadata }, MAX);

  test.each([
    ['0', { filename: 'empty.txt' }, { size: 0, name: 'empty.txt', caseId: null, draftId: null }],
    ['1000', { filename: 'a', caseId: 'x' }, { size: 1000, name: 'a', caseId: 'x', draftId: null }],
    ['1', { filename: 'dir/a', draftId: 'y' }, { size: 1, name: 'a', caseId: null, draftId: 'y' }],
    // What a client says of the type is not asked for.
    ['1', { filename: 'a.exe', filetype: 'image/png' }, { size: 1, name: 'a.exe', caseId: null, draftId: null }],
  ])('R59 %s bytes as %j', (length, metadata, request) => {
    expect(asked(length, metadata)).toEqual(request);
  });

  test.each(['partial', 'final;/uploads/a /uploads/b', ''])(
    'R59 a file in several uploads (%j) is refused',
    (concat) => {
      const headers = { length: '1', deferred: undefined, concat, metadata: { filename: 'a' } };
      expect(uploadRequest(headers, MAX)).toEqual({ fault: 'CONCAT_UNSUPPORTED' });
    },
  );

  test.each([
    [undefined, { filename: 'a' }, undefined, 'LENGTH_REQUIRED'],
    ['1', { filename: 'a' }, '1', 'LENGTH_REQUIRED'],
    ['-1', { filename: 'a' }, undefined, 'LENGTH_REQUIRED'],
    ['1.5', { filename: 'a' }, undefined, 'LENGTH_REQUIRED'],
    ['1e3', { filename: 'a' }, undefined, 'LENGTH_REQUIRED'],
    ['1, 1', { filename: 'a' }, undefined, 'LENGTH_REQUIRED'],
    ['9'.repeat(16), { filename: 'a' }, undefined, 'LENGTH_REQUIRED'],
    ['1001', { filename: 'a' }, undefined, 'FILE_TOO_LARGE'],
    ['1', {}, undefined, 'INVALID_NAME'],
    ['1', { filename: null }, undefined, 'INVALID_NAME'],
    ['1', { filename: 'a\r\nb' }, undefined, 'INVALID_NAME'],
    ['1', { filename: 'a', caseId: 'x', draftId: 'y' }, undefined, 'INVALID_TARGET'],
  ])('R59 %s bytes as %j, deferred %s: %s', (length, metadata, deferred, fault) => {
    expect(asked(length, metadata, deferred)).toEqual({ fault });
  });

  test.each([
    ['staged', { caseId: null, draftId: null }, at(11), at(11), at(10, 23)],
    ['in a draft', { caseId: null, draftId: 7 }, null, null, at(10, 23)],
    ['on a case', { caseId: 5, draftId: null }, at(10, 23), null, at(10, 23)],
    ['promised to a case', { caseId: 5, draftId: 7 }, at(10, 23), null, at(10, 23)],
  ])('R59 how long a file waits %s: unfinished, whole, refused', (_where, place, begun, whole, refused) => {
    expect([expiryAtStart(place, NOW), expiryOnReceipt(place, false, NOW), expiryOnReceipt(place, true, NOW)]).toEqual([
      begun,
      whole,
      refused,
    ]);
  });

  test('R59 a file is gone at the very moment that its time is over', () => {
    expect([null, at(9), at(10), at(11)].map((expiresAt) => isExpired({ expiresAt }, NOW))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.each([
    [null, 'CLEAN', true],
    [null, 'INFECTED', true],
    [5, 'UPLOADING', true],
    [5, 'REFUSED', true],
    [5, 'CLEAN', false],
    [5, 'SCANNING', false],
    [5, 'INFECTED', false],
  ] as const)('R59 of case %s and %s it can be taken back: %s', (caseId, state, can) => {
    expect(isRemovable({ caseId, state })).toBe(can);
  });
});
