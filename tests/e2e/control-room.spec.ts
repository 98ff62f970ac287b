/** The control room with its demonstration, walked as a person does; it is a server of its own, and no part of the site. */
import { type ChildProcess, spawn } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { hindrancesInAnyLook } from './hindrances.ts';

test.describe.configure({ mode: 'serial' });

let room: ChildProcess;
let start = '';
test.beforeAll(async () => {
  room = spawn(process.execPath, ['scripts/ledgerline.mjs', 'control-room', '--demo', '--no-open', '--port', '4400']);
  start = await new Promise<string>((resolve, reject) => {
    let said = '';
    room.stderr?.on('data', (piece) => {
      said += String(piece);
      const [address] = /http:\S+token=\S+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    room.once('exit', () => reject(new Error(said)));
  });
});
test.afterAll(async () => {
  const ended = new Promise((resolve) => room.once('exit', resolve));
  room.kill('SIGTERM');
  await ended;
});

const open = (page: Page, path: string) => page.goto(new URL(path, start).href);

/** Opens the run of that name from a list. */
async function openRun(page: Page, list: string, name: string | RegExp): Promise<void> {
  await open(page, list);
  await page.getByRole('main').getByRole('link', { name }).first().click();
}

test('every page reads well in every look and at every width', { tag: '@every-width' }, async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(start);
  const look = async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect([page.url(), await hindrancesInAnyLook(page)]).toEqual([page.url(), []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  };
  await look();
  for (const path of [
    '/repositories/studio/site',
    '/runs',
    '/approvals',
    '/input',
    '/factory',
    '/agents',
    '/events',
    '/health',
    '/runs?state=cancelled',
  ]) {
    await open(page, path);
    await look();
  }
  await openRun(page, '/approvals', 'Deploy to production');
  await look();
  await openRun(page, '/input', 'Release notes');
  await look();
  await openRun(page, '/runs', 'Spec: payment processing');
  await look();
  await open(page, '/runs?state=failure');
  await page.locator('#runs').getByRole('link', { name: 'CI' }).first().click();
  await page.getByRole('link', { name: 'Show log of test' }).click();
  await look();
  await page.getByRole('link', { name: 'test-report', exact: true }).click();
  await look();
  expect(errors).toEqual([]);
});

test('a session is heard, approved on the page of the factory, and becomes a pull request', async ({ page }) => {
  await page.goto(start);
  await page.getByRole('link', { name: 'Factory' }).click();
  const heard = await page
    .locator('audio')
    .first()
    .evaluate(async (audio: HTMLAudioElement) => {
      audio.muted = true;
      await audio.play();
      audio.currentTime = 60;
      await new Promise((done) => audio.addEventListener('seeked', done, { once: true }));
      return audio.duration > 60 && audio.error === null;
    });
  expect(heard).toBe(true);
  const one = page.getByRole('listitem').filter({ hasText: 'Publish S01-DFB-ARRIVE on the site' });
  await one.getByLabel('Reason').fill('I have listened to all of it.');
  await one.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publish S01-DFB-ARRIVE on the site');
  await expect(page.locator('#standing')).toContainText('Succeeded');
  await page.getByRole('link', { name: 'Factory' }).click();
  await expect(one.getByRole('link', { name: 'Pull request' })).toBeVisible();
  const dead = page.getByRole('listitem').filter({ hasText: 'Failed for good' });
  await dead.getByRole('button', { name: 'Try again' }).click();
  await expect(dead).toHaveCount(0);
});

test('without the start address nothing is shown', async ({ browser }) => {
  const stranger = await browser.newPage();
  const answer = await stranger.goto(new URL('/runs', start).href);
  expect(answer?.status()).toBe(401);
  await expect(stranger.getByRole('main')).toContainText('Open the address that the terminal printed');
  await stranger.close();
});

test('a workflow is started, goes on by itself, and ends, without a reload', async ({ page }) => {
  await page.goto(start);
  await page.getByRole('link', { name: 'studio/site' }).click();
  const deploy = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Deploy' }) });
  await deploy.getByText('Run workflow').click();
  await deploy.getByLabel('Where to').selectOption('staging');
  await deploy.getByRole('button', { name: 'Start run' }).click();
  await expect(page).toHaveURL(/\/runs\/\d+$/);
  await expect(page.getByRole('definition')).toHaveText(['staging', 'false']);
  const standing = page.locator('#standing');
  await expect(standing.getByText('In progress')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Log stream' })).toContainText('npm run build');
  await expect(standing.getByText('Succeeded')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('status')).toHaveText(/Deploy to staging: Succeeded/);
  await expect(page.getByRole('region', { name: 'CI Gates' }).getByText('Passed')).toHaveCount(2);
  await expect(
    page.getByRole('region', { name: 'Artifacts' }).getByRole('link', { name: 'site', exact: true }),
  ).toBeVisible();
});

test('what waits is approved with a reason, by keyboard alone', async ({ page }) => {
  await page.goto(start);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await openRun(page, '/approvals', 'Deploy to production');
  await page.getByLabel('Reason').focus();
  await page.keyboard.type('Looked at staging');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Approve' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Approve/ })).toHaveCount(0);
  await expect(page.locator('#standing').getByText('Succeeded')).toBeVisible({ timeout: 60_000 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a run is answered, and the run that goes on is linked to it', async ({ page }) => {
    await page.goto(start);
    await openRun(page, '/input', 'Release notes');
    const run = page.url();
    await page.getByLabel('Your answer').fill('password: hunter2hunter2');
    await page.getByRole('button', { name: 'Answer and resume' }).click();
    await expect(page.getByRole('alert')).toContainText('looks like a secret');
    await page.getByLabel('Your answer').fill('Yes, publish them');
    await page.getByRole('button', { name: 'Answer and resume' }).click();
    await expect(page).toHaveURL(run);
    await expect(page.getByLabel('Your answer')).toHaveCount(0);
    await expect(async () => {
      await page.reload();
      await page.getByRole('link', { name: /resumed from/ }).click({ timeout: 1000 });
    }).toPass();
    await expect(page.getByText('which somebody answered')).toBeVisible();
  });
});
