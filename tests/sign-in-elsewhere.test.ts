/** Signing in at another name of the server than the one to which issuers send people back. R1. */
import { request } from 'node:http';
import { sayIn } from '../src/platform/wording';
import { World } from './world';

interface Answered {
  status: number | undefined;
  location: string | undefined;
  text: string;
}

/** As somebody who reached the server by this name. */
function at(world: World, host: string, path: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request(`${world.url}${path}`, { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      const { statusCode: status, headers } = response;
      response.on('error', reject).on('end', () => resolve({ status, location: headers.location, text }));
    });
    asking.on('error', reject).end();
  });
}

const where = async (world: World, host: string, path: string) => {
  const { status, location } = await at(world, host, path);
  return [status, location];
};

describe('R1 where the server calls itself by the address at which it listens', () => {
  let world: World;
  let own: URL;
  beforeAll(async () => {
    world = await World.start();
    own = new URL(world.url);
  });
  afterAll(() => world.stop());

  test.each(['127.0.0.2', 'evil.example', 'evil.example:443', '[::1]'])(
    'R1 %s is sent to it, with all that was asked',
    async (host) => {
      expect(await where(world, host, '/sign-in')).toEqual([302, `${own.origin}/sign-in?sent=1`]);
      expect(await where(world, host, '/sign-in?return=%2Fa%3Fb&draft=1')).toEqual([
        302,
        `${own.origin}/sign-in?return=%2Fa%3Fb&draft=1&sent=1`,
      ]);
      expect(await where(world, host, '/sign-in/start?kind=WORK&return=//evil.example')).toEqual([
        302,
        `${own.origin}/sign-in/start?kind=WORK&return=//evil.example&sent=1`,
      ]);
    },
  );

  test('R1 another port is another place', async () => {
    expect((await at(world, own.hostname, '/sign-in')).status).toBe(302);
  });

  test('R1 nobody is sent in a circle, nor away from where they belong', async () => {
    expect((await at(world, 'evil.example', '/sign-in?sent=1')).status).toBe(200);
    for (const host of [own.host, own.host.toUpperCase(), '', 'a b'])
      expect((await at(world, host, '/sign-in')).status).not.toBe(302);
    const { status, location } = await at(world, own.host, '/sign-in/start?kind=WORK');
    expect([status, location]).toEqual([302, expect.stringContaining(`${own.origin}/demo/work/auth?`)]);
  });

  test.each(['/', '/livez', '/sign-in/callback?state=a', '/explorer'])(
    'R1 %s is answered at any name',
    async (path) => {
      const { location = '' } = await at(world, 'evil.example', path);
      expect(location).not.toContain('sent=1');
    },
  );

  test('R26 the page promises no buying that is not set up', async () => {
    const say = sayIn('en');
    const { text } = await at(world, own.host, '/sign-in');
    expect(text).toContain(say('signIn.about.PERSONAL.notSetUp'));
    expect(text).not.toContain(say('signIn.about.PERSONAL'));
  });
});

describe('R1 where it has a public address', () => {
  let world: World;
  beforeAll(async () => {
    const settings = { publicUrl: 'https://support.example.com/desk', purchaseUrl: 'https://shop.example.com' };
    world = await World.start({ settings });
  });
  afterAll(() => world.stop());

  test.each(['localhost', 'support.example.com.evil.example', 'support.example.com:8443'])(
    'R1 %s is sent to that',
    async (host) => {
      const to = 'https://support.example.com/desk/sign-in?failed=EXPIRED&sent=1';
      expect(await where(world, host, '/sign-in?failed=EXPIRED')).toEqual([302, to]);
    },
  );

  test.each(['support.example.com', 'support.example.com:443', 'SUPPORT.example.com'])('R1 %s is it', async (host) => {
    const { status, text } = await at(world, host, '/sign-in');
    expect(status).toBe(200);
    expect(text).toContain(sayIn('en')('signIn.about.PERSONAL'));
  });
});
