/** The dashboard: its figures are true, its bars lead to what they count, and its charts can be read by everybody. */
import { expect, type Page, test } from '@playwright/test';
import { recordTypes } from '../../content-schema/index.ts';
import { countAt } from './count-at.ts';
import { hindrancesInAnyLook } from './hindrances.ts';

interface Promised {
  readonly href: string;
  readonly count: number;
}

const promises = (page: Page, selector: string): Promise<Promised[]> =>
  page.locator(selector).evaluateAll((links) =>
    links.map((link) => ({
      href: (link as HTMLAnchorElement).href,
      count: Number(
        link.getAttribute('data-count') ?? /\d+/.exec(link.querySelector('b')?.textContent ?? link.textContent)?.[0],
      ),
    })),
  );

test('every type is counted, by status at least, and each figure leads to as many records (R000-106)', async ({
  page,
}) => {
  await page.goto('./dashboard/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
  for (const { plural } of recordTypes) {
    const section = page.locator(`section[aria-labelledby=count-${plural}]`);
    await expect(section).toContainText(/Total: \d+/);
    await expect(section).toContainText(/By status:|No \w+ yet/);
  }
  const cards = await promises(page, '.count a:not(.soft > a)');
  for (const { href, count } of cards) {
    const response = await page.request.get(href);
    expect(response.status(), href).toBe(200);
    // A count by session leads to the session itself, which lists its runs among other things.
    const shown = /class="?list-count"?[^>]*>(\d+)/.exec(await response.text())?.[1];
    if (shown !== undefined) expect(Number(shown), href).toBe(count);
  }
  expect(cards.length).toBeGreaterThan(recordTypes.length * 2);
});

test('a bar leads to as many records as it promises, and so do the numbers behind it', async ({ page }) => {
  test.slow();
  await page.goto('./dashboard/');
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  const bars = await promises(page, '.bar-figures a');
  const numbers = await promises(page, '.chart-numbers td.figure a');
  const key = await promises(page, '.key-figures a[href*="/users/"], .key-figures a[href*="/runs/"]');
  const all = new Map([...bars, ...numbers, ...key].map((promised) => [promised.href, promised]));
  expect(bars.length).toBeGreaterThan(9);
  expect(all.size).toBeGreaterThan(40);
  for (const { href, count } of all.values()) expect(await countAt(page, href), href).toBe(count);
});

test('the bar itself can be clicked, and a week of the chart leads to its runs', async ({ page }) => {
  await page.goto('./dashboard/');
  const bar = page.locator('section[aria-labelledby=path] .bar').nth(1);
  await bar.scrollIntoViewIfNeeded();
  const promised = await bar.locator('a').getAttribute('data-count');
  const box = await bar.locator('svg').boundingBox();
  if (box) await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  await expect(page.locator('.list-count')).toContainText(new RegExp(`^${promised} of`));

  await page.goto('./dashboard/');
  const week = page
    .getByRole('list', { name: /^Runs per week/ })
    .getByRole('link')
    .last();
  const [, started, completed] = /: (\d+) started, (\d+) completed/.exec(await week.innerText()) ?? [];
  await week.click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    `Started (${started})`,
    `Completed (${completed})`,
  ]);
});

test('what is stuck stands first, each with how long, and leads to it', async ({ page }) => {
  await page.goto('./dashboard/');
  await expect(page.getByRole('heading', { level: 2 }).nth(1)).toHaveText('What is stuck');
  const { records } = await (await page.request.get('./api/jobs.json')).json();
  const blocked = records.find(({ status }: { status: string }) => status === 'blocked');
  const line = page.locator(`.stuck a[href$="/jobs/${blocked.id}/"]`);
  await expect(line).toContainText(/\d+ days?$/);
  await line.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`#${blocked.id}`);
});

test('the chart of weeks has all the weeks of its sentence, however narrow', { tag: '@every-width' }, async ({
  page,
}) => {
  await page.goto('./dashboard/');
  for (const width of [320, 500, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const weeks = page.getByRole('list', { name: /^Runs per week/ }).getByRole('listitem');
    const [, said] = /last (\d+) weeks/.exec(await page.locator('#runs-per-week-says').innerText()) ?? [];
    await expect(weeks).toHaveCount(Number(said));
    for (const box of await weeks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width)))
      expect(box).toBeGreaterThanOrEqual(24);
    for (const week of await weeks.all()) await expect(week).toBeVisible();
  }
});

test('each chart says what it shows, and gives the same numbers as a table and as a file', async ({ page }) => {
  await page.goto('./dashboard/');
  const charts = page.locator('figure.chart');
  const count = await charts.count();
  expect(count).toBeGreaterThanOrEqual(4);
  for (let index = 0; index < count; index += 1) {
    const chart = charts.nth(index);
    await expect(chart.locator('figcaption')).toContainText(/\w+.*\.$/);
    await chart.locator('summary').click();
    const rows = await chart.locator('tbody tr').evaluateAll((all) => all.map((row) => row.children.length));
    const link = chart.getByRole('link', { name: /^CSV/ });
    const csv = await (await page.request.get(String(await link.getAttribute('href')))).text();
    const lines = csv.trimEnd().split('\r\n');
    expect(lines.length - 1).toBe(rows.length);
    expect(lines[0]?.split(',').length).toBe(rows[0]);
  }
});

test('opened tables hinder nobody', { tag: '@every-width' }, async ({ page }) => {
  await page.goto('./dashboard/');
  await page.locator('summary').evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click();
  });
  expect(await hindrancesInAnyLook(page)).toEqual([]);
});

test('at 320 pixels nothing scrolls sideways, and no word of a chart is smaller than 12 pixels', {
  tag: '@narrow',
}, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./dashboard/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  const smallest = await page
    .locator('.chart, .chart *')
    .evaluateAll((all) =>
      Math.min(
        ...all.filter((one) => one.textContent?.trim()).map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      ),
    );
  expect(smallest).toBeGreaterThanOrEqual(12);
});

test('charts need no script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await page.goto('./dashboard/');
  await expect(page.locator('.bar-picture rect').first()).toBeVisible();
  await page.locator('.bar-figures a').first().click();
  await expect(page.locator('.list-count')).toBeVisible();
  await page.close();
});
