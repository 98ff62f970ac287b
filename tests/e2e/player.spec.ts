/** The player of a session: what is heard, and what it says when it cannot. Sounds are the sample's own. */
import { expect, test } from '@playwright/test';
import {
  audio,
  dock,
  heard,
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

test('heard is the union of what was played: not the furthest point, and nothing twice', async ({ page }) => {
  await page.goto(pageOf(1));
  await expect(page.locator('[data-heard]')).toHaveText('0%');
  await playTo(page, 16);
  const first = await heard(page);
  const stands = (100 * (await time(page))) / (await audio(page).evaluate(lengthOf));
  expect(Math.abs(first - stands), 'whole percents, read a moment apart').toBeLessThanOrEqual(1);

  await seek(page, 140);
  await expect.poll(() => time(page)).toBe(140);
  expect(await heard(page)).toBe(first);

  await seek(page, 0);
  await playTo(page, 8);
  expect(await heard(page)).toBe(first);

  await page.reload();
  await expect.poll(() => heard(page)).toBe(first);
});

test('nothing plays by itself, and the button goes on where one stopped', async ({ page }) => {
  await page.goto(pageOf(2));
  await expect(playButton(page)).toHaveText('Play');
  await playTo(page, 12);
  const stopped = await time(page);
  await page.reload();
  await expect(playButton(page)).toHaveText(/^Resume 0:1\d$/);
  expect(await isPaused(page)).toBe(true);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^0:1\d of \d:\d\d, chapter /);
  await expect(dock(page)).toBeHidden();
  await playButton(page).click();
  await expect.poll(() => time(page)).toBeGreaterThan(stopped - 0.5);
  await expect.poll(() => isPaused(page)).toBe(false);
  await expect(playButton(page)).toHaveText('Pause');
  await playButton(page).click();
  await expect.poll(() => isPaused(page)).toBe(true);
});

test('an address opens at its time, and waits', async ({ page }) => {
  for (const [hash, at] of [
    ['#t=83', 83],
    ['#t=1:23', 83],
  ] as const) {
    await page.goto('.//');
    await page.goto(`${pageOf(1)}${hash}`);
    await expect.poll(() => time(page)).toBe(at);
    expect(await isPaused(page)).toBe(true);
    await expect(page.getByText('Opened at 1:23')).toBeVisible();
    await expect(playButton(page)).toHaveText('Play from 1:23');
  }
});

test('a time behind the end is not told of, and a reload goes on where one stopped and not where the address began', async ({
  page,
}) => {
  await page.goto(`${pageOf(1)}#t=99999`);
  await expect(playButton(page)).toHaveText('Play');
  await expect(page.getByText('Opened at')).toHaveCount(0);
  await page.goto('.//');
  await page.goto(`${pageOf(1)}#t=60`);
  await playButton(page).click();
  await expect.poll(() => isPaused(page)).toBe(false);
  await expect(page).toHaveURL(/\/$/);
});

test('a chapter and a sentence lead to their time; the words follow the voice', async ({ page }) => {
  await page.goto(pageOf(1));
  const chapter = page.locator('[data-chapters] a').nth(1);
  await chapter.click();
  await expect.poll(() => time(page)).toBeGreaterThan(32.8);
  expect(await time(page)).toBeLessThan(60);
  await expect(chapter).toHaveAttribute('aria-current', 'true');
  const sentence = page.getByRole('link', { name: 'There are nine sessions on this path.' });
  await sentence.click();
  await expect.poll(() => time(page)).toBeGreaterThan(106);
  await expect(sentence).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('[data-follow] [aria-current]')).toHaveCount(1);
  await expect(sentence).toBeInViewport();
});

test('fifteen seconds either way, and a speed that holds', async ({ page }) => {
  await page.goto(pageOf(1));
  await seek(page, 30);
  await page.getByRole('button', { name: 'forward 15 seconds' }).click();
  await expect.poll(() => time(page)).toBe(45);
  await page.getByRole('button', { name: 'back 15 seconds' }).click();
  await expect.poll(() => time(page)).toBe(30);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
  const rate = () => audio(page).evaluate((element: HTMLAudioElement) => element.playbackRate);
  expect(await rate()).toBe(1.5);

  await page.goto(pageOf(2));
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5');
  await play(page);
  expect(await rate()).toBe(1.5);
});

test('how loud it is holds too, and a press silences it', async ({ page }) => {
  const volume = () => audio(page).evaluate(({ volume, muted }: HTMLAudioElement) => (muted ? 0 : volume));
  await page.goto(pageOf(1));
  await page.getByRole('slider', { name: 'Volume' }).fill('0.4');
  await page.goto(pageOf(2));
  await expect.poll(volume).toBe(0.4);
  await page.getByRole('button', { name: 'Mute' }).click();
  await expect.poll(volume).toBe(0);
  await page.getByRole('button', { name: 'Unmute' }).click();
  await expect.poll(volume).toBe(0.4);
});

test('a speed that was kept and is none is passed over', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('ledgerline-speed:/', 'Infinity'));
  await page.goto(pageOf(1));
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('1');
});

test('the link at the present time is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pageOf(1));
  await seek(page, 83.4);
  await openMore(page);
  await page.getByRole('button', { name: 'Copy link at this time' }).click();
  await expect(page.getByText('Copied the link at 1:23')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/sessions\/\d+\/#t=83$/);
});

test('nothing moves when the player comes to life (CLS)', { tag: '@every-width' }, async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(pageOf(2));
  await playTo(page, 12);
  await page.goto(`${pageOf(2)}?again#t=30`);
  await expect(page.getByText('Opened at 0:30')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as number[]);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.02);
});

test('one tab plays at a time', async ({ page, context }) => {
  await page.goto(pageOf(1));
  await play(page);
  const other = await context.newPage();
  await other.goto(pageOf(2));
  await play(other);
  await expect.poll(() => isPaused(page)).toBe(true);
  expect(await isPaused(other)).toBe(false);
});

test('the sound stops after the minutes that were chosen', async ({ page }) => {
  await page.clock.install();
  await page.goto(pageOf(1));
  await play(page);
  await openMore(page);
  const stop = page.getByRole('combobox', { name: 'Sleep timer' });
  await stop.selectOption('5');
  await expect(page.locator('[data-player-says]')).toHaveText('Stops in 5 min');
  await scrollAway(page);
  await expect(dock(page)).toContainText('Stops in 5 min');
  await page.clock.fastForward('04:50');
  expect(await isPaused(page)).toBe(false);
  await page.clock.fastForward('00:15');
  await expect.poll(() => isPaused(page)).toBe(true);
  await expect(stop).toHaveValue('');
  await expect(dock(page)).not.toContainText('Stops');
});

test('the sound stops where its chapter ends', async ({ page }) => {
  await page.goto(pageOf(1));
  await seek(page, 31);
  await openMore(page);
  await page.getByRole('combobox', { name: 'Sleep timer' }).selectOption('chapter');
  await play(page);
  await expect.poll(() => isPaused(page)).toBe(true);
  expect(await time(page)).toBeGreaterThan(32.8);
  expect(await time(page)).toBeLessThan(34);
});

test('what cannot be played says why, and where to put it right', async ({ page }) => {
  await page.route('**/audio/*.mp3', (route) => route.fulfill({ status: 404, body: 'nothing' }));
  await page.goto(pageOf(1));
  await play(page).catch(() => {});
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('There is no audio file at');
  await expect(trouble).toContainText('(404)');
  await expect(trouble.getByRole('link')).toHaveAttribute('href', /\/links-to-github\/#edit-a-record$/);
  await page.unroute('**/audio/*.mp3');
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => time(page)).toBeGreaterThan(0);
  await expect(trouble).toBeHidden();
});

test('a file that is no sound, and a lost connection, are told apart', async ({ page, context }) => {
  await page.route('**/audio/*.mp3', (route) =>
    route.fulfill({ status: 200, contentType: 'audio/mpeg', body: 'words' }),
  );
  await page.goto(pageOf(1));
  await play(page).catch(() => {});
  await expect(page.getByRole('alert')).toContainText('This browser cannot play what is at');
  await page.goto(pageOf(2));
  await context.setOffline(true);
  await play(page).catch(() => {});
  await expect(page.getByRole('alert')).toContainText('You seem to be offline');
});

type Handler = (details: { seekTime: number }) => void;

test('the system shows what plays and its keys lead to the next step', async ({ page }) => {
  await page.addInitScript(() => {
    const handlers: Record<string, unknown> = {};
    Object.assign(window, { handlers });
    navigator.mediaSession.setActionHandler = (action, handler) => {
      handlers[action] = handler;
    };
  });
  await page.goto(pageOf(1));
  await play(page);
  await expect.poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(onStep(1).displayTitle);
  const press = (action: string) =>
    page.evaluate(
      ([name, details]) => (Reflect.get(window, 'handlers') as Record<string, Handler | null>)[name]?.(details),
      [action, { seekTime: 40 }] as const,
    );
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.artwork[0]?.src)).toMatch(/-320\.png$/);
  await press('pause');
  await expect.poll(() => isPaused(page)).toBe(true);
  await press('seekto');
  await expect.poll(() => time(page)).toBe(40);
  await press('nexttrack');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(onStep(2).displayTitle);
  await expect.poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(onStep(2).displayTitle);
  await scrollAway(page);
  await dock(page).getByRole('button', { name: 'Close the player' }).click();
  expect(await page.evaluate(() => Object.values(Reflect.get(window, 'handlers')).filter(Boolean))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there are the native controls, the chapters and every word', async ({ page }) => {
    await page.goto(pageOf(1));
    await expect(page.locator('audio[controls]')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Coming down' })).toHaveAttribute('href', /\.mp3#t=32\.815$/);
    await expect(page.getByText('That is all the preparation there will ever be.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeHidden();
    await expect(page.getByRole('slider')).toBeHidden();
    await expect(page.getByText('You have heard')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Transcript (WebVTT)' })).toBeVisible();
  });
});

test('on paper there is the whole transcript and no dock', async ({ page }) => {
  await page.goto(pageOf(1));
  await play(page);
  await page.emulateMedia({ media: 'print' });
  const text = page.locator('.transcript-text');
  expect(await text.evaluate((box) => box.scrollHeight <= box.clientHeight + 1)).toBe(true);
  await expect(dock(page)).toBeHidden();
});
