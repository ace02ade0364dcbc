/** Nobody waits for ever: an operation has its time, and so has finding out who asks. */
import { askAt, submissionCode, submitAt } from './setup/asking';
import { booksOf } from './setup/books';
import { World } from './world';

describe('timeouts', () => {
  let world: World;
  beforeAll(async () => {
    const usual = { depth: 12, aliases: 30, directives: 8, tokens: 2000, cost: 20_000, bodyBytes: 262_144 };
    world = await World.start({ settings: { limits: { ...usual, timeoutMs: 1000 } } });
  });
  afterAll(() => world.stop());

  /** Does something while somebody holds all agreements and sign-ins. */
  async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let held: () => void = () => undefined;
    const holding = new Promise<void>((resolve) => (held = resolve));
    const holder = world.server.world.database.transact(async (tx) => {
      await tx.query('UPDATE agreements SET customer_name = NULL');
      await tx.query("UPDATE sign_ins SET company = 'held'");
      held();
      await released;
    });
    await holding;
    try {
      return await work();
    } finally {
      release();
      await holder;
    }
  }
  const late = [{ code: 'TIMEOUT', retryable: true }];

  test('R44 a submission that takes too long: TIMEOUT, retryable; its key gives the case later, once', async () => {
    const token = await world.person('late@contoso.example');
    const agreementId = await world.agreement(token);
    const input = world.submission(agreementId);
    const answer = await whileHeld(() => submitAt(world.url, token, input));
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(late);
    expect(submissionCode(await submitAt(world.url, token, input))).toBe('CASE');
    expect(await booksOf(world, agreementId)).toEqual({
      unitsRemaining: 4,
      ledgerSum: 4,
      consumed: 1,
      cases: 1,
      keys: 1,
    });
  });

  test('R1 a first request that takes too long: TIMEOUT, retryable; the next one is answered', async () => {
    const before = await world.token('known@contoso.example');
    await askAt(world.url, before, '{ viewer { id } }');
    // A name that is new has to be written down first.
    const renamed = await world.token({
      email: 'known@contoso.example',
      kind: 'WORK',
      firstName: 'New',
      lastName: 'Name',
    });
    const answer = await whileHeld(() =>
      askAt(world.url, renamed, '{ viewer { id } }', {}, { 'accept-language': 'nl' }),
    );
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(late);
    expect((await askAt(world.url, renamed, '{ viewer { email } }')).data).toEqual({
      viewer: { email: 'known@contoso.example' },
    });
  });
});
