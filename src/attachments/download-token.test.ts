import { instant } from '../platform/calendar';
import { derivedKey } from '../platform/keyed-hash';
import { linkToken, readLink } from './download-token';

const KEY = derivedKey('a-secret-of-the-tests-that-is-long-enough', 'download links');
const OTHER = derivedKey('another-secret-of-the-tests-long-enough', 'download links');
const LINK = { attachmentId: 2_147_483_647, signInId: 42, expiresAt: 1_800_000_000_000 };
const BEFORE = instant(LINK.expiresAt - 1);

describe('download links', () => {
  const token = linkToken(KEY, LINK);

  test('R59 a link says what it was made for until its time is over', () => {
    expect(readLink(KEY, token, BEFORE)).toEqual(LINK);
    expect(readLink(KEY, token, instant(LINK.expiresAt))).toBeNull();
  });

  test('R59, R65 a link of an API key names the key', () => {
    const link = { ...LINK, keyId: 7 };
    expect(readLink(KEY, linkToken(KEY, link), BEFORE)).toEqual(link);
    expect(linkToken(KEY, link)).toHaveLength(token.length);
  });

  test('R59 a link that was changed, made with another key or is none opens nothing', () => {
    const bytes = Buffer.from(token, 'base64url');
    const changed = Array.from(bytes.keys(), (at) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] as number) ^ 1;
      return copy.toString('base64url');
    });
    const lastLetters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const respelt = lastLetters.map((letter) => token.slice(0, -1) + letter).filter((each) => each !== token);
    const others = ['', 'x', `${token}A`, token.slice(1), token.toUpperCase(), `${token}=`, 'A'.repeat(67)];
    for (const wrong of [...changed, ...respelt, ...others, linkToken(OTHER, LINK)])
      expect([wrong, readLink(KEY, wrong, BEFORE)]).toEqual([wrong, null]);
  });

  test('R59 links of two sign-ins, files and moments differ', () => {
    const links = [LINK, { ...LINK, signInId: 43 }, { ...LINK, attachmentId: 1 }, { ...LINK, expiresAt: 1 }];
    expect(new Set(links.map((link) => linkToken(KEY, link))).size).toBe(4);
  });
});
