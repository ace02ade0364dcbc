import { portalOrigin } from './portal-origin.rules';

describe('where the portal is', () => {
  test.each<[string, string | null, string | null]>([
    ['at the public address', 'https://support.example.com', 'https://support.example.com'],
    ['at the same with a slash', 'https://support.example.com/', 'https://support.example.com'],
    ['where the server listens', 'http://localhost:4000', 'http://localhost:4000'],
    ['not below a path', 'https://example.com/support', null],
    ['nowhere without an address', null, null],
    ['nowhere before the server listens', '', null],
  ])('%s', (_what, address, origin) => {
    expect(portalOrigin(address)).toBe(origin);
  });
});
