/** Buying an incident, from the first question to the case that uses it. R12, R25–R32. */
import { randomUUID } from 'node:crypto';
import { settleNow } from '../src/purchases/sandbox-bank';
import { BooksDocument, PlansDocument, SubmitCaseDocument } from './documents';
import { A_WEDNESDAY, aShop, Buyer, chargesOf, codesOf, freeze, type Bought } from './setup/buying';
import { readDraft, saved, submitDraft } from './setup/drafts';
import { rowNumberOf } from './setup/tus';
import type { World } from './world';

const PAID = { state: 'GRANTED', next: 'DONE', failure: null, challengeUrl: null };
/** An unimportant moment in the past. */
const LONG_AGO = '2020-01-01 00:00:00.000';

describe('buying an incident', () => {
  let world: World;
  let buyer: Buyer;
  beforeAll(async () => {
    world = await aShop();
  });
  beforeEach(async () => {
    freeze(world, A_WEDNESDAY);
    buyer = await Buyer.arrive(world);
  });
  afterAll(() => world.stop());

  const charges = ({ id }: Bought) => chargesOf(world, rowNumberOf(id));
  const agreementOf = ({ agreement }: Bought) => {
    if (!agreement) throw new Error('there is no agreement');
    return agreement;
  };
  /** The provider is asked at the next look, as if its time had come. */
  const due = ({ id }: Bought) =>
    world.sql('UPDATE purchases SET look_at = ? WHERE id = ? AND look_at IS NOT NULL', [LONG_AGO, rowNumberOf(id)]);
  async function lookedAt(purchase: Bought): Promise<Bought> {
    await due(purchase);
    return (await buyer.look(purchase.id)) as Bought;
  }
  const plans = async () => {
    const { data } = await world.ask(buyer.token, PlansDocument, { productVersionId: buyer.versionId() });
    return data.plans;
  };

  test('R25–R31 from no plan at all to a case, with what was bought a minute before', async () => {
    const before = await plans();
    expect([before?.available, before?.purchase]).toEqual([[], { offered: true, code: null, message: null }]);
    const { offered, offers, country } = await buyer.options();
    expect({
      offered,
      country,
      plans: offers.map(({ planType, units, recommended }) => [planType.code, units, recommended]),
    }).toEqual({
      offered: true,
      country: 'NL',
      plans: [
        ['PPI_SINGLE', 1, true],
        ['PPI_5_PACK', 5, false],
      ],
    });

    const started = await buyer.start();
    expect(started).toMatchObject({
      state: 'STARTED',
      next: 'ENTER_CARD',
      planType: { code: 'PPI_SINGLE' },
      units: 1,
      price: { amount: 49900, currency: 'EUR', text: '€499.00' },
      terms: { version: '2026-10' },
      country: 'NL',
      productVersion: { id: buyer.versionId() },
      startedAt: '2026-11-18T08:00:00.000Z',
      quoteEndsAt: '2026-11-18T09:00:00.000Z',
      confirmedAt: null,
      agreement: null,
      card: null,
      refunded: { amount: 0 },
      disputed: false,
    });
    expect(started.confirmation).toContain('€499.00');
    expect(started.confirmation).toContain('2026-10');
    expect(started.price).toEqual(offers[0]?.price);
    expect(codesOf(await buyer.tryConfirm(buyer.agreed(started)))).toEqual(['CARD_REQUIRED']);

    await buyer.card('4242');
    expect((await buyer.look(started.id))?.next).toBe('CONFIRM');
    expect(await charges(started)).toEqual([]);
    const bought = await buyer.confirm(started);
    expect(bought).toMatchObject({
      ...PAID,
      id: started.id,
      reference: started.reference,
      card: { brand: 'visa', last4: '4242' },
      confirmedAt: '2026-11-18T08:00:00.000Z',
      capturedAt: '2026-11-18T08:00:00.000Z',
      agreement: {
        accessIdHint: null,
        startsOn: '2026-11-18',
        endsOn: '2027-11-18',
        unitsGranted: 1,
        unitsRemaining: 1,
      },
    });
    expect(await charges(bought)).toEqual([49900]);

    const { id: agreementId } = agreementOf(bought);
    expect((await plans())?.available).toEqual([{ id: agreementId, endsOn: '2027-11-18' }]);
    await world.submit(buyer.token, agreementId);
    const { data } = await world.ask(buyer.token, BooksDocument, { id: agreementId });
    expect(data.node).toMatchObject({ unitsRemaining: 0, ledger: { totalCount: 2 } });
    const again = await world.ask(buyer.token, SubmitCaseDocument, { input: world.submission(agreementId) });
    expect(again.data.submitCase?.userErrors[0]?.code).toBe('PLAN_UNAVAILABLE');
  });

  test('R29, R30 a pack of five where it is sold, and nothing where it is not', async () => {
    const bought = await buyer.buy('4242', { plan: 'PPI_5_PACK' });
    expect(bought).toMatchObject({ ...PAID, units: 5, price: { amount: 209900 }, agreement: { unitsRemaining: 5 } });
    expect(await charges(bought)).toEqual([209900]);
    const refusals = [
      await buyer.tryStart({ plan: 'PPI_5_PACK', country: 'CZ' }),
      await buyer.tryStart({ country: 'AQ' }),
      await buyer.tryStart({ plan: 'PROFESSIONAL_5' }),
      await buyer.tryStart({ plan: 'nothing of the kind' }),
      await buyer.tryStart({ productVersionId: 'nothing' }),
    ];
    expect(refusals.map(({ purchase }) => purchase)).toEqual(refusals.map(() => null));
    expect(refusals.flatMap(codesOf)).toEqual([
      'NOT_SOLD_HERE',
      'NOT_SOLD_HERE',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
  });

  test('R25 a request that waits gets its plan, and nothing is typed again', async () => {
    const { idempotencyKey: _, agreementId: __, ...typed } = world.submission('');
    const draft = await saved(world, buyer.token, typed);
    expect(draft.faults.map(({ code }) => code)).toEqual(['INVALID_INPUT']);
    const bought = await buyer.buy('4242', { draftId: draft.id });
    const waiting = await readDraft(world, buyer.token, draft.id);
    expect(waiting).toMatchObject({
      agreement: { id: agreementOf(bought).id },
      title: typed.title,
      readyToSubmit: true,
    });
    expect((await submitDraft(world, buyer.token, draft.id)).receipt).not.toBeNull();
    const left = await buyer.look(bought.id);
    expect(left?.agreement?.unitsRemaining).toBe(0);
  });

  test('R25 a request with another plan, another version or another owner keeps what it has', async () => {
    const chosen = await world.agreement(buyer.token);
    const { idempotencyKey: _, agreementId: __, ...typed } = world.submission('');
    const other = await Buyer.arrive(world);
    const drafts = [
      [await saved(world, buyer.token, { ...typed, agreementId: chosen }), buyer],
      [
        await saved(world, buyer.token, { ...typed, productVersionId: buyer.versionId('Windows Server', '2022') }),
        buyer,
      ],
      [await saved(world, other.token, typed), other],
    ] as const;
    for (const [draft, owner] of drafts) {
      const bought = await buyer.buy('4242', { draftId: draft.id });
      expect(bought.state).toBe('GRANTED');
      const now = await readDraft(world, owner.token, draft.id);
      expect([now?.version, now?.agreement]).toEqual([draft.version, draft.agreement]);
    }
  });

  test.each([
    ['0002', 'CARD_DECLINED'],
    ['9995', 'INSUFFICIENT_FUNDS'],
    ['0069', 'CARD_EXPIRED'],
  ])('R28 the card %s: %s, and another one pays', async (last4, code) => {
    const failed = await buyer.buy(last4);
    expect(failed).toMatchObject({
      state: 'FAILED',
      next: 'DONE',
      failure: { code },
      agreement: null,
      card: { last4 },
    });
    expect(failed.failure?.message).toMatch(/Nothing was charged/);
    expect(await charges(failed)).toEqual([]);
    expect(codesOf(await buyer.tryConfirm(buyer.agreed(failed)))).toEqual(['ALREADY_CONFIRMED']);
    expect(await buyer.buy('4242')).toMatchObject({ ...PAID, card: { last4: '4242' } });
  });

  test('R28 the bank asks, and is answered', async () => {
    const asked = await buyer.buy('3220');
    expect(asked).toMatchObject({ state: 'STARTED', next: 'PASS_CHALLENGE', agreement: null, failure: null });
    expect(asked.challengeUrl).toContain(world.url);
    expect(await charges(asked)).toEqual([]);
    await buyer.answerBank(asked, 'pass');
    expect(await lookedAt(asked)).toMatchObject(PAID);
    expect(await charges(asked)).toEqual([49900]);
  });

  test('R28 the bank asks, and is not satisfied', async () => {
    const asked = await buyer.buy('3220');
    await buyer.answerBank(asked, 'fail');
    const failed = await lookedAt(asked);
    expect(failed).toMatchObject({
      state: 'FAILED',
      next: 'DONE',
      failure: { code: 'CHALLENGE_FAILED' },
      challengeUrl: null,
    });
    expect(await charges(asked)).toEqual([]);
  });

  test('R28 a browser that comes back changes nothing', async () => {
    const asked = await buyer.buy('3220');
    const back = ['', '?paid=true', `?purchase=${asked.id}&redirect_status=succeeded`];
    // The question itself, too, is answered by nobody who only opens it.
    const opened = [...back.map((query) => `${world.url}/${query}`), `${asked.challengeUrl}?outcome=pass`];
    const answers = await Promise.all(opened.map((address) => fetch(address)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await lookedAt(asked)).toMatchObject({ state: 'STARTED', next: 'PASS_CHALLENGE' });
    expect(await charges(asked)).toEqual([]);
  });

  test('R28 nobody hears what came of it, and then it was paid', async () => {
    const key = randomUUID();
    const started = await buyer.start();
    await buyer.card('0119');
    const unknown = await buyer.confirm(started, { idempotencyKey: key });
    expect(['UNKNOWN', 'AUTHORISED']).toContain(unknown.state);
    expect(unknown).toMatchObject({ next: 'WAIT', agreement: null, failure: null });
    expect(await charges(unknown)).toEqual([]);
    const [{ ref } = { ref: '' }] = await world.sql<{ ref: string }>(
      'SELECT payment_ref AS ref FROM purchases WHERE id = ?',
      [rowNumberOf(started.id)],
    );
    await settleNow(world.server.world.database, ref);
    expect(await lookedAt(unknown)).toMatchObject(PAID);
    expect(await buyer.confirm(started, { idempotencyKey: key })).toMatchObject(PAID);
    expect(await charges(unknown)).toEqual([49900]);
  });

  test('R28 a price and terms that changed meanwhile are asked about again', async () => {
    freeze(world, '2026-09-30T20:50:00Z');
    const started = await buyer.start();
    expect(started).toMatchObject({ price: { amount: 44900 }, terms: { version: '2024-01' } });
    await buyer.card('4242');
    freeze(world, '2026-10-01T10:00:00Z');
    expect(codesOf(await buyer.tryConfirm(buyer.agreed(started)))).toEqual(['QUOTE_EXPIRED']);
    // Midnight of the vendor lies within the hour for which the price is held.
    freeze(world, '2026-10-01T06:55:00Z');
    const late = await buyer.start();
    expect(late).toMatchObject({ price: { amount: 44900 } });
    freeze(world, '2026-10-01T07:10:00Z');
    const key = randomUUID();
    const { purchase, userErrors } = await buyer.tryConfirm(buyer.agreed(late, { idempotencyKey: key }));
    expect(codesOf({ userErrors })[0]).toBe('PRICE_CHANGED');
    expect(userErrors[0]?.message).toContain('€499.00');
    expect(purchase).toMatchObject({
      id: late.id,
      state: 'STARTED',
      next: 'CONFIRM',
      price: { amount: 49900 },
      terms: { version: '2026-10' },
      confirmedAt: null,
    });
    expect(await charges(late)).toEqual([]);
    const bought = await buyer.confirm(purchase as Bought, { idempotencyKey: key });
    expect(bought).toMatchObject({ ...PAID, price: { amount: 49900 } });
    expect(await charges(late)).toEqual([49900]);
  });

  test('R28 terms that the buyer was not shown are asked about again', async () => {
    const started = await buyer.start();
    await buyer.card('4242');
    const { purchase, userErrors } = await buyer.tryConfirm(buyer.agreed(started, { termsVersion: '2024-01' }));
    expect(codesOf({ userErrors })).toEqual(['TERMS_CHANGED']);
    expect(purchase).toMatchObject({ state: 'STARTED', next: 'CONFIRM', terms: { version: '2026-10' } });
    expect(await charges(started)).toEqual([]);
  });

  test('R28 a price is held for an hour', async () => {
    const started = await buyer.start();
    await buyer.card('4242');
    freeze(world, '2026-11-18T09:00:00.001Z');
    const { purchase, userErrors } = await buyer.tryConfirm(buyer.agreed(started));
    expect(codesOf({ userErrors })).toEqual(['QUOTE_EXPIRED']);
    expect(purchase?.next).toBe('DONE');
    expect(await charges(started)).toEqual([]);
  });

  test('R27 a card is replaced and removed, and only its face is ever here', async () => {
    expect((await buyer.list()).card).toBeNull();
    await buyer.card('0002');
    const card = { brand: 'visa', expiresMonth: 12, expiresYear: 2049, expired: false };
    expect((await buyer.list()).card).toEqual({ ...card, last4: '0002' });
    await buyer.card('4242');
    expect((await buyer.options()).card).toEqual({ ...card, last4: '4242' });
    const started = await buyer.start();
    expect(started.next).toBe('CONFIRM');
    expect(codesOf(await buyer.remove('0002'))).toEqual(['CARD_NOT_FOUND']);
    expect(await buyer.remove('4242')).toEqual({ viewer: { card: null }, userErrors: [] });
    expect((await buyer.look(started.id))?.next).toBe('ENTER_CARD');
    expect(codesOf(await buyer.remove('4242'))).toEqual(['CARD_NOT_FOUND']);
  });

  test('R27 a card that has ended is not charged', async () => {
    await buyer.card('4242');
    await buyer.list();
    await world.sql("UPDATE buyers SET expires_month = 10, expires_year = 2026 WHERE last4 = '4242'");
    const started = await buyer.start();
    expect([(await buyer.list()).card?.expired, started.next]).toEqual([true, 'ENTER_CARD']);
    expect(codesOf(await buyer.tryConfirm(buyer.agreed(started)))).toEqual(['CARD_EXPIRED']);
  });

  test('R31 what somebody bought and began to buy, the newest first', async () => {
    const bought = await buyer.buy('4242');
    const failed = await buyer.buy('0002');
    const begun = await buyer.start();
    const { purchases } = await buyer.list();
    expect(purchases.nodes.map(({ id, state }) => [id, state])).toEqual([
      [begun.id, 'STARTED'],
      [failed.id, 'FAILED'],
      [bought.id, 'GRANTED'],
    ]);
    expect(purchases.totalCount).toBe(3);
    const first = (await buyer.list({ first: 2 })).purchases;
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const rest = (await buyer.list({ first: 2, after: first.pageInfo.endCursor })).purchases;
    expect([rest.nodes, rest.pageInfo.hasNextPage, rest.pageInfo.hasPreviousPage]).toEqual([
      [purchases.nodes[2]],
      false,
      true,
    ]);
  });

  test('R31 a list takes the same statements, however long it is', async () => {
    for (const last4 of ['4242', '0002', '4242']) await buyer.buy(last4);
    const [one, three] = [
      await world.statements(() => buyer.list({ first: 1 })),
      await world.statements(() => buyer.list({ first: 3 })),
    ];
    expect(three.result.purchases.nodes.map(({ agreement }) => agreement?.unitsRemaining)).toEqual([1, undefined, 1]);
    expect(three.statements.length).toBe(one.statements.length);
  });

  test('R28 in Dutch', async () => {
    const dutch = buyer.inDutch();
    const started = await dutch.start();
    expect(started.confirmation).toMatch(/meteen afgeschreven.*2026-10/);
    expect(started.price.text.replace(/\s/g, ' ')).toBe('€ 499,00');
    const { userErrors } = await dutch.tryConfirm(dutch.agreed(started));
    expect(userErrors[0]?.message).toMatch(/geen kaart bewaard/);
    await dutch.card('0002');
    expect((await dutch.confirm(started)).failure?.message).toMatch(/De bank heeft de kaart geweigerd/);
  });

  test('R2, R28 nothing is sold to who has no profile, or where it is not set up', async () => {
    const token = await world.token({
      email: 'new@home.example',
      kind: 'PERSONAL',
      firstName: 'New',
      lastName: 'Comer',
    });
    expect(codesOf(await Buyer.with(world, token).tryStart())).toEqual(['PROFILE_REQUIRED']);
    expect((await Buyer.with(world, token).options()).code).toBe('COUNTRY_UNKNOWN');
  });

  test('R23, R36 what is past its end, or served elsewhere, says what to do', async () => {
    const versions = world.server.world.catalogue.current.products.flatMap((product) => product.versions);
    const elsewhere = versions.find(({ product }) => !product.portal.here);
    const ended = versions.find(
      ({ extendedEndsOn, mainstreamEndsOn, product }) =>
        product.portal.here &&
        (extendedEndsOn ?? mainstreamEndsOn ?? '9999') < '2026-11-18' &&
        product.versions.length > 1,
    );
    const refusals = await Promise.all(
      [elsewhere, ended].map((version) =>
        buyer.tryStart({ productVersionId: buyer.versionId(version?.product.name, version?.name) }),
      ),
    );
    expect(
      refusals.map(({ userErrors }) => userErrors.map(({ code, remedies }) => [code, remedies[0]?.action])),
    ).toEqual([[['SERVED_ELSEWHERE', 'GO_TO_PORTAL']], [['LIFECYCLE_ENDED', 'CHOOSE_VERSION']]]);
  });
});
