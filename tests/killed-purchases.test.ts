/**
 * The server is killed while incidents are bought, most of all between charge and grant, again and again on one
 * database: what was charged is granted, once, and what was not is not. `npm run test:long` does it fifty times.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { askAt } from './setup/asking';
import { rowsOf } from './setup/books';
import { readyDatabase, type TestDatabase } from './setup/database';
import { casegate, SECRET, serve, temporaryFolder, type ServerProcess } from './setup/processes';
import { SECRET_KEY, StripeServer, WEBHOOK_SECRET } from './setup/stripe-server';
import { World } from './world';

const ROUNDS = Number(process.env.CASEGATE_TEST_ROUNDS ?? 5);
const BUYERS = 3;

const START = `mutation ($input: StartPurchaseInput!) { startPurchase(input: $input) {
  purchase { id reference price { amount currency } terms { version } } userErrors { code } } }`;
const ENTER = `mutation { enterCard(input: { form: FIELDS }) { entry { clientSecret } userErrors { code } } }`;
const CONFIRM = `mutation ($input: ConfirmPurchaseInput!) { confirmPurchase(input: $input) {
  purchase { reference state } userErrors { code } } }`;

interface Started {
  startPurchase: {
    purchase: {
      id: string;
      reference: string;
      price: { amount: number; currency: string };
      terms: { version: string };
    } | null;
    userErrors: { code: string }[];
  };
}
interface Entered {
  enterCard: { entry: { clientSecret: string } | null };
}
interface Confirmed {
  confirmPurchase: { purchase: { reference: string; state: string } | null } | null;
}
/** A confirmation as a client keeps it until there is an answer. */
interface Kept {
  buyer: string;
  input: object;
}

describe(`R28, R31 the server is killed ${ROUNDS} times while incidents are bought`, () => {
  const home = temporaryFolder('killed-purchases');
  let database: TestDatabase;
  let stripe: StripeServer;
  let env: Record<string, string>;
  let buyers: string[];
  let versionId: string;
  /** The references of which a client was told that they are granted. */
  const told = new Set<string>();
  let kept: Kept[] = [];

  beforeAll(async () => {
    [database, stripe] = await Promise.all([readyDatabase(), StripeServer.start()]);
    env = {
      DATABASE_URL: database.url,
      CASEGATE_HOME: home.path,
      CASEGATE_PAYMENTS: 'stripe',
      CASEGATE_STRIPE_URL: stripe.url,
      CASEGATE_STRIPE_SECRET_KEY: SECRET_KEY,
      CASEGATE_STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    };
    const world = await World.start({ databaseUrl: database.url, settings: { secret: SECRET } });
    try {
      buyers = [];
      for (let n = 0; n < BUYERS; n++) buyers.push(await world.person(`buyer${n}@home.example`, 'PERSONAL'));
      versionId = world.version('Windows Server', '2025').productVersionId;
    } finally {
      await world.stop();
    }
  }, 120_000);
  afterAll(async () => {
    await stripe.stop();
    await database.drop();
    home.remove();
  });

  /** A server that is killed takes its slice of the minute's budget along: asked again, as a client does, until it is answered. */
  async function ask<T>(address: string, token: string, query: string, variables: object = {}): Promise<T> {
    for (;;) {
      const { data } = (await askAt<T>(address, token, query, variables)) as { data?: T };
      if (data) return data;
      await wait(250);
    }
  }

  async function confirm(address: string, { buyer, input }: Kept): Promise<void> {
    const data = await ask<Confirmed>(address, buyer, CONFIRM, { input });
    const { reference, state } = data.confirmPurchase?.purchase ?? {};
    if (reference && state === 'GRANTED') told.add(reference);
  }

  /** Up to the moment at which the buyer says yes. */
  async function prepare(address: string, buyer: string, round: number): Promise<Kept> {
    const key = `${round}-${buyers.indexOf(buyer)}`;
    const input = { idempotencyKey: key, productVersionId: versionId, plan: 'PPI_SINGLE' };
    const data = await ask<Started>(address, buyer, START, { input });
    const { purchase } = data.startPurchase;
    if (!purchase) throw new Error(JSON.stringify(data));
    // A card is kept; nobody enters twenty in an hour.
    if (round % 10 === 0) {
      const { enterCard } = await ask<Entered>(address, buyer, ENTER);
      stripe.bank.enterCard(String(enterCard.entry?.clientSecret.split('_secret_')[0]), 'pm_card_visa');
    }
    const { id, price, terms } = purchase;
    return { buyer, input: { idempotencyKey: key, purchaseId: id, ...price, termsVersion: terms.version } };
  }

  /** What goes wrong on the way to Stripe in this round, and when the server is killed. */
  async function killAt(round: number, server: ServerProcess, buy: () => Promise<unknown>): Promise<void> {
    const charges = stripe.bank.charged.length;
    const asked = stripe.asked.length;
    const confirms = /^POST \/v1\/payment_intents\/[^/]+\/confirm$/;
    const creates = /^POST \/v1\/payment_intents$/;
    const kind = round % 5;
    if (kind === 0) stripe.bad('STALL', confirms, BUYERS);
    if (kind === 1) stripe.bad('STALL', creates, BUYERS);
    if (kind === 2) stripe.bad('HALF', confirms, BUYERS);
    const buying = buy();
    if (kind === 1) while (stripe.calls(creates, asked).length === 0) await wait(2);
    else if (kind === 4) await wait((round * 37) % 400);
    else while (stripe.bank.charged.length < charges + 1 + (round % 2)) await wait(2);
    await server.stop('SIGKILL');
    // What fails while the server dies is what this is about.
    await buying.catch(() => undefined);
    stripe.good();
  }

  test(
    'what was charged is granted once, what was not is given up, and the books agree with the provider',
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const server = await serve(env);
        const { address } = server;
        const again = round % 2 === 0 ? kept : [];
        await Promise.all(again.map((each) => confirm(address, each)));
        kept = await Promise.all(buyers.map((buyer) => prepare(address, buyer, round)));
        const sent = kept;
        await killAt(round, server, () => Promise.allSettled(sent.map((each) => confirm(address, each))));
      }
      expect(stripe.bank.charged.length).toBeGreaterThan(0);
      const server = await serve(env);
      await untilSettled();
      expect((await server.stop()).code).toBe(0);
      const reconciled = await casegate(['purchases', 'reconcile'], env);
      expect({ code: reconciled.code, stderr: reconciled.stderr }).toEqual({ code: 0, stderr: '' });
      const world = await World.start({ databaseUrl: database.url, settings: { secret: SECRET } });
      try {
        await expectTrueBooks(world);
      } finally {
        await world.stop();
      }
    },
    ROUNDS * 20_000 + 120_000,
  );

  /** The looks that wait are due at once, and confirmations that nobody follows any more are old. */
  async function untilSettled(): Promise<void> {
    const world = await World.start({ databaseUrl: database.url, settings: { secret: SECRET } });
    try {
      for (;;) {
        const open = await rowsOf(
          world,
          "SELECT id FROM purchases WHERE confirmed_at IS NOT NULL AND state NOT IN ('GRANTED', 'FAILED')",
        );
        if (open.length === 0) return;
        await world.sql(
          `UPDATE purchases SET look_at = '2020-01-01 00:00:00.000', confirmed_at = '2020-01-01 00:00:00.000'
           WHERE confirmed_at IS NOT NULL AND state NOT IN ('GRANTED', 'FAILED')`,
        );
        await wait(1000);
      }
    } finally {
      await world.stop();
    }
  }

  async function expectTrueBooks(world: World): Promise<void> {
    const charged = stripe.bank.charged.map(({ intent }) => intent);
    expect(new Set(charged).size).toBe(charged.length);
    const granted = await rowsOf<{ reference: string; payment_ref: string; agreement_id: number }>(
      world,
      "SELECT reference, payment_ref, agreement_id FROM purchases WHERE state = 'GRANTED' ORDER BY id",
    );
    expect(granted.map((each) => each.payment_ref).sort()).toEqual([...charged].sort());
    expect([...told].filter((reference) => !granted.some((each) => each.reference === reference))).toEqual([]);
    const agreements = await rowsOf<{ id: number }>(
      world,
      "SELECT id FROM agreements WHERE plan_type_code = 'PPI_SINGLE' ORDER BY id",
    );
    expect(agreements.map(({ id }) => id)).toEqual(granted.map((each) => each.agreement_id).sort((a, b) => a - b));
    const wrong = await rowsOf(
      world,
      `SELECT p.reference FROM purchases p INNER JOIN agreements a ON a.id = p.agreement_id WHERE
         a.units_remaining <> 1
         OR (SELECT COUNT(*) FROM ledger_entries l WHERE l.agreement_id = a.id) <> 1
         OR (SELECT COUNT(*) FROM registrations r WHERE r.agreement_id = a.id AND r.sign_in_id = p.sign_in_id) <> 1
         OR (SELECT COUNT(*) FROM registrations r WHERE r.agreement_id = a.id) <> 1
         OR (SELECT COUNT(*) FROM payment_entries e WHERE e.purchase_id = p.id) <> 1
         OR (SELECT COUNT(*) FROM receipt_letters m WHERE m.purchase_id = p.id) <> 1`,
    );
    expect(wrong).toEqual([]);
    const chargedInVain = await rowsOf(
      world,
      "SELECT p.reference FROM purchases p WHERE p.state <> 'GRANTED' AND EXISTS (SELECT 1 FROM payment_entries e WHERE e.purchase_id = p.id)",
    );
    expect(chargedInVain).toEqual([]);
  }
});
