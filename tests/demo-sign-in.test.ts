import { callbackOf } from '../src/sign-in-paths';
import { CLIENT } from './setup/browser';
import { click, follow, newBrowser, person, signInAs, signOut } from './setup/demo-browser';
import { readDraft, saved } from './setup/drafts';
import { upload } from './setup/tus';
import { World } from './world';

const WHO = '{ viewer { id email signInKind } }';
interface Who {
  viewer: { id: string; email: string; signInKind: string };
}

describe('R1, R26 people of the demo sign in in a browser, offline', () => {
  let world: World;
  const lines: string[] = [];
  const printed = ['log', 'info', 'warn', 'error'].map((level) => jest.spyOn(console, level as 'log'));
  beforeAll(async () => {
    world = await World.start({ log: (line) => lines.push(line) });
  });
  afterAll(() => world.stop());

  test('R1 Ada is clicked on, and is who she is by her token', async () => {
    const browser = newBrowser(world);
    const chosen = await follow(browser, '/sign-in?return=/graphql%3Fx%3D1');
    expect(chosen.text).toContain('sign-in/start?kind=PERSONAL&amp;return=%2Fgraphql%3Fx%3D1');
    const people = await follow(browser, '/sign-in/start?kind=PERSONAL&return=/');
    expect(people.at.pathname).toMatch(/^\/demo\/personal\/people\//);
    expect(people.text).not.toContain('Grace');
    const back = await click(browser, people.at, person(people.text, 'Ada Jansen'));
    expect([back.status, back.at.pathname]).toEqual([200, '/']);
    const { data } = await browser.ask<Who>(WHO);
    const byToken = await world.ask<Who, object>(
      await world.token({ email: 'ada@example.com', kind: 'PERSONAL', firstName: 'Ada', lastName: 'Jansen' }),
      WHO,
    );
    expect(data.viewer).toEqual(byToken.data.viewer);
    expect(data.viewer).toMatchObject({ email: 'ada@example.com', signInKind: 'PERSONAL' });
  });

  test('R26 somebody signs out and comes back as the other kind, with the draft and its files', async () => {
    const browser = newBrowser(world);
    await signInAs(browser, 'Bram de Vries', 'kind=WORK');
    const bram = await world.token({
      email: 'bram@fabrikam.example',
      kind: 'WORK',
      firstName: 'Bram',
      lastName: 'de Vries',
    });
    const ada = await world.token({ email: 'ada@example.com', kind: 'PERSONAL', firstName: 'Ada', lastName: 'Jansen' });
    await world.completeProfile(bram);
    const agreementId = await world.agreement(bram);
    const draft = await saved(world, bram, { title: 'It <b>stops</b>', agreementId });
    const file = await upload(world, bram, { name: 'log.txt', content: 'file', draftId: draft.id });
    const page = await follow(browser, `/sign-in?draft=${draft.id}`);
    expect(page.text).toContain('bram@fabrikam.example');
    expect(page.text).toContain(`<option value="${draft.id}" selected>It &lt;b&gt;stops`);
    const { status, redirect } = await signOut(browser, { switchTo: 'PERSONAL', draftId: draft.id, return: '/livez' });
    const to = `${world.url}/sign-in/start?kind=PERSONAL&return=%2Flivez&along=`;
    expect([status, redirect?.slice(0, -43)]).toEqual([200, to]);
    expect(browser.session).toBeUndefined();
    const people = await follow(browser, redirect as string);
    const back = await click(browser, people.at, person(people.text, 'Ada Jansen'));
    expect(back.at.pathname).toBe('/livez');
    expect([...browser.cookies.keys()].filter((name) => name.includes('draft'))).toEqual([]);
    const { data } = await browser.ask<{ drafts: { nodes: object[] } }>(
      '{ drafts { nodes { id title agreement { id } attachments { id } } } }',
    );
    expect(data.drafts.nodes).toEqual([
      { id: draft.id, title: 'It <b>stops</b>', agreement: null, attachments: [{ id: file.id }] },
    ]);
    expect(await readDraft(world, bram, draft.id)).toBeNull();
    expect((await readDraft(world, ada, draft.id))?.version).toBe(2);
  });

  describe('R26 a draft goes along to nobody else', () => {
    const owned = async (browser: ReturnType<typeof newBrowser>) => {
      const { data } = await browser.ask<{ drafts: { nodes: { id: string }[] } }>('{ drafts { nodes { id } } }');
      return data.drafts.nodes.map(({ id }) => id);
    };
    const held = (browser: ReturnType<typeof newBrowser>) => browser.cookies.has('__Host-casegate-draft');
    let draftId: string;
    let erin: string;
    beforeAll(async () => {
      erin = await world.token({ email: 'erin@desk.example', kind: 'WORK', firstName: 'Erin', lastName: 'Visser' });
      draftId = (await saved(world, erin, { title: 'Left behind' })).id;
    });
    const leave = async () => {
      const browser = newBrowser(world);
      await signInAs(browser, 'Erin Visser', 'kind=WORK');
      const { redirect } = await signOut(browser, { switchTo: 'PERSONAL', draftId });
      expect(held(browser)).toBe(true);
      return { browser, redirect: redirect as string };
    };

    test.each([
      ['the same kind', 'Ada Jansen', 'kind=PERSONAL'],
      ['the other kind', 'Grace Okafor', 'kind=WORK'],
      ['another word', 'Ada Jansen', `kind=PERSONAL&along=${'A'.repeat(43)}`],
    ])('R26 who signs in from the page with %s', async (_what, name, query) => {
      const { browser, redirect } = await leave();
      await signInAs(browser, name, query);
      expect(held(browser)).toBe(false);
      expect(await owned(browser)).not.toContain(draftId);
      // Nor by the address that signing out gave.
      const people = await follow(browser, redirect);
      await click(browser, people.at, person(people.text, 'Ada Jansen'));
      expect(await owned(browser)).not.toContain(draftId);
      expect(await readDraft(world, erin, draftId)).not.toBeNull();
    });

    test('R26 who comes with the other kind after all, or turns back', async () => {
      const { browser, redirect } = await leave();
      await signInAs(browser, 'Grace Okafor', new URL(redirect).search.slice(1).replace('PERSONAL', 'WORK'));
      expect(await owned(browser)).not.toContain(draftId);
      const again = await leave();
      const people = await follow(again.browser, again.redirect);
      expect(held(again.browser)).toBe(true);
      await click(again.browser, people.at, '');
      expect(held(again.browser)).toBe(false);
      expect(await readDraft(world, erin, draftId)).not.toBeNull();
    });
  });

  test('R26 a draft that is not there any more signs nobody out', async () => {
    const browser = newBrowser(world);
    await signInAs(browser, 'Grace Okafor', 'kind=WORK');
    const stranger = await saved(world, await world.person('stranger@contoso.example'), { title: 'Of another' });
    for (const draftId of [stranger.id, 'nonsense'])
      expect((await signOut(browser, { switchTo: 'PERSONAL', draftId })).status).toBe(400);
    expect((await browser.ask<Who>(WHO)).data.viewer.email).toBe('grace@contoso.example');
  });

  test('R1 signing out is told to the issuer, which asks nobody and forgets', async () => {
    const browser = newBrowser(world);
    await signInAs(browser, 'Grace Okafor', 'kind=WORK');
    const [second] = [newBrowser(world)];
    // The same browser at the issuer, with a second session here.
    for (const [name, value] of browser.cookies) if (name.startsWith('demo_')) second.cookies.set(name, value);
    await signInAs(second, 'Grace Okafor', 'kind=WORK');
    for (const [name, value] of second.cookies) if (name.startsWith('demo_')) browser.cookies.set(name, value);
    const { redirect } = await signOut(browser);
    expect(redirect).toContain('/demo/work/session/end?');
    const back = await follow(browser, redirect as string);
    expect([back.status, back.at.pathname]).toEqual([200, '/sign-in']);
    expect(browser.cookies.has('demo_session')).toBe(false);
    // By the back channel.
    expect((await second.ask<Who>(WHO)).errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  test('R1 who clicks somebody else is somebody else, and who turns back is nobody', async () => {
    const browser = newBrowser(world);
    await signInAs(browser, 'Erin Visser', 'kind=WORK');
    await signInAs(browser, 'Sven Lindqvist', 'kind=WORK');
    expect((await browser.ask<Who>(WHO)).data.viewer.email).toBe('sven@desk.example');
    const other = newBrowser(world);
    const people = await follow(other, '/sign-in/start?kind=WORK&return=/livez');
    const back = await click(other, people.at, '');
    expect([back.at.pathname, back.at.search]).toEqual(['/sign-in', '?failed=CANCELLED&return=%2Flivez']);
    expect(back.text).toContain('role="alert"');
    // A page that is over, or of another browser.
    const late = await click(newBrowser(world), people.at, person(people.text, 'Erin Visser'));
    expect([late.at.pathname, late.at.search]).toEqual(['/sign-in', '?failed=EXPIRED']);
  });

  test('R1 the pages are in the language of the browser, and name nothing that was not asked for', async () => {
    const browser = newBrowser(world);
    const dutch = await browser.go('/sign-in?failed=EXPIRED', { headers: { 'accept-language': 'nl' } });
    const english = await browser.go('/sign-in?failed=%3Cscript%3E&return=//elsewhere.example/');
    expect([dutch.text.includes('lang="nl"'), english.text.includes('lang="en"')]).toEqual([true, true]);
    expect(english.text).not.toMatch(/elsewhere|role="alert"|<script>/);
    for (const page of [dutch.text, english.text]) expect(page).not.toMatch(/<!-- \w+ -->|\{\w+\}|style=|https?:/);
  });

  type Wrong = Record<string, string | undefined>;
  test.each<[string, Wrong]>([
    ['without PKCE', { code_challenge: undefined }],
    ['for an address that is not this server’s', { redirect_uri: 'https://elsewhere.example/sign-in/callback' }],
    ['to the place of another issuer', { of: 'personal' }],
    ['for a token in the address', { response_type: 'id_token' }],
  ])('R1 an issuer of the demo sends nobody anywhere %s', async (_what, { of = 'work', ...wrong }: Wrong) => {
    const asked = {
      client_id: 'casegate-web',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${world.url}${callbackOf(`${world.url}/demo/${of}`)}`,
      code_challenge: 'a'.repeat(43),
      code_challenge_method: 'S256',
      ...wrong,
    };
    const said = new URLSearchParams(
      Object.entries(asked).filter(([, value]) => value !== undefined) as [string, string][],
    );
    const { location, status } = await newBrowser(world).go(`/demo/work/auth?${said.toString()}`);
    if (location) expect(location).toMatch(/[?#]error=/);
    else expect(status).toBe(400);
  });

  test('R61 no code, secret or cookie is in the log, and nothing is printed', () => {
    const log = lines.join('\n');
    expect(log).toContain('"path":"/demo/work/token"');
    expect(log).not.toMatch(/code=|state=|demo_session|casegate-draft|client_secret|failed/);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });
});

test('R1 without the demo there are no issuers of the demo', async () => {
  const world = await World.start({ settings: { demo: false } });
  try {
    const browser = newBrowser(world);
    for (const path of ['/demo/personal/auth', '/demo/work/.well-known/openid-configuration', '/demo/work/people/x'])
      expect((await browser.go(path, { headers: CLIENT })).status).toBe(404);
    const page = await browser.go('/sign-in');
    expect([page.status, page.text.includes('sign-in/start')]).toEqual([200, false]);
  } finally {
    await world.stop();
  }
});
