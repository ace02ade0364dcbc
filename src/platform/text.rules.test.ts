import { folded, textFault, type TextFault } from './text.rules';

const SMILE = '\u{1f600}';
const FAMILY = '👨‍👩‍👧‍👦';

describe('what a person may type', () => {
  it.each<[string, string, TextFault | null]>([
    ['250 letters', 'x'.repeat(250), null],
    ['251 letters', 'x'.repeat(251), 'TOO_LONG'],
    ['250 characters of two units each', SMILE.repeat(250), null],
    ['251 characters of two units each', SMILE.repeat(251), 'TOO_LONG'],
    ['250 letters between blanks', `  ${'x'.repeat(250)}\n`, null],
    ['250 letters with accents apart', 'é'.normalize('NFD').repeat(125), null],
    ['a family is seven characters', FAMILY.repeat(35), null],
    ['36 families are 252', FAMILY.repeat(36), 'TOO_LONG'],
    ['one letter', 'x', null],
    ['nothing', '', 'EMPTY'],
    ['blanks alone', ' \t\r\n\u00a0\u3000', 'EMPTY'],
    ['a text in Arabic', 'خادم لا يبدأ', null],
    ['a text in Hebrew with a mark of its own direction', 'שרת\u200f 2022', null],
    ['joined emoji', FAMILY, null],
    ['a line break', 'two\nlines', 'CONTROL_CHARACTERS'],
    ['a carriage return', 'two\rlines', 'CONTROL_CHARACTERS'],
    ['a tab', 'a\tb', 'CONTROL_CHARACTERS'],
    ['a null', 'a\u0000b', 'CONTROL_CHARACTERS'],
    ['an escape', 'a\u001b[31mb', 'CONTROL_CHARACTERS'],
    ['a delete', 'a\u007fb', 'CONTROL_CHARACTERS'],
    ['a C1 control', 'a\u0085b', 'CONTROL_CHARACTERS'],
    ['a line separator', 'a\u2028b', 'CONTROL_CHARACTERS'],
    ['a paragraph separator', 'a\u2029b', 'CONTROL_CHARACTERS'],
    ['an embedding to the right', 'a\u202ab', 'CONTROL_CHARACTERS'],
    ['an override to the left', 'exe\u202etxt', 'CONTROL_CHARACTERS'],
    ['an isolate', 'a\u2066b', 'CONTROL_CHARACTERS'],
    ['the end of an isolate', 'a\u2069b', 'CONTROL_CHARACTERS'],
    ['half a character', 'a\ud83d', 'CONTROL_CHARACTERS'],
    ['the other half', '\ude00a', 'CONTROL_CHARACTERS'],
    ['halves in the wrong order', '\ude00\ud83d', 'CONTROL_CHARACTERS'],
    ['too long and with controls', '\u0007'.repeat(251), 'TOO_LONG'],
  ])('R34 %s', (_what, text, fault) => {
    expect(textFault(text, { max: 250 })).toBe(fault);
  });

  it.each<[string, string, TextFault | null]>([
    ['20,000 characters', SMILE.repeat(20_000), null],
    ['20,001 characters', SMILE.repeat(20_001), 'TOO_LONG'],
    ['20,000 line breaks between letters', `a${'\n'.repeat(19_998)}b`, null],
    ['lines of every kind', 'one\ntwo\r\nthree\u2028four', null],
    ['a tab', 'a\tb', null],
    ['a vertical tab', 'a\u000bb', 'CONTROL_CHARACTERS'],
    ['a form feed', 'a\u000cb', 'CONTROL_CHARACTERS'],
    ['a null', 'a\u0000b', 'CONTROL_CHARACTERS'],
    ['a C1 control', 'a\u009bb', 'CONTROL_CHARACTERS'],
    ['an override to the left', 'a\u202eb', 'CONTROL_CHARACTERS'],
    ['half a character', 'a\ud83d', 'CONTROL_CHARACTERS'],
    ['line breaks alone', '\n\n', 'EMPTY'],
  ])('R34 in a text of several lines, %s', (_what, text, fault) => {
    expect(textFault(text, { max: 20_000, multiline: true })).toBe(fault);
  });

  it.each(['\u200b', '\u2060\ufeff', '\u00ad \u200d'])(
    'R34 characters that nobody sees are an empty text: %j',
    (text) => {
      expect(textFault(text, { max: 10 })).toBe('EMPTY');
    },
  );
});

describe('a text as a search finds it', () => {
  it.each([
    ['Müller', 'muller'],
    ['MÜLLER', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Café', 'cafe'],
    ['Ångström', 'angstrom'],
    ['ＳＱＬ ２０２２', 'sql 2022'],
    ['ﬁle', 'file'],
    ['ΣΊΣΥΦΟΣ', 'σισυφος'],
    ['日本', '日本'],
    ['plain', 'plain'],
    ['', ''],
  ])('%s: %s', (text, found) => {
    expect(folded(text)).toBe(found);
    expect(folded(found)).toBe(found);
  });
});
