import type { AttachmentState } from './attachment';
import { byteRange, contentDisposition, downloadFault } from './download.rules';

describe('downloads', () => {
  test.each<[AttachmentState, boolean, string | null]>([
    ['CLEAN', false, null],
    ['CLEAN', true, null],
    ['NOT_SCANNED', true, null],
    ['NOT_SCANNED', false, 'NOT_SCANNED'],
    ['UPLOADING', true, 'STILL_UPLOADING'],
    ['SCANNING', true, 'STILL_SCANNING'],
    ['INFECTED', true, 'INFECTED'],
    ['REFUSED', true, 'REFUSED'],
  ])('R59 %s where unscanned files are allowed: %s', (state, allowUnscanned, fault) => {
    expect(downloadFault({ state }, { allowUnscanned })).toBe(fault);
  });

  test.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['Müller 50%.txt', `attachment; filename="Muller 50_.txt"; filename*=UTF-8''M%C3%BCller%2050%25.txt`],
    ['a"b\\c;d.txt', `attachment; filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%3Bd.txt`],
    ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['日本.png', `attachment; filename="__.png"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.png`],
    ['😀', `attachment; filename="_"; filename*=UTF-8''%F0%9F%98%80`],
  ])('R59 %j is saved under its name by old and new clients', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  test.each([
    [undefined, 10, null],
    ['', 10, null],
    ['bytes=0-0', 10, { start: 0, end: 0 }],
    ['bytes=0-', 10, { start: 0, end: 9 }],
    ['bytes=4-7', 10, { start: 4, end: 7 }],
    ['bytes=4-100', 10, { start: 4, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-30', 10, { start: 0, end: 9 }],
    ['bytes=-0', 10, 'unsatisfiable'],
    ['bytes=10-', 10, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
    ['bytes=-5', 0, 'unsatisfiable'],
    ['bytes=7-4', 10, null],
    ['bytes=-', 10, null],
    ['bytes=0-1,3-4', 10, null],
    ['items=0-1', 10, null],
    ['bytes= 0-1', 10, null],
  ])('R59 the range %j of %i bytes is %j', (header, size, range) => {
    expect(byteRange(header, size)).toEqual(range);
  });
});
