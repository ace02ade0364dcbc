import en from '../locales/en.json';
import nl from '../locales/nl.json';
import { newText } from './reply-text.rules';

const NUMBER = '2611220010000042';
const OURS = { markers: [en['mail.marker'], nl['mail.marker']], number: NUMBER };
const LETTER = [en['mail.marker'], '', 'Hello Pia,', '', 'Erik wrote:', '', 'Did it help?'];
const BRIEF = [nl['mail.marker'], '', 'Beste Pia,', '', 'Erik schreef:', '', 'Heeft het geholpen?'];
const quoted = (lines: string[]) => lines.map((line) => (line ? `> ${line}` : '>'));
const text = (...lines: string[]) => lines.join('\n');

describe('R53 our letter under an answer, as each mail program quotes it', () => {
  test.each<[string, string, string]>([
    [
      'Gmail',
      text(
        'Yes.',
        '',
        'On Wed, Nov 18, 2026 at 10:00 AM casegate <support@casegate.invalid> wrote:',
        '',
        ...quoted(LETTER),
      ),
      'Yes.',
    ],
    [
      'Gmail, which breaks the line of who wrote',
      text(
        'Yes.',
        '',
        'On Wed, Nov 18, 2026 at 10:00 AM casegate support desk <',
        'support@casegate.invalid> wrote:',
        '',
        ...quoted(LETTER),
      ),
      'Yes.',
    ],
    [
      'Gmail in Dutch',
      text('Ja.', '', 'Op wo 18 nov 2026 om 10:00 schreef casegate <support@casegate.invalid>:', '', ...quoted(BRIEF)),
      'Ja.',
    ],
    [
      'Apple',
      text(
        'Yes.',
        '',
        '> On 18 Nov 2026, at 10:00, casegate <support@casegate.invalid> wrote:',
        '> ',
        ...quoted(LETTER),
      ),
      'Yes.',
    ],
    [
      'Apple in Dutch, on a telephone',
      text(
        'Ja.',
        '',
        'Verstuurd vanaf mijn iPhone',
        '',
        '> Op 18 nov. 2026 om 10:00 heeft casegate <support@casegate.invalid> het volgende geschreven:',
        '> ',
        ...quoted(BRIEF),
      ),
      'Ja.',
    ],
    ['Thunderbird', text('Yes.', '', 'On 18-11-2026 10:00, casegate wrote:', ...quoted(LETTER)), 'Yes.'],
    ['Thunderbird in Dutch', text('Ja.', '', 'Op 18-11-2026 om 10:00 schreef casegate:', ...quoted(BRIEF)), 'Ja.'],
    ['German', text('Ja.', '', 'Am 18.11.2026 um 10:00 schrieb casegate:', ...quoted(LETTER)), 'Ja.'],
    [
      'Outlook',
      text(
        'Yes.',
        '',
        '________________________________',
        'From: casegate <support@casegate.invalid>',
        'Sent: Wednesday, November 18, 2026 10:00 AM',
        'To: Pia <pia@contoso.example>',
        `Subject: [${NUMBER}] The server`,
        '',
        ...LETTER,
      ),
      'Yes.',
    ],
    [
      'Outlook in Dutch, with a telephone’s line',
      text(
        'Ja.',
        '',
        'Outlook voor iOS<https://aka.ms/o0ukef> downloaden',
        '________________________________',
        'Van: casegate <support@casegate.invalid>',
        'Verzonden: woensdag 18 november 2026 10:00',
        'Aan: Pia <pia@contoso.example>',
        `Onderwerp: [${NUMBER}] De server`,
        '',
        ...BRIEF,
      ),
      'Ja.',
    ],
    [
      'Outlook, with bold names',
      text(
        'Yes.',
        '',
        '*From:* casegate <support@casegate.invalid>',
        '*Sent:* Wednesday',
        '*To:* Pia',
        `*Subject:* RE: [${NUMBER}] The server`,
        '',
        'Did it help?',
      ),
      'Yes.',
    ],
    [
      'Outlook, an answer to an own mail that quotes ours',
      text(
        'And one thing more.',
        '',
        'From: Pia',
        'Sent: Wednesday',
        'To: casegate',
        `Subject: RE: [${NUMBER}] The server`,
        '',
        'Yes.',
        '',
        'From: casegate',
        'Sent: Tuesday',
        'To: Pia',
        `Subject: [${NUMBER}] The server`,
        '',
        ...LETTER,
      ),
      'And one thing more.',
    ],
    [
      'a web mail that marks nothing',
      text('Yes.', '', 'On Nov 18, 2026 casegate <support@casegate.invalid> wrote:', '', ...LETTER),
      'Yes.',
    ],
    ['a mail that only has our line', text('Yes.', ...LETTER), 'Yes.'],
  ])('%s', (_what, mail, expected) => {
    expect(newText(mail, OURS)).toBe(expected);
  });
});
