/** The end of a session and what comes after it: the card, the rest of the path, and going on by itself. */
import { expect, type Page, test } from '@playwright/test';
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
  seek,
  soundsMayStart,
  time,
} from './player-page.ts';

test.use(soundsMayStart);

/** Plays the last half second. */
async function playTheEnd(page: Page): Promise<void> {
  await play(page);
  await seek(page, (await audio(page).evaluate(lengthOf)) - 0.5);
}
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const next = (page: Page) => dock(page).getByRole('link', { name: /^Play the next step/ });
const goOnBox = (page: Page) => dock(page).getByRole('checkbox', { name: 'Go on by itself' });

test('at its end a session leads to the next step, which plays', { tag: '@every-width' }, async ({ page }) => {
  await page.goto(pageOf(1));
  await play(page);
  await expect(dock(page)).toBeHidden();
  await playTheEnd(page);
  await expect(next(page)).toHaveText(`Play the next step: ${onStep(2).displayTitle}`);
  await expect(dock(page)).toContainText('This is the end.');
  await expect(playButton(page)).toHaveText('Play again');
  await next(page).click();
  await expect(title(page)).toContainText(onStep(2).displayTitle);
  await expect.poll(() => isPaused(page)).toBe(false);
  await expect(dock(page)).toBeHidden();
  expect(page.url()).not.toContain('#');
});

test('the card stands on another page too, and closes', { tag: '@every-width' }, async ({ page }) => {
  await page.goto(pageOf(1));
  await play(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.locator('.docs h1')).toBeVisible();
  await playTheEnd(page);
  await expect(next(page)).toBeVisible();
  await dock(page).getByRole('button', { name: 'Close this card' }).click();
  await expect(next(page)).toBeHidden();
  await expect(dock(page)).toBeVisible();
});

test('a session heard before is paused without the card, which a listener closes once', async ({ page }) => {
  const { code, displayTitle } = onStep(1);
  const heard = { code, title: displayTitle, length: 155, at: 0, played: '0[.]155' };
  const kept = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions: [heard] });
  await page.addInitScript((text) => localStorage.setItem('ledgerline-heard:/', text), kept);
  await page.goto(pageOf(1));
  const close = dock(page).getByRole('button', { name: 'Close this card' });
  await playTo(page, 12);
  await expect(page.locator('#player-dock')).toBeAttached();
  await expect(close).toBeHidden();
  const end = await audio(page).evaluate(lengthOf);
  await seek(page, 0.95 * end);
  await playTo(page, 0.95 * end + 1);
  await close.click();
  await expect(close).toBeHidden();
  await playTo(page, 0.95 * end + 2);
  await expect(close).toBeHidden();
  await seek(page, 12);
  await playTo(page, 14);
  await expect(close).toBeHidden();
  await playTheEnd(page);
  await expect(close).toBeVisible();
});

test('a session that was heard offers the form for a run, and the last step the progress', async ({ page }) => {
  const { code, displayTitle } = onStep(9);
  const heard = { code, title: displayTitle, length: 100, at: 0, played: '0[.]1000' };
  const kept = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions: [heard] });
  await page.addInitScript((text) => localStorage.setItem('ledgerline-heard:/', text), kept);
  await page.goto(pageOf(9));
  await expect(playButton(page)).toHaveText('Play again');
  await playTheEnd(page);
  await expect(dock(page)).toContainText('You have heard this session.');
  await expect(dock(page).getByRole('link', { name: 'Log this run' })).toHaveAttribute('href', /#new-run$/);
  await expect(next(page)).toBeHidden();
  await expect(dock(page)).toContainText('This was the last step.');
  await expect(dock(page).getByRole('link', { name: 'See how far you got' })).toHaveAttribute('href', /\/progress\/$/);
  await openMore(page);
  await expect(page.getByText('This is the last step of the path.')).toBeVisible();
});

test('the next step starts by itself for whoever wants that, here and on any page', async ({ page }) => {
  await page.goto(pageOf(1));
  await playTheEnd(page);
  await expect(goOnBox(page)).not.toBeChecked();
  await goOnBox(page).check();
  await page.reload();
  await playTheEnd(page);
  await expect(title(page)).toContainText(onStep(2).displayTitle);
  await expect.poll(() => isPaused(page)).toBe(false);

  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.locator('.docs h1')).toBeVisible();
  const docs = page.url();
  await seek(page, (await audio(page).evaluate(lengthOf)) - 0.5);
  await expect(dock(page)).toContainText(onStep(3).displayTitle);
  await expect.poll(() => time(page)).toBeGreaterThan(0.5);
  expect(await isPaused(page)).toBe(false);
  expect(page.url()).toBe(docs);
  await expect(page.locator('audio')).toHaveCount(1);

  await dock(page)
    .getByRole('link', { name: onStep(3).displayTitle })
    .click();
  await expect(title(page)).toContainText(onStep(3).displayTitle);
  expect(await isPaused(page)).toBe(false);
  await expect(page.locator('session-player audio')).toHaveCount(1);
});

test('a next step that does not come is told', async ({ page, context }) => {
  await page.addInitScript(() => localStorage.setItem('ledgerline-queue:/', '{"goesOn":true,"leftOut":[]}'));
  await page.goto(pageOf(1));
  await play(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.locator('.docs h1')).toBeVisible();
  await context.route(`**/sessions/${onStep(2).id}/`, (route) => route.fulfill({ status: 503, body: 'Later.' }));
  await seek(page, (await audio(page).evaluate(lengthOf)) - 0.5);
  await expect(dock(page).getByRole('status')).toHaveText(/^The next step could not be started\./);
  await expect(next(page)).toBeVisible();
});

test('a sleep timer at the end of a chapter is stronger than going on', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('ledgerline-queue:/', '{"goesOn":true,"leftOut":[]}'));
  await page.goto(pageOf(1));
  await openMore(page);
  await play(page);
  await seek(page, (await audio(page).evaluate(lengthOf)) - 1);
  await page.getByRole('combobox', { name: 'Sleep timer' }).selectOption('chapter');
  await expect(playButton(page)).toHaveText('Play again');
  await expect(title(page)).toContainText(onStep(1).displayTitle);
});

test('the rest of the path is played now or left out', { tag: '@every-width' }, async ({ page }) => {
  await page.goto(pageOf(1));
  await openMore(page);
  const rest = page.locator('[data-rest] li');
  await expect(rest).toHaveCount(8);
  await expect(rest.first()).toContainText(/\d:\d\d/);
  await rest
    .first()
    .getByRole('button', { name: `Leave out ${onStep(2).displayTitle}` })
    .click();
  await expect(rest.first().getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await playTheEnd(page);
  await expect(next(page)).toHaveText(`Play the next step: ${onStep(3).displayTitle}`);
  await openMore(page);
  await expect(rest.first().getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await rest
    .nth(3)
    .getByRole('link', { name: `Play now: ${onStep(5).displayTitle}` })
    .click();
  await expect(title(page)).toContainText(onStep(5).displayTitle);
  await expect.poll(() => isPaused(page)).toBe(false);
});
