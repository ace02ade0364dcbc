/** What has to hold of every page, in each of its states. */
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe';
import { expectClean } from './browser';
import { expectNoOverflow } from './no-overflow';

/** @param widths in pixels; the present one without any */
export async function expectSound(page: Page, ...widths: number[]): Promise<void> {
  expectClean(page);
  await expectAccessible(page);
  await expectNoOverflow(page, ...widths);
}
