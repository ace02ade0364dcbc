import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium-binary.mjs';
import { signInAs, startDemoServer } from './demo-server.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';
import { SHOWN } from './screenshots-shown.mjs';

/**
 * `npm run screenshots`: makes docs/screenshots anew, from the demo world on a server of its own; with a name, that
 * picture alone. What is shown does not depend on the day: the clocks of the server and of the browser are set.
 */
await ensureInstalled();
await ensureBuilt();
const { chromium: executablePath, reason } = findChromium('no screenshots');
if (!executablePath) {
  console.error(reason);
  process.exit(1);
}
const { chromium } = await import('playwright-core');

/** A Wednesday morning on which EMEA is open. */
const NOW = '2026-11-18T09:30:00Z';
const VIEWPORTS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
const LOCALES = { en: 'en-GB', nl: 'nl-NL' };
const MOST_BYTES = 150_000;
const folder = path.join(root, 'docs', 'screenshots');

const only = process.argv.slice(2);
const wanted = SHOWN.filter(({ name }) => only.length === 0 || only.includes(name));
mkdirSync(folder, { recursive: true });
if (only.length === 0) clearOthers();

const server = await startDemoServer({
  CASEGATE_NOW: NOW,
  CASEGATE_SECRET: 'a-secret-of-the-pictures-so-that-pairs-stay-the-same',
});
const browser = await chromium.launch({ executablePath });
try {
  for (const each of wanted) await take(each);
} finally {
  await browser.close();
  await server.stop();
}

async function take({ name, person, path: address, prepare, fullPage = false, ...how }) {
  const { viewport = 'desktop', colorScheme = 'light', locale = 'en' } = how;
  const context = await browser.newContext({
    ...VIEWPORTS[viewport],
    baseURL: server.url,
    colorScheme,
    locale: LOCALES[locale],
    timezoneId: 'Europe/Amsterdam',
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  if (person) await signInAs(page, server.url, person, '/livez');
  // A stream that stays open is no reason to wait.
  await page.goto(address, { waitUntil: 'load' });
  await prepare?.(page);
  await page.getByRole('heading').first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage, animations: 'disabled', caret: 'hide' });
  await context.close();
  const { size } = statSync(file);
  console.log(`docs/screenshots/${name}.png ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) {
    console.error(`docs/screenshots/${name}.png is larger than ${MOST_BYTES / 1000} kB: show less of the page`);
    process.exitCode = 1;
  }
}

/** Pictures that nobody asks for any more. */
function clearOthers() {
  const names = new Set(SHOWN.map(({ name }) => `${name}.png`));
  for (const file of readdirSync(folder))
    if (file.endsWith('.png') && !names.has(file)) rmSync(path.join(folder, file));
}
