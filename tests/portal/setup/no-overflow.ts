/** That nobody has to scroll sideways. WCAG 1.4.10. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** What sticks out of the page at its present width, outermost first; empty where nothing has to be scrolled sideways. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const contained = (element: Element): boolean => {
      for (let above = element.parentElement; above && above !== document.body; above = above.parentElement)
        if (getComputedStyle(above).overflowX !== 'visible') return true;
      return false;
    };
    const described = (element: Element): string => {
      const { left, right } = element.getBoundingClientRect();
      const text = element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) ?? '';
      const name = [element.tagName.toLowerCase(), element.id && `#${element.id}`, element.getAttribute('role')];
      return `${name.filter(Boolean).join(' ')} from ${Math.round(left)} to ${Math.round(right)}: "${text}"`;
    };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1) && !contained(element);
    });
    return [`${scrollWidth} px are needed and ${clientWidth} there`, ...wide.slice(0, 10).map(described)];
  });
}

/** What floats above a page follows its width a moment later. Milliseconds. */
const PAUSE = 100;
const PATIENCE = 2000;

async function settled(look: () => Promise<string[]>): Promise<string[]> {
  for (let waited = 0; ; waited += PAUSE) {
    const found = await look();
    if (found.length === 0 || waited >= PATIENCE) return found;
    await wait(PAUSE);
  }
}

export async function expectNoOverflow(page: Page, ...widths: number[]): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  const faults: Record<number, string[]> = {};
  for (const width of widths.length > 0 ? widths : [before.width]) {
    if (widths.length > 0) await page.setViewportSize({ ...before, width });
    const found = await settled(() => stickingOut(page));
    if (found.length > 0) faults[width] = found;
  }
  if (widths.length > 0) await page.setViewportSize(before);
  expect(faults).toEqual({});
}
