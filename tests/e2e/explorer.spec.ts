/** The explorer of the whole graph: nothing before it is asked for, then a picture to move, search and open records from. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { MapLayout } from '../../src/pipeline/graph/map-layout.ts';
import { hindrancesInAnyLook } from './hindrances.ts';

const everyWidth = { tag: '@every-width' };
const layout = JSON.parse(readFileSync('dist/graph/layout.json', 'utf8')) as MapLayout;
const codeOfStep3 = 'S03-DFP-ALIGN';
const session3 = layout.id[layout.code.indexOf(codeOfStep3)];

const button = (page: Page) => page.getByRole('button', { name: 'Explore the whole graph' });
const canvas = (page: Page) => page.getByRole('application', { name: 'The whole graph' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Title, number or session code' });
const said = (page: Page) => page.locator('graph-explorer').getByRole('status');
const pixels = (page: Page) => canvas(page).evaluate((element: HTMLCanvasElement) => element.toDataURL());

async function open(page: Page): Promise<void> {
  await page.goto('./graph/');
  await button(page).click();
  await expect(canvas(page)).toBeFocused();
}

/** Does something and waits until the picture is another one. */
async function changesPicture(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await pixels(page);
  await act();
  await expect.poll(() => pixels(page)).not.toBe(before);
}

test('nothing of the explorer is fetched before somebody asks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./graph/', { waitUntil: 'networkidle' });
  const before = asked.length;
  const isLayout = (url: string) => url.endsWith('/layout.json');
  expect(asked.filter(isLayout)).toEqual([]);
  await button(page).click();
  await expect(canvas(page)).toBeFocused();
  const since = asked.slice(before);
  expect(since.filter(isLayout)).toHaveLength(1);
  expect(since.filter((url) => url.endsWith('.js'))).not.toEqual([]);
});

test('a record is found by its code, number or title, and opened', everyWidth, async ({ page }) => {
  await open(page);
  await changesPicture(page, () => field(page).fill(codeOfStep3.toLowerCase()));
  await expect(said(page)).toContainText(`1 of`);
  await expect(said(page)).toContainText(`Session #${session3}: One Clear Line (${codeOfStep3})`);
  await field(page).fill('#97');
  await expect(said(page)).toContainText('Run #97');
  await field(page).fill('no such thing');
  await expect(said(page)).toHaveText('Nothing is called that.');
  await field(page).fill('one clear line');
  await expect(said(page)).toContainText(`Session #${session3}`);
  await page.getByRole('link', { name: 'Open the record' }).click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${session3}/$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One Clear Line');
});

test('keys move, zoom, fit, go through what was found, and open it', async ({ page }) => {
  await open(page);
  const start = await pixels(page);
  for (const key of ['ArrowLeft', 'ArrowUp', '+', '-', 'ArrowDown'])
    await changesPicture(page, () => page.keyboard.press(key));
  await page.keyboard.press('0');
  await expect.poll(() => pixels(page)).toBe(start);
  await page.keyboard.press('PageDown');
  await expect(said(page)).toContainText(`1 of ${layout.id.length}`);
  await page.keyboard.press('PageUp');
  await expect(said(page)).toContainText(`${layout.id.length} of ${layout.id.length}`);
  const number = /#(\d+)/.exec((await said(page).textContent()) ?? '')?.[1];
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${number}/$`));
});

test('Escape closes, gives the focus back, and the explorer opens again', everyWidth, async ({ page }) => {
  await open(page);
  await field(page).fill('one');
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeFocused();
  await page.locator('graph-explorer').getByRole('button', { name: 'Close' }).click();
  await expect(button(page)).toBeFocused();
});

test('the mouse drags and zooms, names what it is over, and opens it', async ({ page }) => {
  await open(page);
  await field(page).fill(codeOfStep3);
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('There is no picture.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x + 60, y + 120);
  await changesPicture(page, () => page.mouse.wheel(0, -240));
  await page.mouse.down();
  await changesPicture(page, () => page.mouse.move(x + 20, y + 160, { steps: 4 }));
  await page.mouse.up();
  await expect(page).toHaveURL(/\/graph\/$/);

  // What was found stands in the middle again.
  await field(page).press('Enter');
  await field(page).press('Shift+Enter');
  await expect(said(page)).toContainText(codeOfStep3);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(new RegExp(`/sessions/${session3}/$`));
});

test('a finger asks first what it touches, and opens it with a second tap', { tag: '@narrow' }, async ({ page }) => {
  await open(page);
  await field(page).fill(codeOfStep3);
  await expect(said(page)).toContainText(codeOfStep3);
  await page.getByRole('button', { name: 'Nearer' }).click();
  await canvas(page).scrollIntoViewIfNeeded();
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('There is no picture.');
  await field(page).fill('');
  await expect(said(page)).toHaveText('');
  const tap = () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await tap();
  await expect(said(page)).toContainText(codeOfStep3);
  await expect(page).toHaveURL(/\/graph\/$/);
  await tap();
  await expect(page).toHaveURL(new RegExp(`/sessions/${session3}/$`));
});

test('a type that is switched off is neither drawn nor found', async ({ page }) => {
  await open(page);
  await changesPicture(page, () => page.getByRole('checkbox', { name: /^Runs/i }).uncheck());
  await field(page).fill('#97');
  await expect(said(page)).toHaveText('Nothing is called that.');
  await changesPicture(page, () => page.getByRole('checkbox', { name: /^Runs/i }).check());
});

test('the picture follows the theme and the width of the window', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await changesPicture(page, () => page.emulateMedia({ colorScheme: 'dark' }));
  await changesPicture(page, () => page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' }));
  await changesPicture(page, () => page.setViewportSize({ width: 700, height: 700 }));
  const wide = await canvas(page).evaluate((element: HTMLCanvasElement) => element.width - element.clientWidth);
  expect(Math.abs(wide)).toBeLessThanOrEqual(1);
});

test('nothing hinders anybody while it is open, and nothing moves sideways', everyWidth, async ({ page }) => {
  await open(page);
  await field(page).fill(codeOfStep3);
  expect(await hindrancesInAnyLook(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('it opens on a page that came without a load, and again after going back', async ({ page }) => {
  await page.goto('./dashboard/');
  await page.evaluate(() => Object.assign(globalThis, { mark: 'same' }));
  await page.getByRole('link', { name: 'Graph', exact: true }).first().click();
  await button(page).click();
  await expect(canvas(page)).toBeFocused();
  await field(page).fill(codeOfStep3);
  await page.getByRole('link', { name: 'Open the record' }).click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${session3}/$`));
  await page.goBack();
  await button(page).click();
  await expect(canvas(page)).toBeFocused();
  await field(page).fill('#97');
  await expect(said(page)).toContainText('Run #97');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'mark'))).toBe('same');
});

test('a graph that does not come is told, and asked for again', async ({ page }) => {
  await page.route('**/graph/layout.json', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('./graph/');
  await button(page).click();
  await expect(page.locator('graph-explorer').getByRole('alert')).toContainText('could not be loaded');
  await page.unroute('**/graph/layout.json');
  await button(page).click();
  await expect(canvas(page)).toBeFocused();
});

test('without JavaScript there are lists and files instead of a button', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('./graph/');
  await expect(button(page)).toBeHidden();
  const explorer = page.locator('graph-explorer');
  await expect(explorer.getByRole('link', { name: 'sessions' })).toBeVisible();
  for (const link of await explorer.getByRole('link').all())
    expect((await page.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
  await page.close();
});
