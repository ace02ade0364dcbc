/** A real browser, one for each file of tests; whatever goes wrong in a page fails the test that opened it. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { describeWith, program } from '../../setup/programs';

/** What it is called where; the same as in scripts/chromium-binary.mjs. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `describe` for stories that need the browser. */
export const describeInBrowser = describeWith(...NAMES);

export interface PageOptions {
  viewport?: keyof typeof VIEWPORTS | { width: number; height: number };
  locale?: 'en' | 'nl';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  /** Without it a page has its HTML alone. */
  javaScript?: boolean;
}

const VIEWPORTS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>;
const LOCALES = { en: 'en-GB', nl: 'nl-NL' };
/** Nothing but this machine has an address, so that nothing can be fetched from elsewhere. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
/** Long enough for a busy machine; what waits for longer waits for what never comes. Milliseconds. */
const PATIENCE = 30_000;

/** What went wrong in the pages of one visitor, and what of it a test said that it would. */
class Watch {
  readonly troubles: string[] = [];
  readonly allowed: RegExp[] = [];

  constructor(context: BrowserContext, origin: () => string) {
    const report = (trouble: string) => void this.troubles.push(trouble);
    const own = (address: string) =>
      /^(data|blob|about|chrome-error):/.test(address) || new URL(address).origin === origin();
    context.on('console', (message) => {
      // What the server answered is reported with its address below.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        report(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => report(`page error: ${String(error.error().stack ?? error.error())}`));
    context.on('request', (request) => {
      if (!own(request.url())) report(`leaves the origin: ${request.method()} ${request.url()}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) report(`${response.status()}: ${response.request().method()} ${response.url()}`);
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Somebody went on before it was there.
      if (why !== 'net::ERR_ABORTED') report(`failed: ${request.method()} ${request.url()} ${why}`);
    });
    context.on('page', (page) => void page.on('crash', () => report('the page crashed')));
  }

  get unexpected(): string[] {
    return this.troubles.filter((trouble) => !this.allowed.some((pattern) => pattern.test(trouble)));
  }
}

let launched: Promise<Browser> | undefined;
const watches = new Map<BrowserContext, Watch>();
/** Those that were opened within a test go with it; those of beforeAll stay until the last. */
const ofTest = new Set<BrowserContext>();
let isInTest = false;

beforeEach(() => {
  isInTest = true;
});
afterEach(async () => {
  isInTest = false;
  const troubles = [...watches.values()].flatMap((watch) => {
    const { unexpected } = watch;
    watch.troubles.length = 0;
    return unexpected;
  });
  await Promise.all([...ofTest].map(close));
  expect(troubles).toEqual([]);
});
afterAll(async () => {
  const browser = await launched;
  launched = undefined;
  watches.clear();
  await browser?.close();
});

async function close(context: BrowserContext): Promise<void> {
  ofTest.delete(context);
  watches.delete(context);
  await context.close();
}

function launch(): Promise<Browser> {
  return (launched ??= chromium.launch({ executablePath: program(...NAMES), args: [OFFLINE] }));
}

/**
 * A page of a visitor of its own, with nobody's cookies. Addresses begin at the server, which is asked each time: one
 * that starts again is at another port.
 */
export async function openPage(server: { readonly url: string }, options: PageOptions = {}): Promise<Page> {
  const { viewport = 'desktop', locale = 'en', colorScheme = 'light', reducedMotion = 'no-preference' } = options;
  const browser = await launch();
  const context = await browser.newContext({
    ...(typeof viewport === 'string' ? VIEWPORTS[viewport] : { viewport }),
    baseURL: server.url,
    locale: LOCALES[locale],
    timezoneId: 'Europe/Amsterdam',
    colorScheme,
    reducedMotion,
    javaScriptEnabled: options.javaScript ?? true,
  });
  context.setDefaultTimeout(PATIENCE);
  watches.set(context, new Watch(context, () => new URL(server.url).origin));
  if (isInTest) ofTest.add(context);
  await context.addInitScript(tellViolations);
  return context.newPage();
}

/** Runs in each page before anything of it. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
    console.error(`policy violated: ${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`),
  );
}

function watchOf(page: Page): Watch {
  const watch = watches.get(page.context());
  if (!watch) throw new Error('the page was not opened by openPage');
  return watch;
}

/** Says that something will go wrong in the page and is meant to, such as `/^503: POST .*\/graphql/`. */
export function expectTrouble(page: Page, pattern: RegExp): void {
  watchOf(page).allowed.push(pattern);
}

/** What has gone wrong so far, whether or not it was announced. */
export const troublesOf = (page: Page): readonly string[] => watchOf(page).troubles;

/**
 * That nothing has gone wrong in the page: no error in its console or script, nothing that its policy forbids, no
 * request that fails, is refused or leaves the server. It is asked after each test anyhow.
 */
export function expectClean(page: Page): void {
  expect(watchOf(page).unexpected).toEqual([]);
}
