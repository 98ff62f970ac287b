/** Where everybody stands: the table of listeners and steps, a listener's page, and the ways to log and to complete a run. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { hindrancesInAnyLook } from './hindrances.ts';

const everyWidth = { tag: '@every-width' };
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('every listener is a row of nine steps in words, the furthest first', everyWidth, async ({ page }) => {
  await page.goto('./progress/');
  const cells = row(page, 'ngozi').getByRole('cell');
  await expect(cells).toHaveText([
    ...Array(3).fill('completed'),
    'started, advised next',
    ...Array(5).fill('not started'),
    '33%',
    /Step 4: .*has been started but not finished, so it comes first/,
    /2026/,
  ]);
  const percents = await page.locator('tbody .progress-percent').allTextContents();
  const figures = percents.map((text) => Number.parseInt(text, 10));
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  expect(figures.length).toBeGreaterThan(5);
  await expect(row(page, 'tadeo.r')).toContainText('Finished');
  await expect(row(page, 'quietharbor')).toContainText('inactive');
  expect(await fits(page)).toBe(true);
});

test('the table is read at 320 pixels without moving sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['./progress/', './users/63/', './users/11/']) {
    await page.goto(path);
    expect(await fits(page), path).toBe(true);
  }
  await page.goto('./progress/');
  const last = row(page, 'mira').getByRole('cell').nth(8);
  expect((await last.boundingBox())?.x).toBeLessThan(320);
});

test('what the shapes mean is written, and a run in no row is told', async ({ page }) => {
  await page.goto('./progress/');
  await expect(page.getByRole('list', { name: 'What the shapes mean' })).toHaveText(
    /completed.*started.*not started.*no session yet.*advised next/s,
  );
  await expect(page.getByText('One run is by a listener who has no record here')).toBeVisible();
});

test('a row leads to its listener, a column to its step, the advice to its session', async ({ page }) => {
  await page.goto('./progress/');
  await expect(row(page, 'ngozi').getByRole('link', { name: 'ngozi' })).toHaveAttribute('href', /\/users\/63\/$/);
  await page
    .getByRole('columnheader', { name: /^Step 3/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/experience\/s03-dfp-align\/$/);
  await page.goBack();
  await row(page, 'ngozi')
    .getByRole('link', { name: /^Step 4/ })
    .click();
  await expect(page).toHaveURL(/\/experience\/s04-dfp-amplify\/$/);
});

test('the CSV has a line for everybody on the page', async ({ page }) => {
  await page.goto('./progress/');
  const names = await page.locator('tbody th a').allTextContents();
  const lines = readFileSync('dist/progress.csv', 'utf8').trim().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[2])).toEqual(names);
});

test('who is on the way sees the next step, why, and how to complete it', everyWidth, async ({ page }) => {
  await page.goto('./users/63/');
  await expect(page.locator('.stave [aria-current="step"]')).toHaveText(/4.*started, advised next/s);
  const advice = page.locator('.advice');
  await expect(advice).toContainText('Step 4 has been started but not finished, so it comes first.');
  await expect(advice).toContainText('No step is locked');
  // Run 97 is open, so nobody is asked to log it twice.
  await expect(advice.getByRole('link', { name: 'Complete this run' })).toHaveAttribute(
    'href',
    /\/links-to-github\/#edit-a-record$/,
  );
  await expect(advice.getByRole('link', { name: 'Log this run' })).toHaveCount(0);
});

test('who has a step to begin is led to the form that logs it', async ({ page }) => {
  await page.goto('./users/99/');
  const link = page.locator('.advice').getByRole('link', { name: 'Log this run' });
  await expect(link).toHaveAttribute('href', /\/links-to-github\/#new-run$/);
});

test('who has finished is told so, and offered what was not heard yet', async ({ page }) => {
  await page.goto('./users/11/');
  const advice = page.locator('.advice');
  await expect(advice).toContainText('The path is finished');
  await expect(advice.getByRole('listitem')).toHaveText([
    /^Step 5: .*not heard yet/s,
    /^Step 1: .*begins the path again/s,
  ]);
  await expect(page.getByText('with a completed run')).toHaveCount(0);
});

test('the runs of a listener stand by date, once', async ({ page }) => {
  await page.goto('./users/11/');
  const runs = page.locator('.run-history a[href*="/runs/"]');
  await expect(runs).toHaveCount(9);
  const times = await page
    .locator('.run-history time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(times).toEqual(times.toSorted().reverse());
});

test('an open run says how it is completed, a completed one does not', async ({ page }) => {
  await page.goto('./runs/97/');
  await expect(page.getByRole('link', { name: 'Complete this run' })).toHaveAttribute(
    'href',
    /\/links-to-github\/#edit-a-record$/,
  );
  await expect(page.getByText('Close it as completed to finish the run.')).toBeVisible();
  await page.goto('./runs/28/');
  await expect(page.getByRole('link', { name: 'Complete this run' })).toHaveCount(0);
});

test('a stored recommendation is shown where it names a session of the path, and nowhere else', async ({ page }) => {
  await page.goto('./runs/28/');
  await expect(page.getByRole('heading', { name: 'Recommendation' })).toBeVisible();
  // What is stored with run 74 names no session.
  await page.goto('./runs/74/');
  await expect(page.getByRole('heading', { name: /^Summary/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Recommendation' })).toHaveCount(0);
});

test('what this browser heard stands apart from the record', async ({ page }) => {
  await page.goto('./progress/');
  const heard = page.getByRole('region', { name: 'Heard in this browser' });
  await expect(heard).toContainText('not part of the record');
  await expect(heard.getByRole('button', { name: 'Import' })).toBeEnabled();
});

test.describe('who says "This is me"', () => {
  const handles = (page: Page) => page.locator('tbody th a').allTextContents();

  test('is shown first, marked in words, until it is taken back', everyWidth, async ({ page }) => {
    await page.goto('./progress/');
    const before = await handles(page);
    await page.getByLabel('Which listener are you?').selectOption('yuki-h');
    await page.getByRole('button', { name: 'This is me' }).click();
    await expect(page.locator('tbody tr').first().getByRole('rowheader')).toHaveText(/yuki-h\s*you/);
    expect(await handles(page)).toEqual(['yuki-h', ...before.filter((name) => name !== 'yuki-h')]);
    await page.reload();
    await expect(page.locator('tbody tr').first()).toContainText('you');
    await expect(page.getByText('You are yuki-h.')).toBeVisible();
    expect(await fits(page)).toBe(true);
    await page.getByRole('button', { name: 'Not me' }).click();
    expect(await handles(page)).toEqual(before);
    await expect(page.locator('.you')).toHaveCount(0);
  });

  test('may say so on the own page by keyboard', async ({ page }) => {
    await page.goto('./users/63/');
    await page.getByRole('button', { name: 'This is me' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Not me' })).toBeFocused();
    await page.getByRole('link', { name: 'Progress', exact: true }).click();
    await expect(page.getByText('You are ngozi.')).toBeVisible();
    await page.getByRole('link', { name: 'Your path' }).click();
    await expect(page).toHaveURL(/\/users\/63\/$/);
  });

  test('sees the steps of the record filled on the way through the site', everyWidth, async ({ page }) => {
    await page.goto('./users/63/');
    await page.getByRole('button', { name: 'This is me' }).click();
    await page.goto('./');
    const notes = page.locator('.stave li');
    await expect(notes.nth(2)).toHaveAttribute('data-state', 'completed');
    await expect(notes.nth(2)).toContainText('completed');
    await expect(notes.nth(3)).toHaveAttribute('data-state', 'available');
    await expect(page.getByText('A filled note is one that the record says you completed')).toBeVisible();
    await page.goto('./experience/');
    await expect(notes.nth(0)).toContainText('you and 8 more');
    await page.goto('./experience/s02-dfp-settle/');
    await expect(notes.nth(0)).toContainText('completed');
    await expect(notes.nth(1)).toContainText('you are here, completed');
  });

  test('is hindered by nothing, having heard something too', everyWidth, async ({ page }) => {
    const played = { code: 'S02-DFP-SETTLE', title: 'x', length: 162, at: 99, played: '0[.]99' };
    const file = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions: [played] });
    await page.goto('./users/63/');
    await page.getByRole('button', { name: 'This is me' }).click();
    await page.evaluate((heard) => localStorage.setItem('ledgerline-heard:/', heard), file);
    for (const [path, words] of [
      ['./', 'next · 1:03 left'],
      ['./experience/', 'you and 8 more'],
      ['./progress/', 'You are ngozi.'],
      ['./users/63/', '1:03 left here'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(words).first()).toBeVisible();
      expect(await hindrancesInAnyLook(page), path).toEqual([]);
      expect(await fits(page), path).toBe(true);
    }
  });

  test('is written into the forms of runs, and sent nowhere', async ({ page }) => {
    const form = 'https://github.com/o/r/issues/new?template=run.yml&title=run%3A+%3Clistener%3E+for+X&session_code=X';
    // The sample's own links lead to the manual, because its repository is invented.
    await page.route('**/experience/s01-dfp-intro/', async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/html', body: body.replaceAll(/[^\s"=]*#new-run/g, form) });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('./users/63/');
    await page.getByRole('button', { name: 'This is me' }).click();
    const toItself = asked.length;
    await page.goto('./experience/s01-dfp-intro/');
    const link = page.getByRole('link', { name: /^Log this run/ }).first();
    await expect(link).toHaveAttribute('href', /&listener=ngozi$/);
    await expect(link).toHaveAttribute('href', /title=run%3A\+ngozi\+for\+X/);
    expect(asked.slice(toItself).join('\n')).not.toContain('ngozi');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nobody is asked who they are', async ({ page }) => {
    for (const path of ['./progress/', './users/63/']) {
      await page.goto(path);
      await expect(page.getByRole('button', { name: 'This is me' })).toBeHidden();
    }
  });
});
