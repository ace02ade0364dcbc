import { asHtml, asText, shortened, subjectLine } from './letter-form.rules';

describe('R47 the form of a letter', () => {
  test.each<[string, string, string]>([
    ['a title', 'The server does not start', '[2611220010000042] The server does not start'],
    ['a header in the title', 'x\r\nBcc: all@evil.example', '[2611220010000042] x Bcc: all@evil.example'],
    ['other ends of lines', 'a\u2028b\u0085c\u000bd', '[2611220010000042] a b c d'],
    ['marks that turn the direction', 'a\u202eb', '[2611220010000042] a b'],
    ['blanks', '  a \t b  ', '[2611220010000042] a b'],
  ])('the subject with %s', (_what, title, expected) => {
    expect(subjectLine('2611220010000042', title)).toBe(expected);
  });

  test('a long title is cut between characters', () => {
    const subject = subjectLine('1', '😀'.repeat(250));
    expect([...subject].slice(4)).toHaveLength(120);
    expect(subject.endsWith('😀…')).toBe(true);
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened('abcd', 3)).toBe('ab…');
  });

  test('nothing that was typed means anything in HTML, and nothing is loaded', () => {
    const typed = `<script>alert(1)</script><img src=x onerror="x"> & 'q'`;
    const html = asHtml(
      [
        { kind: 'line', text: typed },
        { kind: 'aside', text: typed },
        { kind: 'typed', text: typed },
        { kind: 'facts', rows: [[typed, typed]] },
      ],
      'en',
      typed,
    );
    expect(html).not.toMatch(/<(script|img)/i);
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(6);
    expect(html).not.toMatch(/(src|href|url)\s*[=(]\s*["']?http/i);
  });

  test('an address stands on a line of its own, and is a link', () => {
    const way = { kind: 'way', text: 'Here:', url: 'https://support.example.com/cases/1?a&b' } as const;
    expect(asText([way])).toBe('Here:\nhttps://support.example.com/cases/1?a&b\n');
    expect(asHtml([way], 'en', '')).toContain(
      '<p>Here:<br><a href="https://support.example.com/cases/1?a&amp;b" target="_blank" rel="noreferrer">' +
        'https://support.example.com/cases/1?a&amp;b</a></p>',
    );
  });

  test('text keeps what was typed as it was typed', () => {
    const blocks = [
      { kind: 'line', text: 'Hello,' } as const,
      {
        kind: 'facts',
        rows: [
          ['Number', '1'],
          ['Title', '<b>'],
        ],
      } as const,
      { kind: 'typed', text: '# a\n<b>' } as const,
    ];
    expect(asText(blocks)).toBe('Hello,\n\nNumber: 1\nTitle:  <b>\n\n# a\n<b>\n');
  });
});
