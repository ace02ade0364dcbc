import { hasTooManyLines, headersIn, headOf, recipientsIn } from './raw-mail.rules';

const of = (text: string) => headOf(Buffer.from(text));

describe('R53 what is looked at of a mail before it is taken apart', () => {
  test.each<[string, string, string | null]>([
    ['headers and a text', 'A: 1\r\nB: 2\r\n\r\nC: 3\r\n', 'A: 1\r\nB: 2'],
    ['ends of lines of Unix', 'A: 1\nB: 2\n\nC: 3\n', 'A: 1\nB: 2'],
    ['headers alone', 'A: 1\r\nB: 2\r\n', 'A: 1\r\nB: 2\r\n'],
    ['no headers', '\r\nA: 1\r\n\r\n', ''],
    ['nothing', '', ''],
    ['headers without an end', `A: ${'x'.repeat(70_000)}`, null],
    ['headers that end too late', `A: ${'x'.repeat(70_000)}\r\n\r\nHello`, null],
    ['a carriage return within a header', 'A: 1\rFrom: x@y.example\r\n\r\nHello', null],
    ['two carriage returns at the end of a header', 'A: 1\r\r\n\r\nHello', null],
    ['one within the text', 'A: 1\r\n\r\nHello\rthere', 'A: 1'],
  ])('the headers: %s', (_what, raw, expected) => {
    expect(of(raw)).toBe(expected);
  });

  test('values by name, unfolded', () => {
    expect([...headersIn('To: a@x.example,\r\n b@x.example\r\nCC : c\r\nno header\r\nto:\td\r\n')]).toEqual([
      ['to', ['a@x.example, b@x.example', 'd']],
      ['cc', ['c']],
    ]);
  });

  test.each<[string, string, string[]]>([
    ['as the mail system noted it', 'Delivered-To: a@x.example\nTo: reply+b@x.example', ['a@x.example']],
    [
      'as it was written',
      'To: Pia <p@x.example>, <Reply+b@x.example>\nCc: reply+c@x.example',
      ['Reply+b@x.example', 'reply+c@x.example'],
    ],
    ['nobody', 'Subject: reply+b@x.example', []],
  ])('whom it is for: %s', (_what, head, expected) => {
    expect(recipientsIn(headersIn(head))).toEqual(expected);
  });

  test.each<[string, Buffer, boolean]>([
    ['100,000 empty lines', Buffer.alloc(100_000, '\n'), false],
    ['one more', Buffer.alloc(100_001, '\n'), true],
    ['200,000 carriage returns and line feeds are half as many lines', Buffer.alloc(200_000, '\r\n'), false],
    ['carriage returns alone count', Buffer.alloc(100_001, '\r'), true],
    ['20 MB in lines of 76', Buffer.alloc(20_000_000, `${'x'.repeat(76)}\r\n`), false],
    ['20 MB in lines of 4', Buffer.alloc(20_000_000, 'xxxx\r\n'), true],
    ['20 MB in one line', Buffer.alloc(20_000_000, 'x'), false],
  ])('%s', (_what, raw, expected) => {
    expect(hasTooManyLines(raw)).toBe(expected);
  });
});
