/** What opens a door is told once, to whoever it was made for: no table, log, letter or other answer has it in clear. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Browser } from './setup/browser';
import { atDesk } from './setup/desk';
import { look } from './setup/letters';
import { OpenIdProvider } from './setup/oidc';
import { activate, benefit, claim, codeOf } from './setup/organisations';
import { Programs } from './setup/service-keys';
import { rowNumberOf } from './setup/tus';
import { World } from './world';

const WHO = '{ viewer { email } }';
const OF_EACH = 50;
/** Of what is guarded against guessing, as many as one sign-in may try. */
const GUESSED = 15;

describe('R61, R65 secrets in clear', () => {
  const lines: string[] = [];
  /** Every answer with its headers, in the order in which they came. */
  const answers: string[] = [];
  const secrets: Record<'key' | 'access id' | 'contract id' | 'session' | 'token' | 'claim code', string[]> = {
    key: [],
    'access id': [],
    'contract id': [],
    session: [],
    token: [],
    'claim code': [],
  };
  const real = globalThis.fetch;
  let provider: OpenIdProvider;
  let world: World;

  const inOrder = async (count: number, work: (index: number) => Promise<void>) => {
    for (let index = 0; index < count; index++) await work(index);
  };
  const keepPair = (pair: { accessId: string; contractId: string } | null) => {
    if (!pair) throw new Error('no pair');
    secrets['access id'].push(pair.accessId);
    secrets['contract id'].push(pair.contractId);
    return pair;
  };

  async function makeKeys(contoso: Programs): Promise<void> {
    for (const [name, count] of Object.entries({ one: 20, two: 20, three: 10 }))
      secrets.key.push(...(await contoso.keys(await contoso.serviceSignIn(name), count)));
    for (const key of secrets.key) {
      await world.ask(key, WHO);
      await world.ask(key, '{ cases { totalCount } products { totalCount } }');
    }
    await contoso.shown();
    const shown = (await contoso.shown())?.flatMap(({ keys }) => keys) ?? [];
    await contoso.rotateKey(shown[0]?.id ?? '').then(({ key }) => secrets.key.push(key ?? ''));
    await contoso.revokeKey(shown[1]?.id ?? '');
  }

  async function makePairs(operator: string, contoso: Programs): Promise<void> {
    const wish = (index: number) =>
      `a${index}: issueAgreement(input: { idempotencyKey: "k${index}", plan: "PROFESSIONAL_5", reason: "A test" }) { pair { accessId contractId } }`;
    const twenty = async (from: number) => {
      const document = `mutation { ${Array.from({ length: 25 }, (_, index) => wish(from + index)).join(' ')} }`;
      const { data } = await world.ask<Record<string, { pair: { accessId: string; contractId: string } }>, object>(
        operator,
        document,
      );
      return Object.values(data).map(({ pair }) => keepPair(pair));
    };
    const pairs = [...(await twenty(0)), ...(await twenty(25))];
    const holder = await world.person('holder@contoso.example');
    const stranger = await world.person('stranger@contoso.example');
    for (const pair of pairs) await world.register(holder, pair);
    for (const { accessId } of pairs.slice(0, GUESSED))
      await world.ask(
        stranger,
        'mutation ($input: RegisterAgreementInput!) { registerAgreement(input: $input) { userErrors { message } } }',
        {
          input: { accessId, contractId: 'wrong' },
        },
      );
    const held = await benefit(world, rowNumberOf(contoso.organisationId));
    keepPair((await activate(world, contoso.administrator, held.id)).pair);
    await world.ask(
      holder,
      '{ viewer { agreements(first: 100) { nodes { accessIdHint ledger { nodes { kind } } } } } }',
    );
  }

  async function makeClaimCodes(contoso: Programs): Promise<void> {
    await inOrder(OF_EACH, async (index) => {
      const { claimCode } = await benefit(world, null);
      secrets['claim code'].push(claimCode ?? '');
      if (index >= GUESSED) return;
      const claimed = await claim(world, contoso.administrator, rowNumberOf(contoso.organisationId), claimCode ?? '');
      expect(codeOf(claimed)).toBe('DONE');
    });
  }

  async function makeSessions(): Promise<void> {
    await inOrder(OF_EACH, async (index) => {
      provider.person = { sub: `b${index}`, email: `b${index}@contoso.example` };
      const browser = new Browser(world);
      await browser.signIn(`issuer=${encodeURIComponent(provider.name)}`);
      secrets.session.push(browser.session ?? '');
      await browser.ask('{ viewer { email sessions { id agent } } }');
    });
  }

  beforeAll(async () => {
    provider = await OpenIdProvider.start();
    const settings = { issuers: [provider.setting], demo: true, logLevel: 'trace' as const };
    world = await World.start({ settings, mail: {}, log: (line) => void lines.push(line) });
    globalThis.fetch = async (...asked) => {
      const response = await real(...asked);
      if (response.url.startsWith(world.url))
        answers.push(`${JSON.stringify([...response.headers])} ${await response.clone().text()}`);
      return response;
    };
    const contoso = await Programs.start(world, 'contoso');
    const operator = await atDesk(world, 'olga@desk.example', { role: 'OPERATOR' });
    await makeKeys(contoso);
    await makePairs(operator, contoso);
    await makeClaimCodes(contoso);
    await makeSessions();
    await inOrder(OF_EACH, async (index) => {
      const token = await world.token(`t${index}@contoso.example`);
      secrets.token.push(token);
      await world.ask(token, WHO);
    });
    const sam = await world.person('sam@contoso.example');
    await world.submit(sam, await world.agreement(sam));
    await look(world);
    await world.ask(operator, '{ operator { audit(first: 100) { nodes { action facts } } } }');
  }, 120_000);
  afterAll(async () => {
    globalThis.fetch = real;
    await Promise.all([world.stop(), provider.stop()]);
  });

  /** As it was shown, and as it is compared. */
  const formsOf = (secret: string): string[] =>
    [secret, secret.replace(/[\s-]/g, '')].map((form) => form.toLowerCase());
  const foundIn = (text: string): string[] => {
    const folded = text.toLowerCase();
    return Object.entries(secrets).flatMap(([kind, all]) =>
      all
        .filter((secret) => formsOf(secret).some((form) => folded.includes(form)))
        .map((secret) => `${kind} ${secret}`),
    );
  };

  async function wholeDatabase(): Promise<string> {
    const names = world.server.world.database.source.entityMetadatas.map(({ tableName }) => tableName);
    const tables = await Promise.all(
      names.map(async (name) => [name, await world.sql<object>(`SELECT * FROM ${name}`)]),
    );
    return JSON.stringify(tables);
  }

  test('R65 there are as many as there should be', () => {
    for (const [kind, all] of Object.entries(secrets)) {
      expect([kind, all.length >= OF_EACH, new Set(all).size]).toEqual([kind, true, all.length]);
      expect(all.every((secret) => secret.length >= 10)).toBe(true);
    }
  });

  test('R61, R65 the database has none of them', async () => {
    const database = await wholeDatabase();
    expect(database).toContain('holder@contoso.example');
    expect(database.match(/"key_hash":"[0-9a-f]{64}"/g)?.length).toBeGreaterThan(OF_EACH);
    expect(foundIn(database)).toEqual([]);
  });

  test('R61, R65 the log has none of them', () => {
    expect(lines.length).toBeGreaterThan(300);
    expect(foundIn(lines.join('\n'))).toEqual([]);
  });

  test('R47, R61, R65 no letter has one of them', () => {
    const folder = world.server.world.settings.mail.folder ?? '';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
    const letters = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8'));
    expect(letters.length).toBeGreaterThan(0);
    expect(foundIn(letters.join('\n'))).toEqual([]);
  });

  test('R61, R65 no answer has one of them but the one that told it first', () => {
    const told = new Map<string, number>();
    for (const answer of answers) for (const secret of foundIn(answer)) told.set(secret, (told.get(secret) ?? 0) + 1);
    const kinds = [...told.keys()].map((secret) => secret.split(' ')[0]);
    expect(new Set(kinds)).toEqual(new Set(['key', 'access', 'contract', 'session']));
    expect([...told].filter(([, times]) => times > 1)).toEqual([]);
  });
});
