/** What plays goes on while pages go, and the pages that come this way are as they are after a load. */
import { expect, test } from '@playwright/test';
import { hindrancesInAnyLook } from './hindrances.ts';
import {
  audio,
  dock,
  isPaused,
  lengthOf,
  onStep,
  openMore,
  pageOf,
  play,
  playButton,
  playTo,
  scrollAway,
  seek,
  slider,
  soundsMayStart,
  time,
} from './player-page.ts';

test.use(soundsMayStart);

test('what plays goes on from page to page, through the docs, and back', { tag: '@every-width' }, async ({ page }) => {
  await page.goto('.//');
  await page
    .getByRole('list', { name: /nine steps/i })
    .getByRole('link')
    .first()
    .click();
  await expect(page.locator('session-player')).toBeVisible();
  const home = page.url();
  await play(page);
  await audio(page).evaluate((element) => Object.assign(element, { mark: 'same' }));
  const goesOn = async () => {
    const before = await time(page);
    await expect.poll(() => time(page)).toBeGreaterThan(before);
    expect(await isPaused(page)).toBe(false);
    expect(await audio(page).evaluate((element) => Reflect.get(element, 'mark'))).toBe('same');
    await expect(page.locator('audio')).toHaveCount(1);
  };
  const goesOnInDock = async () => {
    await goesOn();
    await expect(dock(page)).toBeVisible();
  };
  await goesOn();
  await expect(dock(page)).toBeHidden();
  await scrollAway(page);
  await expect(dock(page)).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.locator('.docs h1')).toBeVisible();
  await goesOnInDock();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data health' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/health/i);
  await goesOnInDock();
  await page.goBack();
  await expect(page.locator('.docs h1')).toBeVisible();
  await goesOnInDock();
  await page.goBack();
  await expect(page.locator('session-player')).toBeVisible();
  expect(page.url()).toBe(home);
  await goesOn();
  await expect(page.locator('session-player audio')).toHaveCount(1);
  // Back to where nothing played yet: the same document still.
  await page.goBack();
  await expect(page.getByRole('list', { name: /nine steps/i })).toBeVisible();
  await goesOnInDock();
  await dock(page).getByRole('link').click();
  await expect(page.locator('session-player audio')).toHaveCount(1);
  await goesOn();
  await expect(playButton(page)).toHaveText('Pause');
});

test('a link that says Play plays what was paused in the dock, and leaves nothing in the address', async ({ page }) => {
  await page.goto(pageOf(1));
  await playTo(page, 12);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sessions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sessions');
  await expect(dock(page)).toBeVisible();
  await page.locator(`a[href$="/experience/${onStep(1).code.toLowerCase()}/#play"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(onStep(1).displayTitle);
  await expect.poll(() => isPaused(page)).toBe(false);
  expect(await time(page)).toBeGreaterThan(11);
  expect(page.url()).not.toContain('#');
});

test('the dock is walked by keyboard, covers nothing, and closes', { tag: '@every-width' }, async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize()?.width === 360 ? 320 : 1280, height: 700 });
  await page.goto(pageOf(3));
  await play(page);
  await expect(page.locator('#player-dock')).toBeAttached();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(dock(page)).toBeVisible();
  const foot = await page.getByRole('contentinfo').boundingBox();
  const box = await dock(page).boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole('contentinfo').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('p');
  await expect.poll(() => isPaused(page)).toBe(true);
  const button = dock(page).getByRole('button', { name: /^(?:Play|Resume \d:\d\d)$/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => isPaused(page)).toBe(false);
  // There is room for a jump on a wide window only.
  if ((page.viewportSize()?.width ?? 0) > 600) {
    await page.keyboard.press('Tab');
    await seek(page, 20);
    await page.keyboard.press('Enter');
    await expect.poll(() => time(page)).toBeGreaterThanOrEqual(35);
  }
  await page.keyboard.press('Tab');
  await expect(dock(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  const bar = dock(page).getByRole('slider', { name: 'Position' });
  await expect(bar).toBeFocused();
  const before = await time(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => time(page)).toBeGreaterThanOrEqual(before + 4.5);
  await expect(bar).toHaveAttribute('aria-valuetext', /^\d:\d\d of \d:\d\d, chapter /);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dock(page)).toBeHidden();
  await expect.poll(() => isPaused(page)).toBe(true);
});

test('nothing hinders anybody while a sound plays', { tag: '@every-width' }, async ({ page }) => {
  await page.goto(`${pageOf(1)}#t=20`);
  await play(page);
  await expect(page.locator('[data-follow] [aria-current]')).toHaveCount(1);
  await openMore(page);
  await slider(page).focus();
  expect(await hindrancesInAnyLook(page)).toEqual([]);
  // What happens to lie half below the dock is small until somebody scrolls.
  await scrollAway(page);
  await expect(dock(page)).toBeVisible();
  await seek(page, (await audio(page).evaluate(lengthOf)) - 0.5);
  await expect(dock(page)).toContainText('This is the end.');
  expect(await hindrancesInAnyLook(page)).toEqual([]);
});

test('a page that comes without a load is told, has its own styles, theme, keys and search', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const look = () =>
    page.evaluate(() => [
      document.title,
      document.documentElement.dataset.theme,
      [...document.styleSheets].map(({ href, media }) => `${href} ${media.mediaText}`).join(' '),
      [...document.head.querySelectorAll('meta[name=description], link[rel=canonical]')].map((e) => e.outerHTML).join(),
      getComputedStyle(document.querySelector('h1') as Element).font,
      getComputedStyle(document.body).backgroundColor,
    ]);
  await page.goto('./docs/');
  const docs = await look();
  await page.goto('./tasks/');
  const tasks = await look();
  await page.evaluate(() => Object.assign(window, { mark: 'same' }));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.locator('.docs h1')).toBeVisible();
  await expect.poll(look).toEqual(docs);
  await expect(page.locator('[data-arrival]')).toHaveText(docs[0] ?? '');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Play or pause the sound');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
  await expect.poll(look).toEqual(tasks);
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBe('same');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('AMPLIFY');
  await page
    .getByRole('dialog', { name: 'Search' })
    .getByRole('link', { name: 'Turning Up the Light' })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Turning Up the Light');
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBe('same');
});

test('a page that does not come leaves the sound alone', async ({ page, context }) => {
  await page.goto(pageOf(1));
  await playTo(page, 1);
  await play(page);
  const here = page.url();
  await context.setOffline(true);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data health' }).click();
  await expect(page.locator('[data-arrival]')).toHaveText(/you seem to be offline/);
  expect(page.url()).toBe(here);
  expect(await isPaused(page)).toBe(false);
  await context.setOffline(false);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data health' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/health/i);
  expect(await isPaused(page)).toBe(false);
});

test('a browser without the Navigation API loads its pages, and is offered to go on', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
  await page.goto(pageOf(1));
  await page.evaluate(() => Object.assign(window, { mark: 'same' }));
  await playTo(page, 12);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data health' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/health/i);
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBeUndefined();
  await page.goBack();
  await expect(playButton(page)).toHaveText(/^Resume 0:1/);
});

test('a list works after it came without a load, and remembers its filters on the way back', async ({ page }) => {
  await page.goto('./docs/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tasks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
  await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
});
