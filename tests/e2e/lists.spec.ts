/** Lists: the same with and without JavaScript, one state in the address, nothing that moves. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { recordTypes } from '../../content-schema/index.ts';
import { task } from '../../content-schema/records/task.ts';
import { count, openInstantList, rows } from './list-page.ts';

for (const { plural, happens } of recordTypes)
  test(`the list of ${plural} has its heading, its rows and its exports`, { tag: '@every-width' }, async ({ page }) => {
    await page.goto(`./${plural}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${plural}$`, 'i'));
    // A type that was just added has no record yet.
    await expect(
      rows(page)
        .or(page.getByText(`No ${plural} yet`))
        .first(),
    ).toContainText(/#|No/);
    for (const name of ['CSV', 'JSON', 'Atom', ...(happens === undefined ? [] : ['iCalendar'])]) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      expect((await page.request.get(String(href))).status(), name).toBe(200);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

test('a list says what the source documents ask for (R000-100, R000-102)', async ({ page }) => {
  await page.goto('./jobs/');
  const status = page.getByRole('group', { name: 'Status' });
  await expect(status.getByRole('link')).toContainText([
    'all',
    'queued',
    'in-progress',
    'blocked',
    'in-review',
    'done',
  ]);
  await expect(status.getByRole('link', { name: 'all' })).toHaveAttribute('aria-current', 'true');
  await expect(rows(page).first()).toHaveText(/#\d+ .+ — (queued|in-progress|done|blocked|in-review)/);
  await page.goto('./jobs/?sort=updated');
  await expect(rows(page).first()).toContainText(/Updated: \d+ \w{3} \d{4}/);
});

test('several values of a facet at once show any of them, and back gives them up one by one', async ({ page }) => {
  await openInstantList(page, './tasks/');
  const status = page.getByRole('group', { name: 'Status' });
  const number = async (value: RegExp) =>
    Number((await status.getByRole('link', { name: value }).textContent())?.match(/\d+/)?.[0]);
  const [backlog, done] = [await number(/^backlog/), await number(/^done/)];
  await status.getByRole('link', { name: /^backlog/ }).click();
  await status.getByRole('link', { name: /^done/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?status=backlog&status=done$/);
  await expect(rows(page)).toHaveCount(backlog + done);
  await expect(status.locator('[aria-current]')).toHaveText([/^backlog/, /^done/]);
  await status.getByRole('link', { name: /^backlog/ }).click();
  await expect(page).toHaveURL(/\?status=done$/);
  await expect(rows(page)).toHaveCount(done);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\?status=backlog$/);
  await expect(rows(page)).toHaveCount(backlog);
});

test('a page of one value is where a second one is added', async ({ page }) => {
  await openInstantList(page, './tasks/status/done/');
  await page
    .getByRole('group', { name: 'Status' })
    .getByRole('link', { name: /^ready/ })
    .click();
  await expect(page).toHaveURL(/\/tasks\/\?status=done&status=ready$/);
  await expect(count(page)).toHaveText(/^\d+ of \d+ tasks$/);
});

test('what is narrowed can be downloaded, written as the whole list is', async ({ page }) => {
  await openInstantList(page, './tasks/');
  await expect(page.getByText('Download these')).toHaveCount(0);
  await page.getByRole('group', { name: 'Status' }).getByRole('link', { name: /^done/ }).click();
  await expect(count(page)).toHaveText(/^\d+ of \d+ tasks$/);
  const found = await rows(page).count();
  await expect(page.getByText(`Download these ${found}:`)).toBeVisible();
  await expect(page.getByText('Download all tasks:')).toBeVisible();
  const ids = (await rows(page).locator('small:first-child').allTextContents()).map((text) => Number(text.slice(1)));

  const csv = await downloaded(page, 'CSV');
  const whole = await (await page.request.get('./tasks.csv')).text();
  expect(csv.split('\r\n')[0]).toBe(whole.split('\r\n')[0]);
  expect(whole).toContain(csv.slice(csv.indexOf('\r\n') + 2, csv.indexOf('\r\n', csv.indexOf('\r\n') + 2)));

  const json = JSON.parse(await downloaded(page, 'JSON'));
  expect(json.total).toBe(found);
  expect(json.records.map(({ id }: { id: number }) => id)).toEqual(ids.toSorted((a, b) => a - b));
});

/** The text of the file that a button of the list makes. */
async function downloaded(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^tasks-\\d+\\.${name.toLowerCase()}$`));
  return readFile(await file.path(), 'utf8');
}

test('several facets narrow at once, the address follows, and back undoes', async ({ page }) => {
  await openInstantList(page, './tasks/');
  const all = await rows(page).count();
  await page.getByRole('group', { name: 'Status' }).getByRole('link', { name: /^done/ }).click();
  await expect(page).toHaveURL(/\/tasks\/\?status=done$/);
  await expect(count(page)).toHaveText(/^\d+ of \d+ tasks$/);
  const done = await rows(page).count();
  expect(done).toBeLessThan(all);

  const high = page.getByRole('group', { name: task.fields.priority.label }).getByRole('link', { name: /^high/ });
  const promised = Number((await high.textContent())?.match(/\d+/)?.[0]);
  await high.click();
  await expect(page).toHaveURL(/\?status=done&priority=high$/);
  await expect(rows(page)).toHaveCount(promised);

  await page.goBack();
  await expect(rows(page)).toHaveCount(done);
  await page.goBack();
  await expect(rows(page)).toHaveCount(all);
  await page.goForward();
  await expect(rows(page)).toHaveCount(done);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/tasks\/$/);
  await expect(rows(page)).toHaveCount(all);
});

test('an address with a state opens that state, and words and order join it', async ({ page }) => {
  await page.goto('./runs/?status=completed&sort=oldest');
  await expect(count(page)).toHaveText(/^\d+ of \d+ runs$/);
  const numbers = (await rows(page).locator('small:first-child').allTextContents()).map((text) =>
    Number(text.slice(1)),
  );
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  await page.getByLabel('Filter by text').fill('S01');
  await expect(page).toHaveURL(/q=S01/);
  for (const title of await rows(page).locator('div > a').allTextContents()) expect(title).toContain('S01');
  await page.getByLabel('Filter by text').fill('no such words anywhere');
  await expect(page.getByText('No runs match.')).toBeVisible();
});

test('rows are fetched when they are first needed, and once', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => /\/rows\/[\w-]+\.json$/.test(request.url()) && fetched.push(request.url()));
  await openInstantList(page, './runs/');
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await page.getByLabel('Sort by').selectOption('title');
  await expect(page).toHaveURL(/sort=title/);
  await page.getByLabel('Sort by').selectOption('oldest');
  await expect(page).toHaveURL(/sort=oldest/);
  await expect(count(page)).toHaveText(/^\d+ runs$/);
  expect(fetched.map((address) => address.replace(/.*\/rows\//, ''))).toEqual(['columns-1.json', 'texts-1.json']);
});

test('a list that cannot be loaded says so and can be tried again', async ({ page }) => {
  await page.route('**/rows/*.json', (route) => route.abort());
  await page.goto('./tasks/?status=done');
  await expect(count(page)).toContainText('could not be loaded');
  await page.unroute('**/rows/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(count(page)).toHaveText(/^\d+ of \d+ tasks$/);
});

test('the keyboard is enough', async ({ page }) => {
  await openInstantList(page, './tasks/');
  await page.getByRole('group', { name: 'Status' }).getByRole('link', { name: /^done/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=done/);
  await expect(page.getByRole('group', { name: 'Status' }).getByRole('link', { name: /^done/ })).toBeFocused();
});

test('drawing in the browser changes nothing and breaks nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  for (const { plural } of recordTypes) {
    await page.goto(`./${plural}/`);
    await page.waitForLoadState('networkidle');
  }
  expect(errors).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a pill leads to a page of its own, and every pill has one', async ({ page }) => {
    await page.goto('./jobs/');
    await expect(page.getByLabel('Filter by text')).toBeHidden();
    const pills = await page
      .locator('a.pill')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const href of pills) expect((await page.request.get(href)).status(), href).toBe(200);
    await page.getByRole('group', { name: 'Status' }).getByRole('link', { name: /^done/ }).click();
    await expect(page).toHaveURL(/\/jobs\/status\/done\/$/);
    await expect(count(page)).toHaveText(/^\d+ of \d+ jobs$/);
    await expect(page.getByRole('group', { name: 'Status' }).getByRole('link', { name: /^done/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  test('no button stands where none can work, and the whole list can still be downloaded', async ({ page }) => {
    await page.goto('./jobs/status/done/');
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByText('Download these')).toBeHidden();
    const csv = page.getByRole('navigation', { name: /^Download/ }).getByRole('link', { name: 'CSV' });
    await expect(csv).toHaveAttribute('href', /\/jobs\.csv$/);
  });
});
