import { isFromOurPages, type BrowserSays } from './forgery.rules';

const HOST = 'support.example.com';
const OWN = `https://${HOST}`;
const PORTAL = 'https://portal.example.com';
const ALLOWED = [PORTAL];

const request = (says: Partial<BrowserSays>): BrowserSays => ({
  client: 'web',
  origin: undefined,
  site: undefined,
  host: HOST,
  forSocket: false,
  ...says,
});

describe('R1 a cookie counts where a page of ours asked', () => {
  it.each<[string, Partial<BrowserSays>, boolean]>([
    ['the header alone', {}, true],
    ['the header without a value', { client: '' }, true],
    ['no header', { client: undefined }, false],
    ['no header, from us', { client: undefined, origin: OWN, site: 'same-origin' }, false],
    ['from us', { origin: OWN, site: 'same-origin' }, true],
    ['typed by hand', { site: 'none' }, true],
    ['from us, says the site, and from nowhere', { origin: 'null', site: 'same-origin' }, false],
    ['from an allowed origin', { origin: PORTAL, site: 'same-site' }, true],
    ['from an allowed origin of another site', { origin: PORTAL, site: 'cross-site' }, false],
    ['from an allowed origin, by an older browser', { origin: PORTAL }, true],
    ['from another host of the site', { origin: 'https://other.example.com', site: 'same-site' }, false],
    ['from another host of the site that says nothing else', { site: 'same-site' }, false],
    ['from us, and from another host of the site', { origin: OWN, site: 'same-site' }, false],
    ['from elsewhere', { origin: 'https://evil.example', site: 'cross-site' }, false],
    ['from elsewhere, by an older browser', { origin: 'https://evil.example' }, false],
    ['from elsewhere that says nothing else', { site: 'cross-site' }, false],
    ['from a frame without an origin', { origin: 'null' }, false],
    ['from our name on another port', { origin: `${OWN}:8443` }, false],
    ['from a name that begins like ours', { origin: `${OWN}.evil.example` }, false],
    ['an unknown word for the site', { origin: OWN, site: 'same-orbit' }, false],
  ])('R1 %s', (_what, says, counts) => {
    for (const publicUrl of [null, `${OWN}/api`])
      expect(isFromOurPages(request(says), { publicUrl, allowedOrigins: ALLOWED })).toBe(counts);
  });

  it.each<[string, Partial<BrowserSays>, boolean]>([
    ['without an origin', {}, false],
    ['from us', { origin: OWN }, true],
    ['from us, says the site, too', { origin: OWN, site: 'same-origin' }, true],
    ['from an allowed origin', { origin: PORTAL, site: 'same-site' }, true],
    ['from elsewhere', { origin: 'https://evil.example' }, false],
    ['from nowhere', { origin: 'null' }, false],
  ])('R1 a socket %s', (_what, says, counts) => {
    const socket = request({ client: undefined, forSocket: true, ...says });
    expect(isFromOurPages(socket, { publicUrl: null, allowedOrigins: ALLOWED })).toBe(counts);
  });

  it('R1 where people reach us is what the settings say, not what a request says of its host', () => {
    const says = request({ origin: 'https://inside:4000', host: 'inside:4000' });
    expect(isFromOurPages(says, { publicUrl: OWN, allowedOrigins: [] })).toBe(false);
    expect(isFromOurPages({ ...says, origin: OWN }, { publicUrl: OWN, allowedOrigins: [] })).toBe(true);
    expect(isFromOurPages({ ...says, origin: `http://${HOST}` }, { publicUrl: OWN, allowedOrigins: [] })).toBe(false);
  });
});
