/** The provider that takes no money: its cards, its pages, and that it charges once. R27, R28. */
import { sandboxProvider } from '../src/purchases/sandbox-provider';
import { endDispute, openDispute, settleNow } from '../src/purchases/sandbox-bank';
import { ProviderAway, type PaymentNews, type PaymentProvider } from '../src/purchases/payment-provider';
import { passChallenge, pickCard } from './setup/sandbox';
import { routesOf } from './setup/routes';
import { World } from './world';

const BACK = 'https://portal.example/new?product=1&again=%22';
/** Longer than any test takes. */
const AN_HOUR = 3_600_000;

describe('R27, R28 the sandbox', () => {
  const lines: string[] = [];
  let world: World;
  let provider: PaymentProvider;
  let customer: string;
  let orders = 0;
  beforeAll(async () => {
    world = await World.start({
      payments: 'sandbox',
      log: (line) => lines.push(line),
      settings: { logLevel: 'trace' },
    });
    provider = sandboxProvider(world.server.world.database, () => world.url, AN_HOUR);
    customer = await provider.createCustomer({ signInId: 1, name: 'Pia Person', email: 'pia@contoso.example' });
  });
  afterAll(() => world.stop());

  const database = () => world.server.world.database;
  const twice = <T>(work: () => Promise<T>) => Promise.all([work(), work()]);
  const tenTimes = <T>(work: () => Promise<T>) => Promise.allSettled(Array.from({ length: 10 }, work));

  async function entry(customerRef = customer) {
    const { ref, url } = await provider.enterCard(customerRef, 'PAGE', BACK);
    return { ref, url: url ?? '' };
  }
  async function cardOf(last4: string, customerRef = customer): Promise<string> {
    const { ref, url } = await entry(customerRef);
    expect(await pickCard(world, url, last4)).toMatchObject({ status: 303, location: BACK });
    return (await provider.enteredCard(ref))?.ref ?? '';
  }
  const order = (amount = 49900) => ({
    reference: `P${String(++orders).padStart(16, '0')}`,
    amount,
    currency: 'EUR',
    customerRef: customer,
    description: 'One incident <b>',
  });
  const payment = async () => (await provider.createPayment(order())).ref;
  const confirm = (ref: string, cardRef: string) => provider.confirmPayment(ref, cardRef, BACK);
  async function confirmedBy(last4: string): Promise<PaymentNews> {
    return confirm(await payment(), await cardOf(last4));
  }
  const records = async () =>
    (await world.sql<{ n: number | string }>('SELECT COUNT(*) AS n FROM sandbox_records'))[0]?.n;

  describe('a card', () => {
    test.each([
      ['4242', 'CAPTURED', null],
      ['0002', 'DECLINED', 'CARD_DECLINED'],
      ['9995', 'DECLINED', 'INSUFFICIENT_FUNDS'],
      ['0069', 'DECLINED', 'CARD_EXPIRED'],
    ])('%s: %s %s', async (last4, status, decline) => {
      const { ref, url } = await entry();
      expect(await provider.enteredCard(ref)).toBeNull();
      expect(await pickCard(world, url, last4)).toMatchObject({ status: 303, location: BACK });
      const card = await provider.enteredCard(ref);
      expect(card).toMatchObject({ brand: 'visa', last4, expiresMonth: 12, expiresYear: 2049 });
      const paymentRef = await payment();
      expect(await provider.payment(paymentRef)).toMatchObject({ status: 'OPEN', card: null });
      const news = await confirm(paymentRef, card?.ref ?? '');
      const face = { brand: 'visa', last4 };
      expect(news).toMatchObject({
        status,
        decline,
        card: face,
        amount: 49900,
        currency: 'EUR',
        customerRef: customer,
      });
      expect(await confirm(paymentRef, card?.ref ?? '')).toEqual(news);
      expect(await provider.payment(paymentRef)).toEqual(news);
    });

    test.each([
      ['pass', 'CAPTURED', null],
      ['fail', 'DECLINED', 'CHALLENGE_FAILED'],
    ] as const)('3220 asks, and who answers %s: %s', async (outcome, status, decline) => {
      const news = await confirmedBy('3220');
      expect(news).toMatchObject({ status: 'CHALLENGED', challengeUrl: expect.stringContaining(world.url) as string });
      const url = news.challengeUrl ?? '';
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('€499.00');
      expect(await passChallenge(world, url, outcome)).toMatchObject({ status: 303, location: BACK });
      const after = await provider.payment(news.ref);
      expect(after).toMatchObject({ status, decline, challengeUrl: null });
      const other = outcome === 'pass' ? 'fail' : 'pass';
      expect((await passChallenge(world, url, other)).status).toBe(409);
      expect(await provider.payment(news.ref)).toEqual(after);
    });

    test('0119 is charged, and who asked hears nothing of it', async () => {
      const [ref, card] = [await payment(), await cardOf('0119')];
      await expect(confirm(ref, card)).rejects.toThrow(ProviderAway);
      expect((await provider.payment(ref)).status).toBe('AUTHORISED');
      expect((await provider.cancelPayment(ref)).status).toBe('AUTHORISED');
      expect((await confirm(ref, card)).status).toBe('AUTHORISED');
      expect(await settleNow(database(), ref)).toBe(true);
      expect(await settleNow(database(), ref)).toBe(false);
      expect((await provider.payment(ref)).status).toBe('CAPTURED');
      expect((await provider.cancelPayment(ref)).status).toBe('CAPTURED');
    });

    test('0119 is charged by itself when its time has come', async () => {
      const [ref, card] = [await payment(), await cardOf('0119')];
      const soon = sandboxProvider(database(), () => world.url, 0);
      await expect(soon.confirmPayment(ref, card, BACK)).rejects.toThrow(ProviderAway);
      expect((await provider.payment(ref)).status).toBe('CAPTURED');
    });

    test('of somebody else pays nothing, nor one that was removed', async () => {
      const other = await provider.createCustomer({ signInId: 2, name: 'Otto Other', email: null });
      const foreign = await cardOf('4242', other);
      expect(await confirm(await payment(), foreign)).toMatchObject({ status: 'DECLINED', decline: 'CARD_DECLINED' });
      const own = await cardOf('4242');
      await twice(() => provider.forgetCard(own));
      expect(await confirm(await payment(), own)).toMatchObject({ status: 'DECLINED', decline: 'CARD_DECLINED' });
      expect(await confirm(await payment(), 'nothing')).toMatchObject({ status: 'DECLINED' });
    });

    test('can be entered by who asks for fields, on the page', async () => {
      const fields = await provider.enterCard(customer, 'FIELDS', BACK);
      expect(fields).toMatchObject({ publishableKey: null, clientSecret: expect.any(String) as string });
      expect((await pickCard(world, fields.url ?? '', '4242')).status).toBe(303);
      expect((await provider.enterCard(customer, 'PAGE', BACK)).clientSecret).toBeNull();
    });
  });

  describe('charges once', () => {
    test('the same reference is the same payment, also at once', async () => {
      const same = order();
      const made = await Promise.all(Array.from({ length: 10 }, () => provider.createPayment(same)));
      expect(new Set(made.map(({ ref }) => ref)).size).toBe(1);
      const again = await provider.createPayment({ ...same, amount: 1 });
      expect(again).toMatchObject({ ref: made[0]?.ref, amount: 49900, reference: same.reference });
    });

    test.each(['4242', '0002', '0119', '3220'])('whoever confirms ten times at once: %s', async (last4) => {
      const [ref, card] = [await payment(), await cardOf(last4)];
      const before = await world.sql<{ version: number }>('SELECT version FROM sandbox_records WHERE ref = ?', [ref]);
      const all = await tenTimes(() => confirm(ref, card));
      const away = all.filter(({ status }) => status === 'rejected');
      expect(away).toHaveLength(last4 === '0119' ? 1 : 0);
      const heard = new Set(all.flatMap((each) => (each.status === 'fulfilled' ? [each.value.status] : [])));
      expect([...heard]).toEqual([(await provider.payment(ref)).status]);
      const after = await world.sql<{ version: number }>('SELECT version FROM sandbox_records WHERE ref = ?', [ref]);
      expect(after[0]?.version).toBe((before[0]?.version ?? 0) + 1);
    });

    test('it is charged or cancelled, whichever was first, and all hear the same', async () => {
      for (let round = 0; round < 5; round++) {
        const [ref, card] = [await payment(), await cardOf('4242')];
        const asked =
          round % 2 === 0
            ? [confirm(ref, card), provider.cancelPayment(ref)]
            : [provider.cancelPayment(ref), confirm(ref, card)];
        const news = await Promise.all(asked);
        const { status } = await provider.payment(ref);
        expect(['CAPTURED', 'CANCELLED']).toContain(status);
        expect(news.map((each) => each.status)).toEqual([status, status]);
      }
    });

    test('a challenge is passed or failed, by one of those who answer at once', async () => {
      const { ref, challengeUrl } = await confirmedBy('3220');
      const answers = await Promise.all(
        (['pass', 'fail', 'pass', 'fail'] as const).map((each) => passChallenge(world, challengeUrl ?? '', each)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409]);
      expect(['CAPTURED', 'DECLINED']).toContain((await provider.payment(ref)).status);
    });

    test('nobody passes the challenge of a payment that was cancelled', async () => {
      const { ref, challengeUrl } = await confirmedBy('3220');
      expect((await provider.cancelPayment(ref)).status).toBe('CANCELLED');
      expect((await passChallenge(world, challengeUrl ?? '', 'pass')).status).toBe(409);
      expect((await provider.payment(ref)).status).toBe('CANCELLED');
    });

    test('one card comes of an entry, however many pick at once', async () => {
      const { ref, url } = await entry();
      const before = Number(await records());
      const picks = await Promise.all(['4242', '0002', '4242', '0069'].map((last4) => pickCard(world, url, last4)));
      expect(picks.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409]);
      expect(await provider.enteredCard(ref)).not.toBeNull();
      expect(Number(await records())).toBe(before + 1);
    });

    test('what was charged is there for another process, and after a start', async () => {
      const { ref } = await confirmedBy('4242');
      const other = await World.start({ databaseUrl: world.databaseUrl, payments: 'sandbox' });
      expect(await other.server.world.selling.provider?.payment(ref)).toMatchObject({ ref, status: 'CAPTURED' });
      await other.stop();
    });
  });

  describe('money back', () => {
    test('once for each key, also at once, and never more than was taken', async () => {
      const { ref } = await confirmedBy('4242');
      const all = await Promise.all(Array.from({ length: 5 }, () => provider.refund(ref, 30000, 'refund-1')));
      expect(all).toEqual(Array.from({ length: 5 }, () => ({ ref: `${ref}.1`, status: 'DONE', amount: 30000 })));
      expect((await provider.payment(ref)).refundedAmount).toBe(30000);
      expect(await provider.refund(ref, 30000, 'refund-2')).toMatchObject({ status: 'FAILED' });
      const rest = await provider.refund(ref, 19900, 'refund-3');
      expect(await provider.refundNews(rest.ref)).toEqual({ ref: `${ref}.3`, status: 'DONE', amount: 19900 });
      expect(await provider.payment(ref)).toMatchObject({ refundedAmount: 49900, status: 'CAPTURED' });
    });

    test('not while the bank asks for it, nor of what was never taken', async () => {
      expect(await provider.refund(await payment(), 100, 'refund-4')).toMatchObject({ status: 'FAILED' });
      const { ref } = await confirmedBy('4242');
      expect(await endDispute(database(), ref, 'WON')).toBe(false);
      expect(await openDispute(database(), ref)).toBe(true);
      expect(await openDispute(database(), ref)).toBe(false);
      expect((await provider.payment(ref)).dispute).toBe('OPEN');
      expect(await provider.refund(ref, 100, 'refund-5')).toMatchObject({ status: 'FAILED' });
      expect(await endDispute(database(), ref, 'LOST')).toBe(true);
      expect((await provider.payment(ref)).dispute).toBe('LOST');
      expect(await openDispute(database(), 'nothing')).toBe(false);
    });
  });

  test('all payments since a moment can be read', async () => {
    const since = new Date(Date.now() - 1);
    const refs = [await payment(), (await confirmedBy('4242')).ref];
    const read: string[] = [];
    for await (const { ref } of provider.payments(since)) read.push(ref);
    expect(read).toEqual(expect.arrayContaining(refs));
    for await (const { ref } of provider.payments(new Date(Date.now() + AN_HOUR))) expect(ref).toBeUndefined();
  });

  test('what is not there is said to be so, and nothing is made of it', async () => {
    const before = await records();
    const { challengeUrl } = await confirmedBy('3220');
    const other = await payment();
    expect(await provider.enteredCard('nothing')).toBeNull();
    await provider.forgetCard('nothing');
    await provider.forgetCustomer('nothing');
    // Neither a customer nor the other payment is one of these.
    for (const ref of ['nothing', '', customer, `${other}.1`, challengeUrl ?? '']) {
      await expect(provider.payment(ref)).rejects.toThrow(ProviderAway);
      await expect(provider.confirmPayment(ref, 'card', BACK)).rejects.toThrow(ProviderAway);
      await expect(provider.cancelPayment(ref)).rejects.toThrow(ProviderAway);
      await expect(provider.refund(ref, 1, 'key')).rejects.toThrow(ProviderAway);
      await expect(provider.refundNews(ref)).rejects.toThrow(ProviderAway);
    }
    const nobody = { ...order(), customerRef: 'nobody' };
    await expect(provider.createPayment(nobody)).rejects.toThrow(ProviderAway);
    await expect(provider.enterCard('nobody', 'PAGE', BACK)).rejects.toThrow(ProviderAway);
    // A card, its entry and two payments.
    expect(Number(await records())).toBe(Number(before) + 4);
  });

  test('who is forgotten leaves no card and no page, and what they paid stays', async () => {
    const gone = await provider.createCustomer({ signInId: 3, name: 'Gerda Gone', email: 'gerda@gone.example' });
    const card = await cardOf('4242', gone);
    const open = await entry(gone);
    const paid = await provider.createPayment({ ...order(), customerRef: gone });
    expect((await confirm(paid.ref, card)).status).toBe('CAPTURED');
    const own = await cardOf('4242');
    await twice(() => provider.forgetCustomer(gone));
    expect((await pickCard(world, open.url, '4242')).status).toBe(404);
    expect(await provider.enteredCard(open.ref)).toBeNull();
    expect((await provider.payment(paid.ref)).status).toBe('CAPTURED');
    expect((await confirm(await payment(), own)).status).toBe('CAPTURED');
    const kept = JSON.stringify(await world.sql('SELECT * FROM sandbox_records'));
    expect(kept).not.toMatch(/gerda|gone/i);
  });

  describe('its pages', () => {
    const get = async (url: string, language = 'en') => {
      const response = await fetch(url, { headers: { 'accept-language': language } });
      return { status: response.status, html: await response.text(), headers: response.headers };
    };
    const post = (url: string, body?: string, type = 'application/x-www-form-urlencoded') =>
      fetch(url, {
        method: 'POST',
        redirect: 'manual',
        ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
      });

    test('say in English and Dutch what the cards do and that no money moves', async () => {
      const { url } = await entry();
      const english = await get(url);
      expect(english.status).toBe(200);
      expect(english.html).toContain('<html lang="en">');
      expect(english.html).toContain('no money moves');
      expect([...english.html.matchAll(/name="card" value="(\d{4})"/g)].map(([, last4]) => last4)).toEqual([
        '4242',
        '3220',
        '0119',
        '0002',
        '9995',
        '0069',
      ]);
      const dutch = await get(url, 'nl-NL,nl;q=0.9');
      expect(dutch.html).toContain('<html lang="nl">');
      expect(dutch.html).toContain('er gaat geen geld om');
      const { challengeUrl } = await confirmedBy('3220');
      for (const [language, words] of [
        ['en', 'no money moves'],
        ['nl', 'er gaat geen geld om'],
      ])
        expect((await get(challengeUrl ?? '', language)).html).toContain(words);
    });

    test('run nothing, and send to where they go on and nowhere else', async () => {
      const { url } = await entry();
      const { challengeUrl } = await confirmedBy('3220');
      for (const page of [await get(url), await get(challengeUrl ?? '')]) {
        const policy = page.headers.get('content-security-policy') ?? '';
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("form-action 'self' https://portal.example;");
        expect(policy).not.toMatch(/script-src|unsafe|\*/);
        expect(page.headers.get('cache-control')).toBe('no-store');
        expect(page.headers.get('referrer-policy')).toBe('no-referrer');
        expect(page.html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|<b>(?=<)/);
        // Where they go on is in no page that somebody could change it in.
        expect(page.html).not.toContain('portal.example');
      }
      expect((await get(challengeUrl ?? '')).html).toContain('One incident &lt;b&gt;');
      const away = await post(
        `${url}?return=https://evil.example/`,
        'card=4242&return=https://evil.example/&returnUrl=x',
      );
      expect([away.status, away.headers.get('location')]).toEqual([303, BACK]);
    });

    test('of a host that would end a directive have a policy that it does not end', async () => {
      const { url } = await provider.enterCard(customer, 'PAGE', 'https://a;script-src/');
      const { headers } = await get(url ?? '');
      expect(headers.get('content-security-policy')).toMatch(/form-action 'self'; frame-ancestors/);
      for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/path', ''])
        await expect(provider.enterCard(customer, 'PAGE', bad)).rejects.toThrow();
    });

    test('that are used up say so, with the way back', async () => {
      const { url } = await entry();
      await pickCard(world, url, '4242');
      const { challengeUrl } = await confirmedBy('3220');
      await passChallenge(world, challengeUrl ?? '', 'pass');
      for (const [used, field] of [
        [url, 'card=0002'],
        [challengeUrl ?? '', 'outcome=fail'],
      ] as const) {
        const page = await get(used);
        expect(page.status).toBe(409);
        expect(page.html).toContain('href="https://portal.example/new?product=1&amp;again=%22"');
        expect(page.html).not.toContain('<form');
        expect((await post(used, field)).status).toBe(409);
      }
    });

    test('are there for nobody who was not given the link', async () => {
      const { ref } = await confirmedBy('3220');
      const { ref: open } = await entry();
      const paths = [
        '/sandbox/card/nothing',
        `/sandbox/card/${customer}`,
        `/sandbox/card/${open}x`,
        `/sandbox/card/${ref}`,
        `/sandbox/challenge/${ref}`,
        `/sandbox/challenge/${ref}.`,
        `/sandbox/challenge/${ref}.1`,
        `/sandbox/challenge/${open}`,
        '/sandbox/challenge/%00',
        '/sandbox/challenge/%F0%9F%92%A9',
      ];
      for (const path of paths) {
        const page = await get(`${world.url}${path}`);
        expect([path, page.status]).toEqual([path, 404]);
        expect(page.html).toContain('href="../.."');
        expect((await post(`${world.url}${path}`, 'card=4242&outcome=pass')).status).toBe(404);
      }
      expect((await provider.payment(ref)).status).toBe('CHALLENGED');
    });

    test('take no rubbish', async () => {
      const { ref, url } = await entry();
      const { ref: paid, challengeUrl } = await confirmedBy('3220');
      for (const page of [url, challengeUrl ?? '']) {
        for (const body of [
          undefined,
          '',
          'card=',
          'card=1234&outcome=maybe',
          'card=constructor&outcome=toString',
          '%%%=%',
          'x'.repeat(4000),
        ]) {
          const answer = await post(page, body);
          expect([body, answer.status]).toEqual([body, 400]);
          expect(await answer.text()).toContain('role="alert"');
        }
        expect((await post(page, `card=4242&outcome=pass&${'x'.repeat(5000)}`)).status).toBe(413);
        expect((await post(page, '{"card":"4242","outcome":"pass"}', 'application/json')).status).toBe(415);
        expect((await post(page, 'card=4242', 'text/plain')).status).toBe(415);
        for (const method of ['PUT', 'DELETE', 'PATCH'])
          expect([404, 405]).toContain((await fetch(page, { method })).status);
      }
      expect(await provider.enteredCard(ref)).toBeNull();
      expect((await provider.payment(paid)).status).toBe('CHALLENGED');
    });
  });

  test('R61 its links are in no log', async () => {
    const { ref, url } = await entry();
    await pickCard(world, url, '4242');
    await fetch(`${world.url}/Sandbox/card/${ref}`);
    const { challengeUrl } = await confirmedBy('3220');
    await passChallenge(world, challengeUrl ?? '', 'pass');
    const log = lines.join('\n');
    expect(log).toContain('/sandbox/card/[withheld]');
    expect(log).toContain('/sandbox/challenge/[withheld]');
    expect(log).not.toContain(ref);
    expect(log).not.toContain(challengeUrl?.split('.').at(-1));
  });

  test.each([
    ['in production', { production: true, demo: false, explorer: false }],
    ['where another takes the money', 'stripe'],
    ['where nothing is sold', 'off'],
  ] as const)('nothing of it is there %s', async (_where, how) => {
    const { purchases } = world.server.world.settings;
    const settings = typeof how === 'string' ? { purchases: { ...purchases, provider: how } } : { ...how, purchases };
    const other = await World.start({ databaseUrl: world.databaseUrl, settings });
    const { url } = await entry();
    expect(routesOf(other).filter((route) => route.url.includes('sandbox'))).toEqual([]);
    expect((await fetch(`${other.url}${new URL(url).pathname}`)).status).toBe(404);
    expect((await pickCard(other, url, '4242')).status).toBe(404);
    await other.stop();
  });
});
