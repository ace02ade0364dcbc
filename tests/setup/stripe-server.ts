/**
 * As much of Stripe's API as this product calls, in memory, on a free port: forms, keys, errors, lists and events in
 * Stripe's shapes; with a log of what it was asked, and with bad days on demand.
 */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { StripeSettings } from '../../src/platform/settings-purchases';
import { StripeBank, type StripeEvent } from './stripe-bank';
import { expanded, missing, parseForm, refusal, StripeRefusal, type Params, type StripeObject } from './stripe-forms';

export const SECRET_KEY = 'sk_test_of_the_tests_alone';
export const WEBHOOK_SECRET = 'whsec_of_the_tests_alone';
export const OLD_WEBHOOK_SECRET = 'whsec_that_goes';

/**
 * REFUSE: cuts the connection before anything is done. DROP: after it was done. STALL: does it and never answers. HALF:
 * does it and cuts the answer. BREAK: 500. LIMIT: 429. LOCK: 409. KEY: 401.
 */
export type BadDay = 'REFUSE' | 'DROP' | 'STALL' | 'HALF' | 'BREAK' | 'LIMIT' | 'LOCK' | 'KEY';

export interface Asked {
  /** `POST /v1/customers`. */
  call: string;
  params: Params;
  key: string | undefined;
  headers: IncomingMessage['headers'];
}

interface Answer {
  status: number;
  body: object;
}

interface Route {
  method: string;
  path: RegExp;
  takes: readonly string[];
  answer: (bank: StripeBank, params: Params, id: string) => StripeObject | object;
}

const route = (
  method: string,
  path: string,
  takes: string,
  answer: (bank: StripeBank, params: Params, id: string) => object,
): Route => ({
  method,
  path: new RegExp(`^/v1/${path.replace(':id', '([^/]+)')}$`),
  takes: takes.split(' ').filter((name) => name !== ''),
  answer,
});

const ROUTES: readonly Route[] = [
  route('POST', 'customers', 'name email metadata', (bank, params) => bank.createCustomer(params)),
  route('GET', 'customers/:id', '', (bank, _params, id) => bank.get(id)),
  route('DELETE', 'customers/:id', '', (bank, _params, id) => bank.deleteCustomer(id)),
  route('POST', 'setup_intents', 'customer usage allowed_payment_method_types', (bank, params) =>
    bank.createSetup(params),
  ),
  route('POST', 'setup_intents/:id/cancel', '', (bank, _params, id) => bank.cancelSetup(id)),
  route('GET', 'setup_intents/:id', '', (bank, _params, id) => bank.get(id)),
  route(
    'POST',
    'checkout/sessions',
    'customer mode success_url cancel_url allowed_payment_method_types',
    (bank, params) => bank.createPage(params),
  ),
  route('POST', 'checkout/sessions/:id/expire', '', (bank, _params, id) => bank.expirePage(id)),
  route('GET', 'checkout/sessions/:id', '', (bank, _params, id) => bank.get(id)),
  route('GET', 'payment_methods/:id', '', (bank, _params, id) => bank.get(id)),
  route('POST', 'payment_methods/:id/detach', '', (bank, _params, id) => bank.detach(id)),
  route(
    'POST',
    'payment_intents',
    'amount currency customer description metadata allowed_payment_method_types',
    (bank, params) => bank.createIntent(params),
  ),
  route('GET', 'payment_intents', 'created limit starting_after', (bank, params) =>
    page(bank.all('payment_intent'), params),
  ),
  route('GET', 'payment_intents/:id', '', (bank, _params, id) => bank.get(id)),
  route('POST', 'payment_intents/:id/confirm', 'payment_method return_url', (bank, params, id) =>
    bank.confirm(id, params),
  ),
  route('POST', 'payment_intents/:id/cancel', 'cancellation_reason', (bank, params, id) => bank.cancel(id, params)),
  route('POST', 'refunds', 'payment_intent amount metadata', (bank, params) => bank.refund(params)),
  route('GET', 'refunds', 'payment_intent limit', (bank, params) => page(bank.about('refund', params), params)),
  route('GET', 'refunds/:id', '', (bank, _params, id) => bank.get(id)),
  route('GET', 'disputes', 'payment_intent limit', (bank, params) => page(bank.about('dispute', params), params)),
];

function page(all: StripeObject[], { limit = '10', starting_after: after, created }: Params): object {
  const since = Number((created as { gte?: string } | undefined)?.gte ?? 0);
  const found = all.filter((each) => Number(each.created) >= since);
  const rest = found.slice(after ? found.findIndex(({ id }) => id === after) + 1 : 0);
  const data = rest.slice(0, Math.min(Number(limit), StripeServer.mostOnPage));
  return { object: 'list', url: '/v1/list', has_more: rest.length > data.length, data };
}

export class StripeServer {
  /** Smaller than Stripe's, so that a test turns pages. */
  static mostOnPage = 2;
  readonly bank = new StripeBank();
  readonly asked: Asked[] = [];
  private readonly kept = new Map<string, { asked: string; answer: Answer | null }>();
  private badDays: { match: RegExp; day: BadDay; times: number }[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<StripeServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const stripe = new StripeServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => void stripe.take(request, response));
    return stripe;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get settings(): StripeSettings {
    return {
      secretKey: SECRET_KEY,
      publishableKey: 'pk_test_of_the_tests_alone',
      webhookSecrets: [WEBHOOK_SECRET, OLD_WEBHOOK_SECRET],
      url: this.url,
    };
  }

  /** From now on calls that match have a bad day, so many times. Stripe's program tries some of them twice. */
  bad(day: BadDay, match: RegExp, times = 1): void {
    this.badDays.push({ match, day, times });
  }

  /** Everything is well again. */
  good(): void {
    this.badDays = [];
  }

  /** The calls that match, of those after the first `from`. */
  calls(match: RegExp, from = 0): Asked[] {
    return this.asked.slice(from).filter(({ call }) => match.test(call));
  }

  /** As Stripe signs what it posts. */
  signed(body: string, secret = WEBHOOK_SECRET, secondsAgo = 0): string {
    const time = Math.floor(Date.now() / 1000) - secondsAgo;
    return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
  }

  /** As after a day: what comes again under a key is done again. */
  forgetKeys(): void {
    this.kept.clear();
  }

  /** Posts an event to a server's hook; gives the status. */
  async post(server: { url: string }, event: StripeEvent): Promise<number> {
    const body = JSON.stringify(event);
    return StripeServer.send(server, body, { 'stripe-signature': this.signed(body) });
  }

  static async send(server: { url: string }, body: string, headers: Record<string, string>): Promise<number> {
    const answer = await fetch(`${server.url}/purchases/hook/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
    });
    await answer.text();
    return answer.status;
  }

  private dayOf(call: string): BadDay | null {
    const found = this.badDays.find(({ match, times }) => times > 0 && match.test(call));
    if (!found) return null;
    found.times -= 1;
    return found.day;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request).catch(() => '');
    const { pathname, search } = new URL(request.url ?? '/', this.url);
    const call = `${request.method} ${pathname}`;
    const key = request.headers['idempotency-key'] as string | undefined;
    const params = parseForm(request.method === 'GET' ? search.slice(1) : body);
    this.asked.push({ call, params: structuredClone(params), key, headers: request.headers });
    const day = this.dayOf(call);
    if (day === 'REFUSE') return void request.socket.destroy();
    const { answer, replayed } = this.answer(call, request, params, key, day);
    if (day === 'STALL') return;
    if (day === 'DROP') return void request.socket.destroy();
    const written = JSON.stringify(answer.body);
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'request-id': `req_${this.asked.length}`,
      'stripe-version': String(request.headers['stripe-version']),
      ...(key ? { 'idempotency-key': key } : {}),
      ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
      ...(answer.status >= 500 ? { 'stripe-should-retry': 'false' } : {}),
      'content-length': Buffer.byteLength(written),
    });
    if (day !== 'HALF') return void response.end(written);
    response.write(written.slice(0, written.length / 2), () => request.socket.destroy());
  }

  /** What was begun under a key is answered the same way for ever: also a decline, also 500. */
  private answer(
    call: string,
    request: IncomingMessage,
    params: Params,
    key: string | undefined,
    day: BadDay | null,
  ): { answer: Answer; replayed: boolean } {
    const asked = JSON.stringify([call, params]);
    const known = key === undefined ? undefined : this.kept.get(key);
    if (known?.answer) {
      const same = known.asked === asked;
      const other = refusal('idempotency_key_in_use', undefined, { type: 'idempotency_error', code: undefined });
      return { answer: same ? known.answer : { status: 400, body: { error: other.error } }, replayed: same };
    }
    const answer = this.work(request, params, day);
    const begun = answer.status < 400 || answer.status === 402 || answer.status >= 500;
    if (key !== undefined && begun) this.kept.set(key, { asked, answer });
    return { answer, replayed: false };
  }

  private work(request: IncomingMessage, params: Params, day: BadDay | null): Answer {
    const failure = (status: number, type: string, code?: string): Answer => ({
      status,
      body: { error: { type, code, message: `It fails, and quotes ${String(request.headers.authorization)}` } },
    });
    if (day === 'BREAK') return failure(500, 'api_error');
    if (day === 'LIMIT') return failure(429, 'invalid_request_error', 'rate_limit');
    if (day === 'LOCK') return failure(409, 'invalid_request_error', 'lock_timeout');
    if (day === 'KEY' || request.headers.authorization !== `Bearer ${SECRET_KEY}`)
      return failure(401, 'invalid_request_error');
    try {
      const { pathname } = new URL(request.url ?? '/', this.url);
      const found = ROUTES.find(({ method, path }) => method === request.method && path.test(pathname));
      if (!found) throw missing(pathname);
      const { expand = [], ...rest } = params;
      const unknown = Object.keys(rest).find((name) => !found.takes.includes(name));
      if (unknown) throw refusal('parameter_unknown', unknown);
      const object = found.answer(this.bank, rest, found.path.exec(pathname)?.[1] ?? '');
      return { status: 200, body: expanded(object, expand as string[], this.bank.find) };
    } catch (error) {
      if (error instanceof StripeRefusal) return { status: error.status, body: { error: error.error } };
      return { status: 500, body: { error: { type: 'api_error', message: String(error) } } };
    }
  }
}
