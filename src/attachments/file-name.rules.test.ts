import { fileName, LONGEST_NAME, tidyName } from './file-name.rules';

describe('names of files', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['  with spaces .txt  ', 'with spaces .txt'],
    ['Müller & Søn (final).docx', 'Müller & Søn (final).docx'],
    ['日本語.png', '日本語.png'],
    ['../../etc/passwd', 'passwd'],
    ['/etc/shadow', 'shadow'],
    ['C:\\Users\\ann\\log.txt', 'log.txt'],
    ['.bashrc', '.bashrc'],
    ['a'.repeat(LONGEST_NAME), 'a'.repeat(LONGEST_NAME)],
    // Characters are counted, not halves of them.
    ['😀'.repeat(LONGEST_NAME), '😀'.repeat(LONGEST_NAME)],
  ])('R59 %j is kept as %j, without folders', (given, kept) => {
    expect(fileName(given)).toEqual({ name: kept });
  });

  test.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['.', 'EMPTY'],
    ['..', 'EMPTY'],
    ['../..', 'EMPTY'],
    ['folder/', 'EMPTY'],
    ['\u200b', 'EMPTY'],
    ['a'.repeat(LONGEST_NAME + 1), 'TOO_LONG'],
    ['two\r\nlines.txt', 'CONTROL_CHARACTERS'],
    ['zero\0.txt', 'CONTROL_CHARACTERS'],
    ['tab\t.txt', 'CONTROL_CHARACTERS'],
    // Reads as photo-exe.jpg to whoever looks at it.
    ['photo-\u202egpj.exe', 'CONTROL_CHARACTERS'],
    ['half\ud83d.txt', 'CONTROL_CHARACTERS'],
  ])('R59 %j is refused: %s', (given, fault) => {
    expect(fileName(given)).toEqual({ fault });
  });

  test.each([
    ['invoice.pdf', 'invoice.pdf'],
    ['a/b\\c.txt', 'c.txt'],
    ['two\r\nlines.txt', 'twolines.txt'],
    ['photo-\u202egpj.exe', 'photo-gpj.exe'],
    ['', 'attachment'],
    ['..', 'attachment'],
    ['\u0000', 'attachment'],
    [`${'a'.repeat(200)}.docx`, `${'a'.repeat(LONGEST_NAME - 5)}.docx`],
    ['b'.repeat(200), 'b'.repeat(LONGEST_NAME)],
  ])('R59 the name %j of a file of a mail becomes %j', (given, kept) => {
    expect(tidyName(given)).toBe(kept);
  });
});
