/** What this browser heard: kept beside the record, taken along, and safe from what a file may hold. */
import { expect, type Page, test } from '@playwright/test';
import { dock, heard, isPaused, onStep, pageOf, playTo, seek, soundsMayStart, time } from './player-page.ts';

test.use(soundsMayStart);

test.describe('what was heard in this browser', () => {
  const list = (page: Page) => page.locator('heard-here li');
  /** What a page does when its tab goes out of sight. */
  const hide = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

  test('is listed beside the record, and says that it is not part of it', async ({ page }) => {
    await page.goto('./progress/');
    await expect(page.getByText('Nothing has been heard here yet.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled();
    await page.goto(pageOf(1));
    await seek(page, 100);
    await playTo(page, 120);
    await page.goto('./progress/');
    await expect(page.getByText('This is not part of the record')).toBeVisible();
    await expect(list(page)).toHaveCount(1);
    await expect(list(page)).toContainText(onStep(1).displayTitle);
    await expect(list(page)).toContainText(/1[2-9]%/);
    await list(page).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/experience/${onStep(1).code.toLowerCase()}/#t=1[2-3]\\d$`));
    await expect.poll(() => time(page)).toBeGreaterThan(119);
    expect(await isPaused(page)).toBe(true);
  });

  test('is taken to another browser, where both are joined', async ({ page, browser }) => {
    await page.goto(pageOf(1));
    await playTo(page, 10);
    await page.goto('./progress/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await (await download).path();

    const elsewhere = await (await browser.newContext({ baseURL: new URL('.//', page.url()).href })).newPage();
    await elsewhere.goto(new URL(`../sessions/${onStep(1).id}/`, page.url()).href);
    await seek(elsewhere, 100);
    await playTo(elsewhere, 112);
    const before = await heard(elsewhere);
    await elsewhere.goto(page.url());
    await elsewhere.locator('heard-here input[type=file]').setInputFiles(file);
    await expect(elsewhere.getByText('Imported 1 session.')).toBeVisible();
    await expect(list(elsewhere)).toHaveCount(1);
    const joined = Number.parseInt((await list(elsewhere).innerText()).match(/(\d+)%/)?.[1] ?? '', 10);
    expect(joined).toBeGreaterThanOrEqual(before + 6);
    await elsewhere.locator('heard-here input[type=file]').setInputFiles(file);
    await expect(list(elsewhere)).toContainText(`${joined}%`);

    await elsewhere.getByRole('button', { name: 'Clear' }).click();
    await expect(list(elsewhere)).toHaveCount(1);
    await elsewhere.getByRole('button', { name: 'Clear everything?' }).click();
    await expect(elsewhere.getByText('Nothing has been heard here yet.')).toBeVisible();
  });

  test('stays forgotten while the sound still stands in the dock', async ({ page }) => {
    await page.goto(pageOf(1));
    await playTo(page, 16);
    await page.evaluate(() => location.assign(new URL('../../progress/', location.href)));
    await expect(list(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Clear everything?' }).click();
    await expect(dock(page).locator('[data-heard-line]')).toHaveAttribute('d', '');
    await hide(page);
    await page.reload();
    await expect(page.getByText('Nothing has been heard here yet.')).toBeVisible();
  });

  test('is as the tab that was heard last says, whatever another one holds that is paused', async ({
    page,
    context,
  }) => {
    await page.goto(pageOf(1));
    await playTo(page, 16);
    const other = await context.newPage();
    await other.goto(pageOf(1));
    await seek(other, 60);
    await playTo(other, 66);
    await other.goto(pageOf(2));
    await playTo(other, 12);
    const kept = () => other.evaluate(() => localStorage.getItem('ledgerline-heard:/'));
    const before = await kept();
    await hide(page);
    expect(await kept()).toBe(before);
  });

  test('cannot be harmed by a hostile file', async ({ page }) => {
    await page.goto('./progress/');
    const input = page.locator('heard-here input[type=file]');
    await input.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"kind":"other"}'),
    });
    await expect(page.getByText('This file was not exported from this site.')).toBeVisible();
    const hostile = { code: 'S01-X', title: '<img src=x onerror=alert(1)>', length: 10, at: 3, played: '0[.]5' };
    const sessions = [{ ...hostile, code: '../..//elsewhere' }, hostile];
    const file = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions });
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(list(page)).toHaveCount(1);
    await expect(list(page).getByRole('link')).toHaveText(hostile.title);
    await expect(page.locator('heard-here img')).toHaveCount(0);
  });

  test('may be junk or kept nowhere: the sound plays', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('ledgerline-heard:/', '{"kind":"ledgerline-heard","version":1,"sessions":[null,{}]');
      Storage.prototype.setItem = () => {
        throw new Error('This browser keeps nothing.');
      };
    });
    await page.goto(pageOf(1));
    await playTo(page, 16);
    await expect.poll(() => heard(page)).toBeGreaterThanOrEqual(10);
  });

  test('offers the form for a run once a session was heard', async ({ page }) => {
    const { code } = onStep(1);
    const played = { code, title: 'x', length: 155, at: 0, played: '0[.]135' };
    const file = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions: [played] });
    await page.goto('./progress/');
    const input = page.locator('heard-here input[type=file]');
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await page.goto(pageOf(1));
    await expect(page.locator('[data-heard-log]')).toBeHidden();
    await seek(page, 134);
    await playTo(page, 141);
    await expect(page.getByText('You have heard this session.')).toBeVisible();
  });
});
