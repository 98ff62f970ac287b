/** Texts about many records, on the dashboard, among the reports and as data; and how the texts of records stand. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const json = <T>(path: string): T => JSON.parse(readFileSync(`dist${path}`, 'utf8'));
const digestFile = '/api/summaries/issues-latest.json';

test('the dashboard shows how the digest of open issues begins, and leads to all of it', async ({ page }) => {
  const { title, markdown } = json<{ title: string; markdown: string }>(digestFile);
  const [first = ''] = markdown.split('\n');
  await page.goto('./dashboard/');
  const digest = page.getByRole('region', { name: title });
  await expect(digest.locator('.summary-text p').first()).toHaveText(first);
  await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: title })).toBeVisible();
  const [number] = /(?<=#)\d+/.exec(markdown) ?? [];
  await expect(digest.getByRole('link', { name: `#${number}` }).first()).toHaveAttribute(
    'href',
    new RegExp(`/\\w+/${number}/$`),
  );
  await digest.getByRole('link', { name: 'Read all' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const headings = [...markdown.matchAll(/^## (.*)$/gm)].map(([, words]) => String(words));
  await expect(page.locator('.summary-text h2')).toHaveText(headings);
});

test('texts about many records are data, and the reports list them', async ({ page }) => {
  const { summaries } = json<{ summaries: { name: string; title: string; page: string; json: string }[] }>(
    '/api/summaries.json',
  );
  expect(summaries.map(({ name }) => name)).toContain('issues-latest');
  const { summaries: listed } = json<{ summaries: string }>('/api/index.json');
  expect(listed).toMatch(/\/api\/summaries\.json$/);
  await page.goto('./reports/');
  for (const { name, title, ...at } of summaries) {
    expect(json<object>(new URL(at.json).pathname)).toMatchObject({ name, title, markdown: expect.any(String) });
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute(
      'href',
      new RegExp(`${new URL(at.page).pathname}$`),
    );
  }
});

test('the health page counts the texts that are not as they should be, each with its record', async ({ page }) => {
  const { texts } = json<{ texts: { type: string; id: number; state: string }[] }>('/api/health.json');
  await page.goto('./health/');
  for (const state of ['waiting', 'stale', 'missing', 'rejected']) {
    const own = texts.filter((one) => one.state === state);
    const heading = page.locator(`#texts-${state}`);
    await expect(heading).toHaveCount(own.length > 0 ? 1 : 0);
    if (own.length === 0) continue;
    await expect(heading).toContainText(`(${own.length})`);
    for (const [type, all] of Map.groupBy(own, (one) => one.type)) {
      const line = heading.locator('~ ul').first().locator(`[data-type=${type}]`);
      await expect(line).toContainText(`(${all.length})`);
      await expect(line.locator(`a[href$="/${all[0]?.id}/"]`)).toBeVisible();
    }
  }
});
