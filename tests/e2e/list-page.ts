import { expect, type Page } from '@playwright/test';

/** The rows of the list on a page. */
export const rows = (page: Page) => page.locator('.rows > li');

/** How many records a list says it has. */
export const count = (page: Page) => page.locator('.list-count');

/** Opens a list and waits until it answers at once; before that its pills are plain links. */
export async function openInstantList(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('astro-island:not([ssr])')).toBeAttached();
}
