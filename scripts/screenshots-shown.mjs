import { ADA } from './demo-server.mjs';

/**
 * The pictures of docs/screenshots: `name` of the file; `person` who is signed in, nobody without; `path`; and where
 * they differ `viewport` (desktop, phone), `colorScheme`, `locale` and `fullPage`. `prepare(page)` does what has to be
 * done first, and waits for what has to be there.
 */
export const SHOWN = [
  { name: 'landing', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'signed-in-phone', path: '/sign-in', person: ADA, viewport: 'phone', colorScheme: 'dark' },
];
