/** Going through a page without a mouse. */
import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];
interface Wish {
  exact?: boolean;
  /** `Shift+Tab` goes back. */
  key?: 'Tab' | 'Shift+Tab';
  most?: number;
}

/** Who passes by more than these does not find it. */
const MOST_PRESSES = 80;

/**
 * Presses Tab until what has the role and the name has the focus. Fails with what had it on the way; and where it cannot
 * be seen that it has it, or what has it lies beneath something else. WCAG 2.1.1, 2.4.7, 2.4.11.
 */
export async function tabTo(page: Page, role: Role, name: string | RegExp, wish: Wish = {}): Promise<Locator> {
  const { exact = typeof name === 'string', key = 'Tab', most = MOST_PRESSES } = wish;
  const wanted = page.getByRole(role, { name, exact });
  await wanted.first().waitFor({ state: 'attached' });
  const resting = await looks(wanted.first());
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const found = await focusedOf(wanted);
    if (found) {
      await expectVisibleFocus(found, resting);
      return found;
    }
    passed.push(await focusOf(page));
  }
  throw new Error(`${key} does not come to ${role} ${String(name)}; it came to\n  ${passed.join('\n  ')}`);
}

/** Goes there by Tab and presses a key: Enter, or Space for a checkbox. */
export async function pressAt(page: Page, role: Role, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press(key);
}

/** Goes there by Tab and types; what is there is replaced. */
export async function typeAt(page: Page, role: Role, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Presses an arrow until the option, radio or item has the focus, or is the active one of what has it. */
export async function arrowTo(page: Page, role: Role, name: string | RegExp, key = 'ArrowDown'): Promise<Locator> {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' });
  const passed: string[] = [];
  for (let presses = 0; presses <= MOST_PRESSES; presses += 1) {
    if (presses > 0) await page.keyboard.press(key);
    const found = await focusedOf(wanted);
    if (found) return found;
    passed.push(await focusOf(page));
  }
  throw new Error(`${key} does not come to ${role} ${String(name)}; it came to\n  ${passed.join('\n  ')}`);
}

/** What has the focus, in words: `button "Next"`. */
export function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: focused } = document;
    if (!focused || focused === document.body) return 'nothing';
    const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '') ?? focused;
    const labelledBy = (active.getAttribute('aria-labelledby') ?? '').split(/\s+/);
    const labels = labelledBy.flatMap((id) => document.getElementById(id)?.textContent ?? []).join(' ');
    const label = (active as HTMLInputElement).labels?.[0]?.textContent;
    const name = active.getAttribute('aria-label') ?? (labels || label || active.textContent || '');
    return `${active.getAttribute('role') ?? active.tagName.toLowerCase()} "${name.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;
  });
}

/** That one of them which has the focus. */
async function focusedOf(wanted: Locator): Promise<Locator | null> {
  const at = await wanted.evaluateAll((elements) => {
    const { activeElement: focused } = document;
    const active = focused?.getAttribute('aria-activedescendant');
    return elements.findIndex((element) => element === focused || (active && element.id === active));
  });
  return at < 0 ? null : wanted.nth(at);
}

/** How an element looks, with what stands around it: focus may be shown by a frame or a line beneath. */
function looks(locator: Locator): Promise<string[]> {
  return locator.evaluate((element) => {
    const shown: string[] = [];
    const look = (style: CSSStyleDeclaration) => {
      const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? '' : style.outline;
      const around = [style.boxShadow, style.borderColor, style.borderWidth, style.backgroundColor];
      shown.push([outline, ...around, style.textDecorationLine, style.transform, style.opacity].join(' | '));
    };
    let at: Element | null = element;
    for (let level = 0; at && level < 3; level += 1, at = at.parentElement)
      for (const part of [null, '::before', '::after']) look(getComputedStyle(at, part));
    for (const beside of [element.previousElementSibling, element.nextElementSibling])
      if (beside) look(getComputedStyle(beside));
    return shown;
  });
}

/** That what has the focus looks other than before, and is where it can be seen. */
async function expectVisibleFocus(focused: Locator, resting: string[]): Promise<void> {
  const faults: string[] = [];
  // What only appeared by the focus has no look of before.
  if (String(await looks(focused)) === String(resting)) faults.push('nothing shows that it has the focus');
  // A point of it is what a finger would meet there.
  const isSeen = await focused.evaluate((element) => {
    const { left, top, width, height } = (
      element.matches('input[type=checkbox], input[type=radio]') ? (element.parentElement ?? element) : element
    ).getBoundingClientRect();
    const met = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + width * x, top + height * y)),
    );
    return met.some((hit) => hit && (element.contains(hit) || hit.contains(element) !== hit.matches('html, body')));
  });
  if (!isSeen) faults.push('it has the focus and lies out of sight');
  expect(faults.map((fault) => `${String(focused)}: ${fault}`)).toEqual([]);
}
