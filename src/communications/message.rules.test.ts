import { LONGEST_MESSAGE } from './message';
import { keptBody, messageFaults, MOST_FILES } from './message.rules';

const faults = (changes: { idempotencyKey?: string; body?: string; attachmentIds?: number[] }) =>
  messageFaults({ idempotencyKey: 'key', body: 'Hello', ...changes }).map(({ code, key, path }) => [
    code,
    key,
    path?.at(-1),
  ]);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('R53 what a message may say', () => {
  it.each<[string, Parameters<typeof faults>[0]]>([
    ['one character', { body: 'x' }],
    ['20,000 characters', { body: 'x'.repeat(LONGEST_MESSAGE) }],
    ['20,000 characters of two units each', { body: '🙂'.repeat(LONGEST_MESSAGE) }],
    ['20,000 characters with blanks after them', { body: `${'x'.repeat(LONGEST_MESSAGE)}${' \n'.repeat(50)}` }],
    ['20,000 characters with empty lines before them', { body: `${' \n\t\r\n'.repeat(50)}${'x'.repeat(20_000)}` }],
    ['line breaks and tabs', { body: 'a\n\tb\r\nc' }],
    ['Markdown and markup', { body: '# a\n\n- b\n```\n<script>\n```\n[x](javascript:1)' }],
    ['a key of 255 characters', { idempotencyKey: 'k'.repeat(255) }],
    ['as many files as go with it', { attachmentIds: numbers(MOST_FILES) }],
    ['no files', { attachmentIds: [] }],
  ])('R53 %s', (_what, changes) => {
    expect(faults(changes)).toEqual([]);
  });

  it.each<[string, Parameters<typeof faults>[0], [string, string][]]>([
    ['nothing', { body: '' }, [['input.empty', 'body']]],
    ['blanks', { body: ' \n\t' }, [['input.empty', 'body']]],
    ['what nobody sees', { body: '\u200b\u200d' }, [['input.empty', 'body']]],
    ['20,001 characters', { body: 'x'.repeat(LONGEST_MESSAGE + 1) }, [['input.tooLong', 'body']]],
    ['20,001 characters of two units', { body: '🙂'.repeat(LONGEST_MESSAGE + 1) }, [['input.tooLong', 'body']]],
    [
      '20,001 characters, blanks of the first line among them',
      { body: `${' '.repeat(20_000)}x` },
      [['input.tooLong', 'body']],
    ],
    ['a control character', { body: 'a\u0000' }, [['input.characters', 'body']]],
    ['an escape character', { body: '\u001b[31mred' }, [['input.characters', 'body']]],
    ['a mark that turns the direction', { body: 'a\u202eb' }, [['input.characters', 'body']]],
    ['half a character', { body: 'a\ud83d' }, [['input.characters', 'body']]],
    ['no key', { idempotencyKey: ' ' }, [['input.empty', 'idempotencyKey']]],
    ['a key of 256 characters', { idempotencyKey: 'k'.repeat(256) }, [['input.tooLong', 'idempotencyKey']]],
    ['a key of two lines', { idempotencyKey: 'a\nb' }, [['input.characters', 'idempotencyKey']]],
    ['a file too many', { attachmentIds: numbers(MOST_FILES + 1) }, [['message.files', 'attachmentIds']]],
    ['a file twice', { attachmentIds: [1, 2, 1] }, [['message.files', 'attachmentIds']]],
    [
      'all of it',
      { idempotencyKey: '', body: '', attachmentIds: [1, 1] },
      [
        ['input.empty', 'idempotencyKey'],
        ['input.empty', 'body'],
        ['message.files', 'attachmentIds'],
      ],
    ],
  ])('R53 refused: %s', (_what, changes, expected) => {
    expect(faults(changes)).toEqual(expected.map(([key, field]) => ['INVALID_INPUT', key, field]));
  });
});

describe('R53 what is kept of a message', () => {
  it.each<[string, string, string]>([
    ['as typed', 'Hello **there**', 'Hello **there**'],
    ['blanks at the end go', 'Hello \n\n \t', 'Hello'],
    ['empty lines at the beginning go', '\n \n\t\r\n\nHello', 'Hello'],
    ['what indents the first line stays', '    code\n    more', '    code\n    more'],
    ['also behind empty lines', '\n\n\tcode', '\tcode'],
    ['blanks within stay', 'a  \nb\n\n\n  c', 'a  \nb\n\n\n  c'],
    ['nothing but blanks', ' \n ', ''],
  ])('R53 %s', (_what, body, kept) => {
    expect(keptBody(body)).toBe(kept);
    expect(keptBody(kept)).toBe(kept);
  });
});
