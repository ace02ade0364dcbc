import { failsDmarc, isSameAddress, plainSender } from './sender.rules';

describe('R52, R53 whom a reply is from', () => {
  test.each<[string, string, boolean]>([
    ['pia@contoso.example', 'pia@contoso.example', true],
    ['Pia@Contoso.Example', 'pia@contoso.EXAMPLE', true],
    [' pia@contoso.example ', 'pia@contoso.example', true],
    ['pia@contoso.example', 'pia@contoso.example.evil', false],
    ['pia@contoso.example', 'xpia@contoso.example', false],
    ['kim@contoso.example', '\u212aim@contoso.example', false],
    ['pia+x@contoso.example', 'pia@contoso.example', false],
  ])('%j and %j', (one, other, expected) => {
    expect(isSameAddress(one, other)).toBe(expected);
  });

  const ADA = 'ada@example.com';
  test.each<[string, string | null]>([
    [ADA, ADA],
    ['<ada@example.com>', ADA],
    ['Ada Lovelace <ada@example.com>', ADA],
    ['"Lovelace, Ada" <ada@example.com>', ADA],
    ['"ada@example.com" <ada@example.com>', ADA],
    ['"a \\" <evil@evil.com>" <ada@example.com>', ADA],
    ['=?utf-8?q?Ad=C3=A1?= <ada@example.com>', ADA],
    ['ada@example.com (Ada (Lovelace) <evil@evil.com>)', ADA],
    ['(a \\) b) Ada <ada@example.com> (c)', ADA],
    ['<ada@example.com> evil@evil.com', null],
    ['ada@example.com evil@evil.com', null],
    ['ada@example.com, evil@evil.com', null],
    ['evil@evil.com (x) <ada@example.com>', null],
    ['evil@evil.com <ada@example.com', null],
    ['evil@evil.com <ada@example.com>', null],
    ['ada@example.com"<evil@evil.com>"', null],
    ['"<ada@example.com>" evil@evil.com <ada@example.com>', null],
    ['"evil@evil.com <ada@example.com>', null],
    ['(evil@evil.com <ada@example.com>', null],
    ['<ada@example.com><evil@evil.com>', null],
    ['<<ada@example.com>>', null],
    ['ada@(x)example.com', null],
    ['ada@example.com@evil.com', null],
    ['All: ada@example.com;', null],
    ['"ada"@example.com', null],
    ['Ada', null],
    ['', null],
    [`${'x'.repeat(2_000)} <ada@example.com>`, null],
  ])('From: %s', (written, expected) => {
    expect(plainSender(written)).toBe(expected);
  });

  test.each<[string, string[], string | null, boolean]>([
    ['nobody is believed', ['mx.example.com; dmarc=fail'], null, false],
    [
      'the believed server says it failed',
      ['mx.example.com; spf=pass; dmarc=fail header.from=x'],
      'mx.example.com',
      true,
    ],
    ['with a reason and other letters', ['MX.Example.com; dmarc = FAIL (p=reject)'], 'mx.example.com', true],
    ['with a version', ['mx.example.com 1; dmarc=fail'], 'mx.example.com', true],
    ['it passed', ['mx.example.com; dmarc=pass'], 'mx.example.com', false],
    ['it could not be known', ['mx.example.com; dmarc=temperror'], 'mx.example.com', false],
    ['only a comment says so', ['mx.example.com; dmarc=pass (dmarc=fail; never mind)'], 'mx.example.com', false],
    ['another server says so', ['mx.evil.example; dmarc=fail'], 'mx.example.com', false],
    ['one of two says so', ['mx.example.com; dmarc=pass', 'mx.example.com; dmarc=fail'], 'mx.example.com', true],
    ['nothing is said', [], 'mx.example.com', false],
  ])('DMARC: %s', (_what, values, authserv, expected) => {
    expect(failsDmarc({ headers: new Map([['authentication-results', values]]) }, authserv)).toBe(expected);
  });
});
