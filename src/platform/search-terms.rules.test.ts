import { afterPrefix, searchedTerms, searchTerms } from './search-terms.rules';

describe('R54 the words of a text', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['blanks', ' \t\n', []],
    [
      'signs alone, quotation marks and dashes alike',
      '%_!?\\"“\'`’--–;*',
      ['%', '_', '!', '?', '\\', '"', "'", '-', ';', '*'],
    ],
    ['an emoji alone', '🙂🚀', ['🙂', '🚀']],
    ['a word next to an emoji', 'boot🚀loop', ['boot', '🚀', 'loop']],
    ['letters of either case', 'Server SERVER server', ['server']],
    ['accents', 'Müller café CAFE\u0301 Ångström', ['muller', 'cafe', 'angstrom']],
    ['a Turkish İ and ı', 'İstanbul DIYARBAKIR ılık', ['istanbul', 'diyarbakir', 'ılık']],
    ['a German ß', 'Straße', ['straße']],
    ['ligatures and wide letters', 'ﬁnal ＡＢＣ \u{1d400}x Ⅷ', ['final', 'abc', 'ax', 'viii']],
    ['the Kelvin sign', '3 \u212a', ['3', 'k']],
    ['a version', 'Windows Server 2012 R2', ['windows', 'server', '2012', 'r2']],
    ['names of languages', 'C++ C# .NET F#', ['c', '+', '#', '.', 'net', 'f']],
    [
      'numbers with signs',
      '10.0.19045 0x80070005 1,234.5',
      ['10', '.', '0', '19045', '0x80070005', '1', ',', '234', '5'],
    ],
    ['a path', 'C:\\temp\\disk_full.log', ['c', ':', '\\', 'temp', 'disk', '_', 'full', '.', 'log']],
    ['an address', 'pia.primary+x@contoso.example', ['pia', '.', 'primary', '+', 'x', '@', 'contoso', 'example']],
    ['an apostrophe', "O'Brien doesn’t", ['o', "'", 'brien', 'doesn', 't']],
    ['raised and circled numbers', 'm² ①', ['m2', '1']],
    ['other digits', '٣٤ ४', ['٣٤', '४']],
    ['Greek and Cyrillic', 'Σίσυφος ЁЛКА', ['σισυφος', 'елка']],
    ['Korean, which has spaces', '서버 오류', ['서버'.normalize('NFKD'), '오류'.normalize('NFKD')]],
    ['Chinese', '服务器错误', ['服务', '务器', '器错', '错误', '误']],
    ['Japanese of three scripts', '東京のサーバー', ['東京', '京の', 'のサ', 'サー', 'ーハ', 'ハー', 'ー']],
    ['one sign of it', '鍵', ['鍵']],
    ['narrow kana', 'ｻｰﾊﾞｰ', ['サー', 'ーハ', 'ハー', 'ー']],
    ['Thai', 'ไทย', ['ไท', 'ทย', 'ย']],
    ['signs beyond the first plane', '𠮷野家', ['𠮷野', '野家', '家']],
    ['Chinese amid letters', 'Windows服务器2025', ['服务', '务器', '器', 'windows', '2025']],
    ['a word of 40', 'a'.repeat(40), ['a'.repeat(40)]],
    ['a longer word, by its beginning', `${'a'.repeat(40)}b ${'a'.repeat(41)}`, ['a'.repeat(40)]],
    ['a longer word of signs of two units', '\u{10400}'.repeat(50), ['\u{10428}'.repeat(40)]],
  ])('R54 %s', (_what, text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });

  it('R54 none is longer than its column, and to take the words of the words changes nothing', () => {
    const text = 'İstanbul ﬁnal 服务器错误 ไทย サーバー Straße 서버 ÅÄÖ '.repeat(3) + 'ﬃ'.repeat(30);
    const terms = searchTerms(text);
    for (const term of terms) expect([...term].length).toBeLessThanOrEqual(40);
    expect(new Set(terms.flatMap((term) => searchTerms(term)))).toEqual(
      new Set(terms.flatMap((term) => [term, ...searchTerms(term)])),
    );
  });

  it('R54 a text of 20,000 characters is taken apart whole', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    expect(searchTerms(words.join(' '))).toEqual(words);
  });
});

describe('R54 the words that are searched for', () => {
  it.each<[string, string, string[]]>([
    ['each once', 'Server server', ['server']],
    ['the longer of two that begin alike', 'serv server s', ['server']],
    ['both, where one ends as the other', 'base database', ['base', 'database']],
    ['signs', '% _ --', ['%', '_', '-']],
    ['R2', 'R2', ['r2']],
    ['C++', 'C++', ['c', '+']],
    ['two signs that stand together', '東京', ['東京']],
    ['three', '東京都', ['東京', '京都']],
    ['one', '都', ['都']],
    ['a mixture', '東京x', ['東京', 'x']],
  ])('R54 %s', (_what, search, terms) => {
    expect(searchedTerms(search)).toEqual(terms);
  });

  const found = (text: string, search: string) => {
    const terms = searchedTerms(search);
    const words = searchTerms(text);
    return terms.length > 0 && terms.every((term) => words.some((word) => word >= term && word <= afterPrefix(term)));
  };

  it.each<[string, string, boolean]>([
    ['Müller cannot log in', 'mull LOG', true],
    ['Müller cannot log in', 'üller', false],
    ['関東', '東', true],
    ['関東', '関', true],
    ['東京都のサーバー', 'サーバー', true],
    ['東京都のサーバー', '京都', true],
    ['東京都のサーバー', '東都', false],
    ['公開鍵', '鍵', true],
    ['Windows服务器', '服务器', true],
    ['Windows服务器', 'window', true],
    ['𠮷野家', '家', true],
    ['x'.repeat(60), 'x'.repeat(50), true],
    [`${'x'.repeat(40)}y`, 'x'.repeat(41), true],
    ['İSTANBUL', 'istan', true],
    ['anything', '%', false],
  ])('R54 in %s, %s is found: %s', (text, search, expected) => {
    expect(found(text, search)).toBe(expected);
  });

  it('R54 what begins so stands between a word and its last follower, byte by byte', () => {
    const bytes = (text: string) => Buffer.from(text);
    const last = bytes(afterPrefix('ab'));
    for (const word of ['ab', 'aba', 'abz', 'ab9', 'abé', 'ab東', 'ab\u{1f600}', 'ab\u{10fffd}zz']) {
      expect(Buffer.compare(bytes('ab'), bytes(word))).toBeLessThanOrEqual(0);
      expect(Buffer.compare(bytes(word), last)).toBeLessThanOrEqual(0);
    }
    for (const word of ['a', 'aaz', 'ac', 'b', '東'])
      expect(Buffer.compare(bytes(word), bytes('ab')) < 0 || Buffer.compare(bytes(word), last) > 0).toBe(true);
  });
});
