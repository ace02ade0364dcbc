import { returnAddress } from './return-url.rules';

const KNOWN = { origin: 'https://support.example', returnOrigins: ['https://portal.example', 'http://localhost:5173'] };

describe('R27, R28 where a buyer may be sent back to', () => {
  it.each([
    ['nowhere in particular', null, 'https://support.example/'],
    ['this server', 'https://support.example/new?draft=1#pay', 'https://support.example/new?draft=1#pay'],
    ['a portal', 'https://portal.example/back', 'https://portal.example/back'],
    ['a portal at its own port', 'http://localhost:5173/', 'http://localhost:5173/'],
    ['a stranger', 'https://evil.example/', null],
    ['a portal at another port', 'https://portal.example:444/', null],
    ['a portal without its lock', 'http://portal.example/', null],
    ['a host that begins like a portal', 'https://portal.example.evil.example/', null],
    ['a stranger behind the name of a portal', 'https://portal.example@evil.example/', null],
    ['a portal with a password', 'https://a:b@portal.example/', null],
    ['a script', 'javascript:alert(1)', null],
    ['data', 'data:text/html,x', null],
    ['a blob of this server', 'blob:https://support.example/x', null],
    ['a blob of a portal', 'blob:http://localhost:5173/x', null],
    ['no address', '/back', null],
    ['nothing', '', null],
    ['an address without end', `https://portal.example/${'a'.repeat(2000)}`, null],
  ])('R27 %s', (_what, wished, address) => {
    expect(returnAddress(wished, KNOWN)).toBe(address);
  });
});
