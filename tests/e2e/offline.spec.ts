/** A session that is kept opens and sounds without a network; what nobody asked for is not kept, and what is removed leaves nothing. */
import { expect, type Page, test } from '@playwright/test';
import { hindrancesInAnyLook } from './hindrances.ts';
import { isPaused, onStep, play, seek, soundsMayStart, time } from './player-page.ts';

test.use(soundsMayStart);

const listenAt = (step: number) => `./experience/${onStep(step).code.toLowerCase()}/`;
const offer = (page: Page) => page.locator('keep-offline');
const button = (page: Page, name: RegExp | string) => offer(page).getByRole('button', { name });

async function keep(page: Page, step: number): Promise<void> {
  await page.goto(listenAt(step));
  await button(page, /^Keep for offline \(\d+\.\d MB\)$/).click();
  await expect(button(page, 'Remove')).toBeVisible();
}

/** What this browser holds for the site: paths in its caches, and workers. */
const held = (page: Page) =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const kept = await Promise.all(caches.map((cache) => cache.keys()));
    const workers = await navigator.serviceWorker.getRegistrations();
    return {
      files: kept.flat().map(({ url }) => new URL(url).pathname),
      workers: workers.length,
      caches: caches.length,
    };
  });
const nothing = { files: [], workers: 0, caches: 0 };

test('a session that is kept opens, plays and seeks without a network', { tag: '@every-width' }, async ({
  page,
  context,
}) => {
  await page.goto(listenAt(1));
  expect(await held(page)).toEqual(nothing);
  await keep(page, 1);
  await expect(offer(page)).toContainText('Kept for offline (');
  expect(await hindrancesInAnyLook(page)).toEqual([]);

  await context.setOffline(true);
  const failed: string[] = [];
  // A seek gives up what was asked for before.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(onStep(1).displayTitle);
  await seek(page, 100);
  await play(page);
  await expect.poll(() => time(page)).toBeGreaterThan(101);
  await seek(page, 20);
  await expect.poll(() => time(page)).toBeGreaterThan(20.5);
  expect(await time(page)).toBeLessThan(100);
  expect(await isPaused(page)).toBe(false);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('1rem "Young Serif"'))).toBe(true);
  for (const image of await page.locator('main img').all())
    await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(0);
  await expect(button(page, 'Remove')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  expect(failed.filter((address) => !address.includes('/favicon'))).toEqual([]);
});

test('a page that was not kept leads to those that were', async ({ page, context }) => {
  await keep(page, 1);
  await context.setOffline(true);
  await page.goto('./tasks/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await page
    .locator('main')
    .getByRole('link', { name: onStep(1).displayTitle })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(onStep(1).displayTitle);
  await context.setOffline(false);
  await page.goto('./tasks/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
});

test('a sound goes on from one kept page to another without a network', async ({ page, context }) => {
  await keep(page, 1);
  await keep(page, 2);
  await context.setOffline(true);
  await play(page);
  const before = await time(page);
  await page
    .locator(`main a[href$="/experience/${onStep(1).code.toLowerCase()}/"]`)
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(onStep(1).displayTitle);
  await expect
    .poll(() => page.locator('[data-sounding]').evaluate((e: HTMLAudioElement) => e.currentTime))
    .toBeGreaterThan(before);
});

test('only what was asked for is kept, and removing it leaves nothing', async ({ page }) => {
  await keep(page, 1);
  await keep(page, 2);
  await page.goto('./tasks/');
  await page.goto(listenAt(3));
  await play(page);
  const { files, workers } = await held(page);
  expect(workers).toBe(1);
  const own = files
    .filter((path) => !/\/_astro\/|\/kept\.json$/.test(path))
    .map((path) => path.replace(/.*\/(?=[^/]+\/[^/]*$)/, ''));
  const of = (step: number) => onStep(step).code.toLowerCase();
  expect(own.toSorted()).toEqual(
    [1, 2]
      .flatMap((step) => [
        `audio/${of(step)}.chapters.vtt`,
        `audio/${of(step)}.mp3`,
        `audio/${of(step)}.transcript.vtt`,
        `covers/step-${step}-640.webp`,
        `${of(step)}/`,
      ])
      .toSorted(),
  );

  await page.goto('./progress/');
  const list = page.getByRole('region', { name: 'Kept for offline' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText(/\d+\.\d MB in all/);
  expect(await hindrancesInAnyLook(page)).toEqual([]);
  await list.getByRole('button', { name: `Remove ${onStep(1).displayTitle}` }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  const left = (await held(page)).files;
  expect(left.filter((path) => path.includes(of(1)))).toEqual([]);
  expect(left.filter((path) => path.includes('/_astro/'))).toEqual(files.filter((path) => path.includes('/_astro/')));

  await list.getByRole('button', { name: 'Remove all' }).click();
  await expect(list.getByText('No session is kept in this browser.')).toBeVisible();
  expect(await held(page)).toEqual(nothing);

  await keep(page, 1);
  await button(page, 'Remove').click();
  await expect(button(page, /^Keep for offline/)).toBeVisible();
  expect(await held(page)).toEqual(nothing);
});

test('what cannot be fetched whole is not kept at all, and says so', async ({ page }) => {
  for (const broken of ['**/*.mp3', '**/*.transcript.vtt', '**/covers/*']) {
    await page.goto(listenAt(1));
    await page.context().route(broken, (route) => route.fulfill({ status: 404, body: '' }));
    await button(page, /^Keep/).click();
    await expect(offer(page)).toContainText('It could not be fetched. Nothing was kept');
    expect(await held(page)).toEqual(nothing);
    await page.context().unroute(broken);
  }
  await page.context().route('**/*.mp3', (route) => route.fulfill({ contentType: 'audio/mpeg', body: 'short' }));
  await button(page, /^Keep/).click();
  await expect(offer(page)).toContainText('It could not be fetched. Nothing was kept');
  expect(await held(page)).toEqual(nothing);
});

test('keeping can be ended, and a browser without room says so', async ({ page }) => {
  await page.context().route('**/*.mp3', () => {});
  await page.goto(listenAt(1));
  await button(page, /^Keep/).click();
  await button(page, 'Cancel').click();
  await expect(offer(page)).toContainText('Canceled. Nothing was kept.');
  expect(await held(page)).toEqual(nothing);
  await page.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
  });
  await button(page, /^Keep/).click();
  await expect(offer(page)).toContainText('This browser has no room for it. Nothing was kept.');
  expect(await held(page)).toEqual(nothing);
});

test('a browser that refuses its cache says so, and keeps no worker', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('No', 'SecurityError'));
    Object.assign(CacheStorage.prototype, { keys: refuse, has: refuse, match: refuse, open: refuse, delete: refuse });
  });
  await page.goto(listenAt(1));
  await button(page, /^Keep/).click();
  await expect(offer(page)).toContainText('This browser does not allow it. Nothing was kept.');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto('./progress/');
  await expect(page.getByRole('region', { name: 'Kept for offline' })).toHaveCount(0);
});

test('a worker that cannot be installed, or never is, ends in words and not in waiting', async ({ page }) => {
  await page.addInitScript(() => {
    const installing = Object.assign(new EventTarget(), { state: 'installing' });
    Object.assign(window, { installing });
    ServiceWorkerContainer.prototype.register = async () => ({ installing }) as unknown as ServiceWorkerRegistration;
  });
  await page.goto(listenAt(1));
  await button(page, /^Keep/).click();
  await button(page, 'Cancel').click();
  await expect(offer(page)).toContainText('Canceled. Nothing was kept.');
  await button(page, /^Keep/).click();
  await expect(button(page, 'Cancel')).toBeVisible();
  await page.evaluate(() => {
    const { installing } = window as unknown as { installing: EventTarget & { state: string } };
    installing.state = 'redundant';
    installing.dispatchEvent(new Event('statechange'));
  });
  await expect(offer(page)).toContainText('It could not be fetched. Nothing was kept');
  expect(await held(page)).toEqual(nothing);
});

test('online, a visitor sees the page as it is now, and what is kept is brought up to date', async ({
  page,
  context,
}) => {
  await keep(page, 1);
  const sounds: string[] = [];
  context.on('request', (request) => request.url().endsWith('.mp3') && sounds.push(request.url()));
  const body = (await (await page.request.get(page.url())).text()).replace('</h1>', ' anew</h1>');
  await context.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('anew');
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await caches.match(location.pathname))?.text())?.includes(' anew</h1>')),
    )
    .toBe(true);
  expect(sounds).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('anew');
});

test('without JavaScript nothing is offered', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })).newPage();
  await page.goto(listenAt(1));
  await expect(page.getByText('Keep for offline')).toBeHidden();
});
