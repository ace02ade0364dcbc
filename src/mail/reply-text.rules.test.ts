import en from '../locales/en.json';
import nl from '../locales/nl.json';
import { cutWithNote, newText } from './reply-text.rules';

const NUMBER = '2611220010000042';
const OURS = { markers: [en['mail.marker'], nl['mail.marker']], number: NUMBER };
const LETTER = [en['mail.marker'], '', 'Hello Pia,', '', 'Erik wrote:', '', 'Did it help?'];
const quoted = (lines: string[]) => lines.map((line) => (line ? `> ${line}` : '>'));
const text = (...lines: string[]) => lines.join('\n');

describe('R53 what was written anew in a reply', () => {
  test.each<[string, string, string]>([
    ['nothing but an answer', 'Yes, it did.\n', 'Yes, it did.'],
    [
      'an answer below',
      text('On 18-11-2026 10:00, casegate wrote:', ...quoted(LETTER), '', 'Yes, it did.'),
      'Yes, it did.',
    ],
    [
      'answers between quotes, which mean nothing without them',
      text('Hello,', '', '> Which version?', 'The newest.', '', '> Since when?', 'Monday.'),
      text('Hello,', '', '> Which version?', 'The newest.', '', '> Since when?', 'Monday.'),
    ],
    ['the sign of a signature', text('Yes.', '', '-- ', 'Pia Primary', 'Contoso'), 'Yes.'],
    [
      'a signature above a quote',
      text('Yes.', '-- ', 'Pia', '', 'On 18-11-2026 10:00, casegate wrote:', ...quoted(LETTER)),
      'Yes.',
    ],
    ['a telephone in English', text('Yes.', '', 'Sent from my iPhone'), 'Yes.'],
    ['a telephone in Dutch', text('Ja.', '', 'Verzonden vanaf mijn Galaxy'), 'Ja.'],
    ['Windows’ ends of lines', 'Yes.\r\n\r\nOn 18-11-2026 10:00, casegate wrote:\r\n> Did it help?\r\n', 'Yes.'],
    ['nothing at all', ' \n\n', ''],
    ['nothing but our letter', text('', 'On 18-11-2026 10:00, casegate wrote:', ...quoted(LETTER)), ''],
    ['nothing above our letter', text('', ...LETTER), ''],
    ['nothing but a quote of something else', text('> The disk is full.'), '> The disk is full.'],
  ])('%s', (_what, mail, expected) => {
    expect(newText(mail, OURS)).toBe(expected);
  });

  test.each<[string, string]>([
    ['a line across', text('Answer one', '----', 'Answer two')],
    ['a rule of Markdown', text('Answer one', '---', 'Answer two')],
    ['a sentence that begins like a quote', text('Op de server staat versie 3.', 'Dat schreef ik al:', 'versie 3.')],
    [
      'headers of some other mail',
      text(
        'This came in:',
        'From: boss@contoso.example',
        'Sent: Monday',
        'To: all',
        'Subject: Outage',
        '',
        'It is down.',
      ),
    ],
    [
      'a signature’s sign far from the end',
      text('a', '--', ...Array.from({ length: 40 }, (_, index) => `line ${index}`)),
    ],
    ['sentences about sending', text('Fixed?', 'Sent from the server was an error 500.')],
    ['a comparison', text('x > y', 'a >> b')],
  ])('what may be meant stays: %s', (_what, mail) => {
    expect(newText(mail, OURS)).toBe(mail);
  });

  test.each<[string, string]>([
    ['half an attribution many times', 'Op schreef\n'.repeat(50_000)],
    ['one long line of digits', '1111from<'.repeat(50_000)],
    ['blank lines', '\n'.repeat(400_000)],
    ['colons', ':\n'.repeat(200_000)],
    ['headers', 'From: a\nSent: b\nTo: c\n'.repeat(20_000)],
    ['quotes and answers', '> a\nb\n'.repeat(60_000)],
    ['blanks', ' '.repeat(400_000)],
    ['signs of signatures', '--\n'.repeat(100_000)],
    ['stars', `${'*_ '.repeat(100_000)}`],
  ])('the size of a mail decides nothing but its own length: %s', (_what, mail) => {
    // Work that grows faster takes minutes for any of these, which is longer than a test may take.
    expect(newText(mail, OURS).length).toBeLessThanOrEqual(mail.length);
  });
});

describe('R53 a reply that is longer than a message', () => {
  test.each<[string, string, number]>([
    ['as long as a message', 'x'.repeat(20_000), 20_000],
    ['one more', 'x'.repeat(20_001), 20_000],
    ['of characters that are two units', '😀'.repeat(20_000), 20_000],
    ['one more of those', '😀'.repeat(20_001), 20_000],
  ])('%s', (_what, written, length) => {
    const cut = cutWithNote(written, 20_000, '[cut]');
    expect([...cut]).toHaveLength(length);
    expect(cut.endsWith('[cut]')).toBe([...written].length > 20_000);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
  });
});
