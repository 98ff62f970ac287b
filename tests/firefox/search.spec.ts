/** Searching in Firefox: by keyboard from any page, and on the page of search with its filters. */
import { expect, test } from './firefox-page.ts';

test('search opens by a key, and is walked by arrows to the record', async ({ fox }) => {
  await fox.open('./tasks/');
  await fox.page.keyboard.press('/');
  await fox.page.waitForSelector('dialog[open] input:focus');
  await fox.page.keyboard.type('S04-DFP-AMPLIFY');
  await expect.poll(() => fox.text('dialog [role=status]')).toMatch(/results? for “S04-DFP-AMPLIFY”$/);
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
  const kinds = await fox.page.$$eval('main .search-chips > span:first-child', (chips) =>
    chips.map((chip) => chip.innerText),
  );
  expect(new Set(kinds)).toEqual(new Set(['session']));
});

test('a session is played from its hit', async ({ fox }) => {
  await fox.open('./search/?q=S04-DFP-AMPLIFY&type=session&status=active');
  await fox.page.locator('main .search-results a[href$="#play"]').click();
  await expect.poll(() => new URL(fox.page.url()).pathname).toMatch(/\/experience\/s04-dfp-amplify\/$/);
  await expect.poll(() => fox.text('[data-play-words]')).toBe('Pause');
});
