import { isKeyText, KEY_PATTERN, keyHint, keyText } from './key-text';

describe('the text of a key', () => {
  it.each([
    ['the least secret', Buffer.alloc(20), 'cg_live_000000000000000000000000000'],
    ['the greatest', Buffer.alloc(20, 0xff), 'cg_live_'],
    ['one', Buffer.from([...Array<number>(19).fill(0), 1]), 'cg_live_000000000000000000000000001'],
    ['61', Buffer.from([...Array<number>(19).fill(0), 61]), 'cg_live_00000000000000000000000000z'],
    ['62', Buffer.from([...Array<number>(19).fill(0), 62]), 'cg_live_000000000000000000000000010'],
  ])('R65 has its pattern and its checksum: %s', (_what, secret, start) => {
    const text = keyText(secret);
    expect(text).toMatch(KEY_PATTERN);
    expect(text).toHaveLength(41);
    expect(text.startsWith(start)).toBe(true);
    expect([isKeyText(text), text.endsWith(keyHint(text)), keyHint(text).length]).toEqual([true, true, 4]);
  });

  it('R65 is another one each time, a thousand times', () => {
    const texts = Array.from({ length: 1000 }, () => keyText());
    expect(new Set(texts).size).toBe(1000);
    expect(texts.filter((text) => !KEY_PATTERN.test(text) || !isKeyText(text))).toEqual([]);
  });

  it('R65 is none with any one character changed, left out or added', () => {
    const text = keyText(Buffer.from('00112233445566778899aabbccddeeff01234567', 'hex'));
    const swapped = [...text].map(
      (_character, at) => `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`,
    );
    const shorter = [...text].map((_character, at) => text.slice(0, at) + text.slice(at + 1));
    const others = [`${text}0`, ` ${text}`, `${text} `, `${text}\n`, text.toUpperCase(), '', 'cg_live_', text.slice(8)];
    expect([...swapped, ...shorter, ...others].filter(isKeyText)).toEqual([]);
  });
});
