/* global fetch, performance */
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium-binary.mjs';
import * as demo from './demo-server.mjs';
import { INTERACTIONS, PAGES } from './measured-pages.mjs';
import { observeTimes } from './measure-in-page.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

/**
 * `npm run measure:portal`: how fast the portal's pages are there, what they weigh, and how soon they answer who uses
 * them while the server is busy; as tables in Markdown on stdout. On a slow phone: the processor slowed down, the
 * network that of Lighthouse's "slow 4G". With `--url` on a server that runs already and has the demo's people.
 */
const HELP = `npm run measure:portal -- [--url URL] [--rounds 5] [--load 200] [--person BRAM|ADA|GRACE|ERIN|SVEN|OLGA]
  --load    requests a second that the server answers besides, while somebody types`;
const options = {
  url: { type: 'string' },
  rounds: { type: 'string', default: '5' },
  load: { type: 'string', default: '200' },
  person: { type: 'string', default: 'BRAM' },
  help: { type: 'boolean', default: false },
};
const { values: given } = parseArgs({ options });
const person = demo[given.person.toUpperCase()];
if (given.help || !person?.kind) {
  console.log(HELP);
  process.exit(given.help ? 0 : 1);
}
await ensureInstalled();
if (!given.url) await ensureBuilt();
const { chromium: executablePath, reason } = findChromium('nothing is measured');
if (!executablePath) {
  console.error(reason);
  process.exit(1);
}
const { chromium } = await import('playwright-core');

const CPU_SLOWDOWN = 4;
const DOWN_MBIT = 1.6;
const BYTES_A_MBIT = 1_000_000 / 8;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: DOWN_MBIT * BYTES_A_MBIT,
  uploadThroughput: 0.75 * BYTES_A_MBIT,
};
const PHONE = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true };
const INTERACTIONS_EACH = 30;
/** The browser tells of no event that took less. Milliseconds. */
const SHORTEST_EVENT = 16;
/** So long nothing may come for a page to count as loaded. Milliseconds. */
const QUIET = 1000;
const PATIENCE = 60_000;

const say = (text) => process.stderr.write(`${text}\n`);
// What the load asks for is paid for by a sign-in, which would soon have nothing left.
const server = given.url ? null : await demo.startDemoServer({ CASEGATE_RATE_BUDGET: '100000000' });
const url = (given.url ?? server.url).replace(/\/+$/, '');
const browser = await chromium.launch({ executablePath });
try {
  const signedIn = await signIn();
  const known = await knowServer(signedIn);
  console.log(await heading());
  console.log(await loads(signedIn, known));
  console.log(await delays(signedIn, known));
} finally {
  await browser.close();
  await server?.stop();
}

/** The cookies of the person. */
async function signIn() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await demo.signInAs(page, url, person, '/livez');
  const cookies = await context.cookies(url);
  await context.close();
  return { cookies: cookies.filter(({ name }) => name.includes('session')) };
}

function headersOf({ cookies }) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { 'content-type': 'application/json', 'x-casegate-client': 'measure', cookie };
}

/** A case to be shown. */
async function knowServer(signedIn) {
  const body = JSON.stringify({ query: '{ cases(first: 1) { nodes { number } } }' });
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: headersOf(signedIn), body });
  const { data } = await answer.json();
  const caseNumber = data?.cases?.nodes[0]?.number;
  if (!caseNumber) throw new Error(`${person.name} sees no case on ${url}`);
  return { caseNumber };
}

async function heading() {
  const [{ model }] = cpus();
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return `\`npm run measure:portal\` on ${when}; ${cpus().length} × ${model.trim()}; node ${process.version}; Chromium ${browser.version()}. The processor is slowed down ${CPU_SLOWDOWN} times, the network has ${DOWN_MBIT} Mbit/s and ${NETWORK.latency} ms; ${PHONE.viewport.width} px wide. Each figure is the median of ${given.rounds}.\n`;
}

async function loads(signedIn, known) {
  const rows = [];
  for (const { name, path, ready } of PAGES) {
    const cold = [];
    const warm = [];
    for (let round = 0; round < Number(given.rounds); round += 1) {
      say(`loading ${name}, ${round + 1} of ${given.rounds}`);
      const context = await browser.newContext({ ...PHONE, storageState: { cookies: signedIn.cookies, origins: [] } });
      cold.push(await load(context, url + path(known), ready));
      warm.push(await load(context, url + path(known), ready));
      await context.close();
    }
    rows.push(rowOf(name, 'empty', cold), rowOf(name, 'full', warm));
  }
  return table(
    ['page', 'cache', 'FCP ms', 'LCP ms', 'heading ms', 'scripts kB', 'all kB', 'requests'],
    rows,
    '`heading` is when the heading of the page is there; kB as they came over the wire.',
  );
}

function rowOf(name, cache, rounds) {
  const figures = ['fcp', 'lcp', 'ready', 'scripts', 'all', 'requests'];
  return [`\`${name}\``, cache, ...figures.map((each) => Math.round(median(rounds.map((round) => round[each]))))];
}

async function load(context, address, ready) {
  const { page, traffic } = await slowPage(context, ready);
  await page.goto(address, { timeout: PATIENCE });
  await page.locator(ready).first().waitFor({ timeout: PATIENCE });
  await traffic.quiet();
  const { fcp, lcp, ready: readyAt } = await page.evaluate('window.measured');
  await page.close();
  return { fcp, lcp, ready: readyAt, ...traffic.sums() };
}

async function slowPage(context, ready) {
  const page = await context.newPage();
  await page.addInitScript(observeTimes, ready);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return { page, traffic: watchTraffic(session) };
}

/** What came over the wire, with its headers; what the cache had counts nothing. */
function watchTraffic(session) {
  const types = new Map();
  const open = new Set();
  const came = [];
  let last = performance.now();
  const end = ({ requestId, encodedDataLength = 0 }) => {
    last = performance.now();
    open.delete(requestId);
    if (encodedDataLength > 0) came.push({ type: types.get(requestId), kB: encodedDataLength / 1000 });
  };
  session.on('Network.requestWillBeSent', ({ requestId, type }) => {
    last = performance.now();
    types.set(requestId, type);
    open.add(requestId);
  });
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  const sum = (each) => each.reduce((total, { kB }) => total + kB, 0);
  return {
    sums: () => ({
      scripts: sum(came.filter(({ type }) => type === 'Script')),
      all: sum(came),
      requests: came.length,
    }),
    quiet: async () => {
      const began = performance.now();
      while (open.size > 0 || performance.now() - last < QUIET) {
        if (performance.now() - began > PATIENCE) throw new Error('the page does not come to rest');
        await wait(50);
      }
    },
  };
}

async function delays(signedIn, known) {
  const rows = [];
  for (const { name, path, ready, interact } of INTERACTIONS) {
    const rounds = [];
    for (let round = 0; round < Number(given.rounds); round += 1) {
      say(`${name}, ${round + 1} of ${given.rounds}`);
      rounds.push(await delay(signedIn, url + path(known), ready, interact));
    }
    const of = (figure) => Math.round(median(rounds.map((each) => each[figure])));
    rows.push([name, INTERACTIONS_EACH, atLeast(of('p50')), atLeast(of('p98')), of('served'), of('refused')]);
  }
  return table(
    ['what somebody does', 'times', 'p50 ms', 'p98 ms', 'served beside, requests/s', 'refused'],
    rows,
    `From the key or the click until what follows from it is painted, by the browser's event timing, which tells of nothing below ${SHORTEST_EVENT} ms; while the server answers \`{ viewer { id } }\` to others. Browser, server and load share one machine.`,
  );
}

function atLeast(ms) {
  return ms <= SHORTEST_EVENT ? `≤ ${SHORTEST_EVENT}` : ms;
}

async function delay(signedIn, address, ready, interact) {
  const context = await browser.newContext({ ...PHONE, storageState: { cookies: signedIn.cookies, origins: [] } });
  const { page, traffic } = await slowPage(context, ready);
  await page.goto(address, { timeout: PATIENCE });
  await page.locator(ready).first().waitFor({ timeout: PATIENCE });
  await traffic.quiet();
  await page.evaluate('void (window.measured.events = {})');
  const load = startLoad(signedIn);
  // Until it is at its full rate.
  await wait(1000);
  for (let index = 0; index < INTERACTIONS_EACH; index += 1) {
    await interact(page, index);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
  }
  // What the browser tells of comes after it was painted.
  await wait(500);
  const events = Object.values(await page.evaluate('window.measured.events'));
  const { served, refused } = await load.stop();
  await context.close();
  const short = Math.max(0, INTERACTIONS_EACH - events.length);
  const sorted = [...Array(short).fill(SHORTEST_EVENT), ...events].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return { p50: at(0.5), p98: at(0.98), served, refused };
}

/** Others who ask, from a process of their own. */
function startLoad(signedIn) {
  const child = fork(fileURLToPath(new URL('./measure-load.mjs', import.meta.url)));
  const answered = new Promise((resolve, reject) => {
    child.once('message', ({ error, ...result }) => (error ? reject(new Error(error)) : resolve(result)));
    child.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
  });
  const body = JSON.stringify({ query: '{ viewer { id } }' });
  const request = { url: `${url}/graphql`, method: 'POST', headers: headersOf(signedIn), body };
  child.send({ ...request, connections: 8, overallRate: Number(given.load) });
  return {
    stop: () => {
      child.send('stop');
      return answered;
    },
  };
}

function median(values) {
  const sorted = values.map(Number).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function table(columns, rows, about) {
  const right = columns.map((_, at) => rows.every((row) => typeof row[at] === 'number' || /^≤/.test(row[at])));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(right.map((it) => (it ? '---:' : '---'))), ...rows.map(line), '', about, ''].join('\n');
}
