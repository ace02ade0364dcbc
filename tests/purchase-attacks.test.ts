/** Buying without the right to, twice, for less, or for somebody else. R26, R28, R31, R65. */
import { randomUUID } from 'node:crypto';
import type { PaymentNews, PaymentProvider } from '../src/purchases/payment-provider';
import { globalId } from '../src/platform/global-id';
import {
  ConfirmPurchaseDocument,
  EnterCardDocument,
  PurchaseDocument,
  PurchaseOptionsDocument,
  PurchasesDocument,
  RegisterAgreementDocument,
  RemoveCardDocument,
  StartPurchaseDocument,
  SubmitCaseDocument,
  type ConfirmPurchaseInput,
} from './documents';
import { aShop, Buyer, chargesOf, codesOf, type Bought } from './setup/buying';
import { pickCard } from './setup/sandbox';
import { ALL_SCOPES, codeOf, Programs } from './setup/service-keys';
import { rowNumberOf } from './setup/tus';
import type { World } from './world';

/** Numbers that no row has. */
const NO_PURCHASE = globalId('Purchase', 2_000_000_000);
const NO_AGREEMENT = globalId('Agreement', 2_000_000_000);

describe('buying what one may not', () => {
  let world: World;
  let provider: PaymentProvider;
  const calls: string[] = [];
  let buyer: Buyer;
  beforeAll(async () => {
    world = await aShop();
    const { selling } = world.server.world;
    if (!selling.provider) throw new Error('nothing is sold');
    provider = selling.provider;
  });
  beforeEach(async () => {
    setProvider({});
    buyer = await Buyer.arrive(world);
    calls.length = 0;
  });
  afterAll(() => world.stop());

  /** The sandbox, but for what is said, with a note of what it is asked. */
  function setProvider(changes: Partial<PaymentProvider>): void {
    const changed = { ...provider, ...changes };
    const noted = new Proxy(changed, {
      get: (target, name: keyof PaymentProvider) => {
        if (typeof target[name] === 'function') calls.push(name);
        return target[name];
      },
    });
    Object.assign(world.server.world.selling, { provider: noted });
  }
  const charges = ({ id }: Bought) => chargesOf(world, rowNumberOf(id));
  async function quoted(last4 = '4242'): Promise<Bought> {
    const started = await buyer.start();
    await buyer.card(last4);
    return started;
  }

  describe('R26 with another sign-in than a personal one', () => {
    test('a work sign-in is told the way back, before anything is asked of the provider', async () => {
      const worker = await Buyer.arrive(world, 'WORK');
      const begun = await quoted();
      const [theirs, nobodys] = [buyer.agreed(begun), { ...buyer.agreed(begun), purchaseId: NO_PURCHASE }];
      calls.length = 0;
      const options = await worker.options();
      const answers = [
        await worker.tryStart(),
        await worker.tryEnter(),
        await worker.tryConfirm(theirs),
        await worker.tryConfirm(nobodys),
      ];
      for (const { userErrors } of answers)
        expect(userErrors).toMatchObject([
          { code: 'SIGN_IN_KIND_NOT_ALLOWED', remedies: [{ action: 'SIGN_IN_OTHERWISE' }] },
        ]);
      expect(options).toMatchObject({
        offered: false,
        code: 'SIGN_IN_KIND_NOT_ALLOWED',
        offers: [],
        card: null,
        remedies: [{ action: 'SIGN_IN_OTHERWISE' }],
      });
      expect(codesOf(await worker.remove('4242'))).toEqual(['CARD_NOT_FOUND']);
      expect(calls).toEqual([]);
      expect(await worker.list()).toMatchObject({ card: null, purchases: { totalCount: 0 } });
    });

    test('R65 a key never gets as far as that, whatever its scopes', async () => {
      const contoso = await Programs.start(world, 'contoso');
      const key = await contoso.key(await contoso.serviceSignIn('buyer'), ...ALL_SCOPES);
      const { id } = await quoted();
      calls.length = 0;
      const productVersionId = buyer.versionId();
      const answers = [
        await world.ask(key, PurchaseOptionsDocument, { productVersionId }),
        await world.ask(key, StartPurchaseDocument, {
          input: { idempotencyKey: randomUUID(), productVersionId, plan: 'PPI_SINGLE' },
        }),
        await world.ask(key, EnterCardDocument, { input: { form: 'PAGE' } }),
        await world.ask(key, RemoveCardDocument, { input: { last4: '4242' } }),
        await world.ask(key, ConfirmPurchaseDocument, {
          input: { idempotencyKey: 'a', purchaseId: id, amount: 1, currency: 'EUR', termsVersion: '2026-10' },
        }),
        await world.ask(key, PurchaseDocument, { id }),
        await world.ask(key, PurchasesDocument, {}),
      ];
      expect(answers.map(codeOf)).toEqual(answers.map(() => 'FORBIDDEN'));
      expect((await world.ask(key, 'query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
      expect(calls).toEqual([]);
    });
  });

  test('R31 what somebody else buys is like what was never begun', async () => {
    const bought = await buyer.buy('4242');
    const begun = await quoted();
    const stranger = await Buyer.arrive(world);
    await stranger.card('4242');
    const documents: [string, (id: string) => object][] = [
      ['query ($id: ID!) { purchase(id: $id) { id reference state next } }', (id) => ({ id })],
      ['query ($id: ID!) { node(id: $id) { id ... on Purchase { reference } } }', (id) => ({ id })],
      ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', (id) => ({ ids: [id] })],
      [
        `mutation ($input: ConfirmPurchaseInput!) {
          confirmPurchase(input: $input) { purchase { id } userErrors { code message path } }
        }`,
        (purchaseId) => ({ input: { ...buyer.agreed(begun), purchaseId } }),
      ],
    ];
    for (const [document, variables] of documents) {
      const [never, ...theirs] = await Promise.all(
        [NO_PURCHASE, bought.id, begun.id].map((id) => world.bytes(stranger.token, document, variables(id))),
      );
      expect(theirs.map(({ status, text }) => [status, text])).toEqual(theirs.map(() => [never?.status, never?.text]));
    }
    expect(codesOf(await stranger.tryConfirm(buyer.agreed(begun)))).toEqual(['PURCHASE_NOT_FOUND']);
    expect((await stranger.list()).purchases.totalCount).toBe(0);
    expect((await buyer.look(begun.id))?.state).toBe('STARTED');
  });

  test('R31 what was bought is registered to nobody else, and used by nobody else', async () => {
    const { agreement, reference } = await buyer.buy('4242', { plan: 'PPI_5_PACK' });
    const id = agreement?.id ?? '';
    const stranger = await Buyer.arrive(world);
    expect(agreement?.accessIdHint).toBeNull();
    for (const text of [id, reference, ''])
      for (const pair of [
        { accessId: text, contractId: text },
        { accessId: text, contractId: '' },
      ]) {
        const { data } = await world.ask(stranger.token, RegisterAgreementDocument, { input: pair });
        expect(data.registerAgreement?.userErrors[0]?.code).toMatch(/AGREEMENT_NOT_FOUND|TOO_MANY_ATTEMPTS/);
      }
    const submit = async (agreementId: string) => {
      const { data } = await world.ask(stranger.token, SubmitCaseDocument, { input: world.submission(agreementId) });
      return data.submitCase;
    };
    expect(await submit(id)).toEqual(await submit(NO_AGREEMENT));
    expect((await submit(id))?.userErrors[0]?.code).toBe('AGREEMENT_NOT_FOUND');
  });

  describe('R28 for less', () => {
    const tampered: [string, Partial<ConfirmPurchaseInput>, string[]][] = [
      ['a cent', { amount: 1 }, ['PRICE_CHANGED']],
      ['nothing', { amount: 0 }, ['PRICE_CHANGED']],
      ['less than nothing', { amount: -49900 }, ['PRICE_CHANGED']],
      ['the most that there is', { amount: 2_147_483_647 }, ['PRICE_CHANGED']],
      ['a cheaper currency', { currency: 'JPY' }, ['PRICE_CHANGED']],
      ['no currency', { currency: '' }, ['PRICE_CHANGED']],
      ['other terms', { termsVersion: '2024-01' }, ['TERMS_CHANGED']],
      ['terms that never were', { termsVersion: '' }, ['TERMS_CHANGED']],
    ];
    test.each(tampered)('%s', async (_what, changes, codes) => {
      const started = await quoted();
      calls.length = 0;
      const { purchase, userErrors } = await buyer.tryConfirm(buyer.agreed(started, changes));
      expect(codesOf({ userErrors })).toEqual(codes);
      expect(purchase).toMatchObject({
        state: 'STARTED',
        next: 'CONFIRM',
        confirmedAt: null,
        price: { amount: 49900, currency: 'EUR' },
      });
      expect(calls.filter((name) => /Payment|payment/.test(name))).toEqual([]);
      expect(await charges(started)).toEqual([]);
    });

    const others: [string, Partial<PaymentNews>][] = [
      ['another amount', { amount: 1 }],
      ['another currency', { currency: 'JPY' }],
      ['another customer', { customerRef: 'somebody else' }],
      ['another purchase', { reference: 'P0000000000000000' }],
    ];
    test.each(others)('a payment of %s at the provider grants nothing', async (_what, changes) => {
      const started = await quoted();
      setProvider({
        confirmPayment: async (...given) => ({ ...(await provider.confirmPayment(...given)), ...changes }),
        payment: async (ref) => ({ ...(await provider.payment(ref)), ...changes }),
      });
      const { purchase } = await buyer.tryConfirm(buyer.agreed(started));
      expect(purchase).toMatchObject({ agreement: null, grantedAt: null });
      expect((await buyer.look(started.id))?.agreement).toBeNull();
      expect(await charges(started)).toEqual([]);
    });
  });

  describe('R28 twice', () => {
    const CONFIRM = 'confirmPurchase(input: $input) { purchase { id state } userErrors { code } }';
    interface Payload {
      purchase: { id: string; state: string } | null;
      userErrors: { code: string }[];
    }
    async function grants({ id }: Bought): Promise<number> {
      const rows = await world.sql('SELECT id FROM purchase_events WHERE purchase_id = ? AND to_state = ?', [
        rowNumberOf(id),
        'GRANTED',
      ]);
      return rows.length;
    }

    test('ten confirmations in one document', async () => {
      const started = await quoted();
      const aliases = Array.from({ length: 10 }, (_none, index) => `a${index}: ${CONFIRM}`);
      const document = `mutation ($input: ConfirmPurchaseInput!) { ${aliases.join('\n')} }`;
      const input = buyer.agreed(started);
      const { data } = await world.ask<Record<string, Payload>, object>(buyer.token, document, { input });
      expect(Object.values(data).map((each) => each.purchase)).toEqual(
        Array.from({ length: 10 }, () => ({ id: started.id, state: 'GRANTED' })),
      );
      expect(Object.values(data).flatMap(codesOf)).toEqual([]);
      expect([await charges(started), await grants(started)]).toEqual([[49900], 1]);
    });

    test.each([
      ['with one key', () => 'one key'],
      ['with keys of their own', () => randomUUID()],
    ])('ten at once %s', async (_what, key) => {
      const started = await quoted();
      const one = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => {
          const idempotencyKey = key() === 'one key' ? one : key();
          return buyer.tryConfirm(buyer.agreed(started, { idempotencyKey }));
        }),
      );
      for (const code of answers.flatMap(codesOf))
        expect(['ALREADY_CONFIRMED', 'IDEMPOTENCY_IN_PROGRESS']).toContain(code);
      expect((await buyer.look(started.id))?.state).toBe('GRANTED');
      expect([await charges(started), await grants(started)]).toEqual([[49900], 1]);
      expect((await buyer.list()).purchases.totalCount).toBe(1);
    });

    test('the same key again, with the same and with other input', async () => {
      const started = await quoted();
      const input = buyer.agreed(started);
      const first = await buyer.tryConfirm(input);
      expect(await buyer.tryConfirm(input)).toEqual(first);
      expect(codesOf(await buyer.tryConfirm({ ...input, amount: 1 }))).toEqual(['IDEMPOTENCY_MISMATCH']);
      const other = await buyer.start();
      expect(codesOf(await buyer.tryConfirm({ ...input, purchaseId: other.id }))).toEqual(['IDEMPOTENCY_MISMATCH']);
      expect(codesOf(await buyer.tryConfirm(buyer.agreed(started)))).toEqual(['ALREADY_CONFIRMED']);
      expect([await charges(started), await charges(other)]).toEqual([[49900], []]);
    });

    test('a start with the same key is the same purchase', async () => {
      const idempotencyKey = randomUUID();
      const [first, again] = [await buyer.start({ idempotencyKey }), await buyer.start({ idempotencyKey })];
      expect(again).toEqual(first);
      const refusals = [
        await buyer.tryStart({ idempotencyKey, plan: 'PPI_5_PACK' }),
        await buyer.tryStart({ idempotencyKey: '' }),
        await buyer.tryStart({ idempotencyKey: 'x'.repeat(256) }),
      ];
      expect(refusals.flatMap(codesOf)).toEqual(['IDEMPOTENCY_MISMATCH', 'INVALID_INPUT', 'INVALID_INPUT']);
      const stranger = await Buyer.arrive(world);
      expect((await stranger.start({ idempotencyKey })).id).not.toBe(first.id);
    });
  });

  describe('R27 another card than the one that was shown', () => {
    const CONFIRM = `mutation ($input: ConfirmPurchaseInput!) { confirmPurchase(input: $input) {
      purchase { id state next card { last4 } } userErrors { code path message } } }`;
    interface Payload {
      confirmPurchase: {
        purchase: { state: string; next: string; card: { last4: string } | null };
        userErrors: { code: string; path: string[]; message: string }[];
      };
    }
    const confirm = async (input: object) =>
      (await world.ask<Payload, object>(buyer.token, CONFIRM, { input })).data.confirmPurchase;

    test('is not charged, and its key is for what was agreed to', async () => {
      const started = await quoted('4242');
      const shown = { ...buyer.agreed(started), cardLast4: '4242' };
      // In another window.
      await buyer.card('0119');
      calls.length = 0;
      const { purchase, userErrors } = await confirm(shown);
      expect(userErrors).toEqual([
        {
          code: 'CARD_CHANGED',
          path: ['input', 'cardLast4'],
          message: expect.stringContaining('ending in 0119') as string,
        },
      ]);
      expect(purchase).toMatchObject({ state: 'STARTED', next: 'CONFIRM' });
      expect((await buyer.options()).card?.last4).toBe('0119');
      expect(calls.filter((name) => /Payment|payment/.test(name))).toEqual([]);
      await buyer.card('4242');
      expect(await confirm(shown)).toMatchObject({ purchase: { state: 'GRANTED' }, userErrors: [] });
      expect(codesOf(await confirm(shown))).toEqual([]);
      for (const cardLast4 of ['0119', undefined, null])
        expect(codesOf(await confirm({ ...shown, cardLast4 }))).toEqual(['IDEMPOTENCY_MISMATCH']);
      expect(await charges(started)).toEqual([49900]);
    });
  });

  describe('R27 a card that is entered on a page of before', () => {
    const page = async () => (await buyer.tryEnter()).entry?.url ?? '';
    const customer = async () => {
      const [row] = await world.sql<{ ref: string }>(
        'SELECT customer_ref AS ref FROM buyers WHERE forget_at IS NULL ORDER BY id DESC LIMIT 1',
      );
      return row?.ref ?? '';
    };
    const cards = async () =>
      (await world.sql("SELECT ref FROM sandbox_records WHERE kind = 'card' AND ref LIKE ?", [`${await customer()}.%`]))
        .length;

    test('is taken by nobody: the page is over', async () => {
      const [first, second] = [await page(), await page()];
      expect((await fetch(first)).status).toBe(409);
      expect((await pickCard(world, first, '4242')).status).toBe(409);
      expect(await cards()).toBe(0);
      expect((await pickCard(world, second, '0119')).status).toBe(303);
      expect([(await buyer.options()).card?.last4, await cards()]).toEqual(['0119', 1]);
    });

    test('while the next is being opened is the one that is kept', async () => {
      const first = await page();
      setProvider({
        closeEntry: async (ref) => {
          await pickCard(world, first, '4242');
          await provider.closeEntry?.(ref);
        },
      });
      await page();
      expect([(await buyer.options()).card?.last4, await cards()]).toEqual(['4242', 1]);
    });

    test('of several that were opened at once, all but one are over', async () => {
      const pages = await Promise.all(Array.from({ length: 5 }, page));
      const picks = await Promise.all(pages.map((each) => pickCard(world, each, '4242')));
      expect(picks.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409]);
      expect([(await buyer.options()).card?.last4, await cards()]).toEqual(['4242', 1]);
    });

    test('of an entry that another was opened beside is forgotten', async () => {
      const first = await page();
      let picked = 0;
      setProvider({
        enterCard: async (...given) => {
          // Somebody is faster, and picks a card there.
          setProvider({});
          picked = (await pickCard(world, await page(), '4242')).status;
          return provider.enterCard(...given);
        },
      });
      const second = await page();
      expect([picked, await cards()]).toEqual([303, 0]);
      expect((await pickCard(world, first, '4242')).status).toBe(409);
      expect((await pickCard(world, second, '0119')).status).toBe(303);
      expect([(await buyer.options()).card?.last4, await cards()]).toEqual(['0119', 1]);
    });
  });

  test.each([
    'https://evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://user:word@localhost/',
    'https://evil.example/?http://127.0.0.1',
    'blob:HERE/x',
    'filesystem:HERE/x',
  ])('R28 nobody is sent back to %s', async (wished) => {
    const returnUrl = wished.replace('HERE', world.url);
    const started = await quoted('3220');
    calls.length = 0;
    const answers = [await buyer.tryEnter({ returnUrl }), await buyer.tryConfirm(buyer.agreed(started, { returnUrl }))];
    for (const { userErrors } of answers)
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'returnUrl'] }]);
    expect(calls.filter((name) => /enterCard|Payment/.test(name))).toEqual([]);
    const mine = `${world.url}/somewhere?else=1`;
    expect(codesOf(await buyer.tryEnter({ returnUrl: mine }))).toEqual([]);
  });
});
