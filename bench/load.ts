/** The load, in a process of its own: requests that are built before the time runs, each by somebody else. */
import autocannon from 'autocannon';
import { FRESH_KEY } from './works/work';
import type { Asked } from './servers';

export interface Loading {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly requests?: readonly Asked[];
  /** Under this name the requests are kept for the next time. */
  readonly name: string;
}

export interface Loaded {
  readonly seconds: number;
  readonly requests: number;
  /** Answers that were none: refused, with errors, cut off. */
  readonly failed: number;
  readonly failure: string;
  readonly bytes: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const kept = new Map<string, readonly Asked[]>();
/** Different in each run of the bench, and in each request of a run. */
const run = `${Date.now().toString(36)}-${process.pid}`;
let turn = 0;

const isGood = (body: string): boolean =>
  body.includes('"data":{') && !body.includes('"errors":[') && !/"userErrors":\[\{/.test(body.slice(0, 5000));

async function load({ url, seconds, connections, name, requests }: Loading): Promise<Loaded> {
  if (requests) kept.set(name, requests);
  const all = kept.get(name) ?? [];
  const times: number[] = [];
  const notes = { failed: 0, failure: '', bytes: 0 };
  const fail = (why: string) => {
    notes.failed += 1;
    notes.failure ||= why.slice(0, 500);
  };
  let client = 0;
  let until = 0;
  const began = performance.now();
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    timeout: 30,
    // What is built here is thrown away: each connection gets a share of the requests of its own.
    setupClient: (each) => each.setRequests(shareOf(all, client++, connections)),
    verifyBody: (body) => {
      const text = String(body);
      if (!isGood(text)) fail(text);
      return true;
    },
  };
  await new Promise<void>((resolve, reject) => {
    const instance = autocannon(options, (error: Error | null) => (error ? reject(error) : resolve()));
    instance.on('response', (_client, status, bytes, milliseconds) => {
      times.push(milliseconds);
      notes.bytes += bytes;
      until = performance.now();
      if (status !== 200) fail(`status ${status}`);
    });
    instance.on('reqError', (error: Error) => fail(error.message));
  });
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { ...notes, seconds: (until - began) / 1000, requests: times.length, p50: at(0.5), p99: at(0.99) };
}

/** Every so-manieth request, so that all connections together go through them in their order. */
function shareOf(all: readonly Asked[], client: number, connections: number): autocannon.Request[] {
  // With fewer requests than connections some are shared.
  const from = client % Math.min(connections, all.length);
  return all.filter((_, index) => index % Math.min(connections, all.length) === from).map(toRequest);
}

function toRequest({ path, headers, body }: Asked): autocannon.Request {
  const request: autocannon.Request = { method: 'POST', path, headers, body };
  if (!body.includes(FRESH_KEY)) return request;
  return {
    ...request,
    setupRequest: (plain) => ({ ...plain, body: body.replace(FRESH_KEY, `${run}-${(turn += 1)}`) }),
  };
}

process.on('message', (loading: Loading) => {
  load(loading).then(
    (loaded) => process.send?.({ loaded }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
