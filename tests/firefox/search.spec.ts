/** Searching in Firefox: by keyboard from any page, and on the page of search with its filters. */
import { expect, test } from './firefox-page.ts';

test('search opens by a key, and is walked by arrows to the record', async ({ fox }) => {
  await fox.open('./tasks/');
  await fox.page.keyboard.press('/');
  await fox.page.waitForSelector('dialog[open] input:focus');
  await fox.page.keyboard.type('S04-DFP-AMPLIFY');
  await expect.poll(() => fox.text('dialog [role=status]')).toContain('result');
  await fox.page.keyboard.press('ArrowDown');
  await fox.page.keyboard.press('Enter');
  await expect.poll(() => fox.page.url()).toMatch(/\/sessions\/\d+\/$/);
  await expect.poll(() => fox.text('main')).toContain('S04-DFP-AMPLIFY');
});

test('a filter narrows, and stays in the address', async ({ fox }) => {
  await fox.open('./search/?q=dfp');
  await expect.poll(() => fox.text('main [role=status]')).toMatch(/^\d+ results/);
  const all = Number.parseInt(await fox.text('main [role=status]'), 10);
  await fox.page.select('main select:has(option[value="session"])', 'session');
  await expect.poll(() => new URL(fox.page.url()).search).toBe('?q=dfp&type=session');
  await expect.poll(async () => Number.parseInt(await fox.text('main [role=status]'), 10)).toBeLessThan(all);
  const found = await fox.page.$$eval('main .search-results a', (links) => links.map((link) => link.pathname));
  expect(found.length).toBeGreaterThan(0);
  for (const path of found) expect(path).toMatch(/\/sessions\/\d+\/$/);
});
