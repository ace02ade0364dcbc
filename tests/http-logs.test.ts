/** What the log may know: never what opens a door, and never what people typed. */
import { askAt, registerAt, submitAt } from './setup/asking';
import { failing, without } from './setup/faults';
import { World, SECRET } from './world';

const AWAY = { code: 'ECONNREFUSED' };

describe('logs', () => {
  const lines: string[] = [];
  let world: World;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ log: (line) => lines.push(line), settings: { logLevel: 'trace' } });
    token = await world.person('pia@contoso.example');
    agreementId = await world.agreement(token);
  });
  afterAll(() => world.stop());

  test('what a client did wrong is no incident', async () => {
    const before = lines.length;
    for (const [query, operationName] of [
      ['{ __typename }', 'nope'],
      ['query a { __typename } query b { __typename }', undefined],
      ['query ($n: Int!) { products(first: $n) { totalCount } }', undefined],
      ['{ products(first: 0) { totalCount } }', undefined],
      ['{ nonsense }', undefined],
      ['{', undefined],
    ]) {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, operationName }),
      });
      expect(await response.text()).not.toContain('incident');
    }
    const levels = lines.slice(before).map((line) => (JSON.parse(line) as { level: number }).level);
    expect(Math.max(...levels)).toBeLessThanOrEqual(30);
  });

  test('R61 the log has no token, no pair, no address and nothing that people typed, whatever goes wrong', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', customer: 'CANARY customer' });
    const typed = { title: 'CANARY title', description: 'CANARY description' };
    const input = world.submission(agreementId, {
      ...typed,
      primaryContact: {
        firstName: 'CANARYfirst',
        lastName: 'L',
        email: 'canary@contoso.example',
        phone: '+31 20 555 0199',
      },
    });
    const wrong = { accessId: pair.accessId, contractId: 'CANARY-CONTRACT' };
    for (const table of ['case_contacts', 'throttles', 'ledger_entries'])
      await without(world, table, async () => {
        await submitAt(world.url, token, input);
        await registerAt(world.url, token, pair);
      });
    for (const failure of [AWAY, { code: 'ER_LOCK_DEADLOCK' }, { code: 'ER_SOMETHING' }]) {
      const injected = failing(world, /^INSERT INTO .(cases|throttles)/, failure, 99);
      await submitAt(world.url, token, input);
      await registerAt(world.url, token, pair);
      injected.end();
    }
    await submitAt(world.url, token, input);
    await registerAt(world.url, token, wrong);
    await registerAt(world.url, token, pair);
    await askAt(
      world.url,
      token,
      '{ case(number: "CANARYnumber") { id } products(search: "CANARYsearch") { totalCount } nonsense }',
    );
    const forged = `${token.slice(0, -6)}CANARY`;
    await askAt(world.url, forged, '{ viewer { id } }');
    await fetch(`${world.url}/graphql?query=%7BCANARYquery%7D&token=CANARYparam`, {
      headers: { cookie: 'CANARYcookie=1' },
    });

    const log = lines.join('\n');
    expect(log).toContain('unexpected error');
    expect(log).toContain('token refused');
    const secrets = [token, token.split('.')[1], token.split('.')[2], pair.accessId, pair.contractId] as string[];
    for (const secret of [
      ...secrets,
      ...secrets.map((each) => each.replaceAll('-', '')),
      '5550199',
      '555 0199',
      SECRET,
    ])
      expect(log.includes(secret)).toBe(false);
    expect(log.match(/.{0,60}canary.{0,30}/i)).toBeNull();
    expect(log.match(/.{0,60}@contoso.{0,30}/i)).toBeNull();
  });
});
