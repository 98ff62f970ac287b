/** Where everybody stands: the table of listeners and steps, a listener's page, and the ways to log and to complete a run. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

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
    '33 %',
    /Step 4: .*started and not completed/,
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
  await expect(advice).toContainText('Step 4 is started and not completed.');
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
