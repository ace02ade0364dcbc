/** Asks axe-core whether a page can be used by everybody, as far as a program can tell. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/**
 * What Fluent's Tabster puts at both ends of the page once a list of choices was open: who tabs onto one is sent on at
 * once, so nobody rests on it. `tabTo` of keyboard.ts would tell where that is not so.
 */
const SIGNPOSTS = '[data-tabster-dummy]';
/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface WithAxe {
  axe?: { run(where: object, options: object): Promise<AxeResults> };
}

/** A line for each fault: the rule, what it is about, where, and what to do. */
export async function accessFaults(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not bind: nothing of the page is loosened for this.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    async ([signposts, ...tags]) => {
      const { axe } = globalThis as WithAxe;
      if (!axe) throw new Error('axe did not load');
      return axe.run(
        { include: [['html']], exclude: [[signposts]] },
        {
          runOnly: { type: 'tag', values: tags },
          // Of WCAG 2.2, and off unless it is asked for.
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations'],
        },
      );
    },
    [SIGNPOSTS, ...TAGS],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) => {
      const why = failureSummary
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
        .join('; ');
      return `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)} (${why})`;
    }),
  );
}

/** As the page is now: ask again for each state of it. Waits until nothing moves, since half-shown text has no contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  expect(await accessFaults(page)).toEqual([]);
}
