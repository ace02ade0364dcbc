import { replyAddresses } from './reply-address';
import { formatReplyAddress, parseReplyAddress, PROOF_LENGTH } from './reply-address.rules';

const SECRET = 'a-secret-of-the-tests-that-is-long-enough';
const DOMAIN = 'reply.example.com';
const addresses = replyAddresses(SECRET, DOMAIN);
const of = (contactId: number) => addresses.of(contactId);
const contactOf = (address: string) => addresses.contactOf(address);
const [local = '', proof = ''] = (of(1234).split('@')[0] ?? '').split('.');

describe('R53 a reply address is of one contact and cannot be guessed', () => {
  test.each([1, 35, 36, 1234, 2 ** 31 - 1])('the address of contact %i leads back to it', (contactId) => {
    const address = of(contactId);
    expect(contactOf(address)).toBe(contactId);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(address).toBe(address.toLowerCase());
  });

  test('it carries at least 100 bits of proof, another for each contact, secret and nothing else', () => {
    expect(PROOF_LENGTH * 5).toBeGreaterThanOrEqual(100);
    const proofs = new Set([
      ...Array.from({ length: 200 }, (_, index) => of(index + 1).split(/[.@]/)[1]),
      replyAddresses(`${SECRET}2`, DOMAIN).of(1).split(/[.@]/)[1],
    ]);
    expect(proofs.size).toBe(201);
    expect(replyAddresses(SECRET, 'other.example').of(1).split('@')[0]).toBe(of(1).split('@')[0]);
  });

  test.each<[string, string, number | null]>([
    ['as it was made', of(1234), 1234],
    ['in upper case, as some mail systems write', of(1234).toUpperCase(), 1234],
    ['with blanks around', ` ${of(1234)} `, 1234],
    ['the proof of another contact', of(1234).replace(proof, of(1235).split(/[.@]/)[1] ?? ''), null],
    ['the number of another contact', of(1234).replace(local, of(1235).split('.')[0] ?? ''), null],
    ['a proof that is cut', `${local}.${proof.slice(0, -1)}@${DOMAIN}`, null],
    ['a proof that goes on', `${local}.${proof}a@${DOMAIN}`, null],
    [
      'a proof with one letter changed',
      `${local}.${proof.slice(0, -1)}${proof.endsWith('a') ? 'b' : 'a'}@${DOMAIN}`,
      null,
    ],
    ['no proof', `${local}@${DOMAIN}`, null],
    ['an empty proof', `${local}.@${DOMAIN}`, null],
    ['a number with zeros before it', of(1234).replace('reply+', 'reply+0'), null],
    ['a number beyond all rows', `reply+zzzzzzzzzz.${proof}@${DOMAIN}`, null],
    ['contact 0', `reply+0.${proof}@${DOMAIN}`, null],
    ['another domain', `${local}.${proof}@example.com`, null],
    ['a domain that ends alike', `${local}.${proof}@evil${DOMAIN}`, null],
    ['a domain below', `${local}.${proof}@${DOMAIN}.evil.example`, null],
    ['something before it', `x${of(1234)}`, null],
    ['two at signs', `${local}.${proof}@x@${DOMAIN}`, null],
    ['nothing', '', null],
    ['very long', `${'a'.repeat(100_000)}@${DOMAIN}`, null],
  ])('%s', (_what, address, expected) => {
    expect(contactOf(address)).toBe(expected);
  });

  test('form and reading agree', () => {
    const claimed = { contactId: 77, proof: 'a'.repeat(PROOF_LENGTH) };
    expect(parseReplyAddress(formatReplyAddress(claimed, DOMAIN), DOMAIN)).toEqual(claimed);
  });
});
