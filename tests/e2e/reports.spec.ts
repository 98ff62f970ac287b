/** Reports: on screen, on paper and as files they say the same. */
import { expect, type Page, test } from '@playwright/test';
import { countAt } from './count-at.ts';

const names = ['programme', 'listeners', 'work'];

interface ReportFile {
  readonly commit: string | null;
  readonly permalink: string | null;
  readonly summary: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly { readonly key: string; readonly unit: string }[];
    readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  }[];
}

const reportFile = async (page: Page, name: string): Promise<ReportFile> =>
  (await page.request.get(`./reports/${name}.json`)).json();

test('the index leads to every report and to its files', async ({ page }) => {
  await page.goto('./reports/');
  for (const name of names) {
    await expect(page.locator(`a[href$="/reports/${name}/"]`)).toBeVisible();
    for (const form of ['csv', 'json', 'md'])
      expect((await page.request.get(`./reports/${name}.${form}`)).status(), `${name}.${form}`).toBe(200);
  }
});

for (const name of names)
  test(`page, CSV, JSON and Markdown of the report "${name}" agree (R000-165)`, async ({ page }) => {
    const file = await reportFile(page, name);
    await page.goto(`./reports/${name}/`);
    await expect(page.locator('.report-summary li')).toHaveText([...file.summary]);
    const markdown = await (await page.request.get(`./reports/${name}.md`)).text();
    for (const { name: table, columns, rows } of file.tables) {
      const section = page.locator(`section[data-table=${table}]`);
      const shown = await section
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
      expect(shown.length).toBe(rows.length);
      if (rows.length === 0) continue;
      const csv = await (
        await page.request.get(String(await section.getByRole('link', { name: /as CSV$/ }).getAttribute('href')))
      ).text();
      expect(csv.split('\r\n')[0]).toBe(`\ufeff${columns.map(({ key }) => key).join(',')}`);
      for (const [index, row] of rows.entries())
        for (const [place, { key, unit }] of columns.entries()) {
          const value = row[key];
          const cell = shown[index]?.[place];
          if (value === null) expect(cell).toBe('–');
          else if (unit === 'percent') expect(cell).toBe(`${value}%`);
          else if (unit === 'day') expect(Date.parse(`${cell} UTC`)).toBe(Date.parse(String(value)));
          else expect(cell).toBe(String(value));
          if (unit === 'text' && value !== null && /^\w+$/.test(String(value))) {
            expect(csv).toContain(String(value));
            expect(markdown.replaceAll('\\', '')).toContain(String(value));
          }
        }
    }
  });

test('a report says from which commit its figures are, or why nobody can say', async ({ page }) => {
  const { commit, permalink } = await reportFile(page, 'work');
  await page.goto('./reports/work/');
  const source = page.locator('.report-source');
  if (commit === null) await expect(source).toContainText(/no commit|in no commit/);
  else await expect(source).toContainText(commit.slice(0, 7));
  if (permalink !== null) {
    expect(permalink).toContain(`/tree/${commit}`);
    await expect(source.getByRole('link')).toHaveAttribute('href', permalink);
  }
});

test('a figure of a report leads to as many records', async ({ page }) => {
  test.slow();
  for (const name of names) {
    await page.goto(`./reports/${name}/`);
    const links = await page
      .locator('.figures a[data-count]')
      .evaluateAll((all) =>
        all.map((link) => ({ href: (link as HTMLAnchorElement).href, count: link.getAttribute('data-count') })),
      );
    for (const { href, count } of links) expect(await countAt(page, href), href).toBe(Number(count));
  }
});

for (const format of ['A4', 'Letter'])
  test(`prints on ${format}: no navigation, nothing cut off, on white`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const name of names) {
      await page.goto(`./reports/${name}/`);
      const pdf = (await page.pdf({ format })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages, name).toBeGreaterThan(0);
      expect(pages, name).toBeLessThan(8);

      // The paper's width less its margins, in CSS pixels.
      await page.setViewportSize({ width: format === 'A4' ? 688 : 710, height: 1000 });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const gone of ['.site-header', '.site-footer', 'nav', '.report-files'])
        for (const one of await page.locator(gone).all()) await expect(one).toBeHidden();
      await expect(page.locator('h1')).toBeVisible();
      const wide = await page
        .locator('.report table')
        .evaluateAll(
          (all) =>
            all.filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .length,
        );
      expect(wide, `${name}: tables wider than the paper`).toBe(0);
      expect(
        await page
          .locator('thead')
          .first()
          .evaluate((head) => getComputedStyle(head).display),
      ).toBe('table-header-group');
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      await page.emulateMedia({ media: null, colorScheme: 'dark' });
    }
  });

test('reports do not scroll sideways at 320 pixels', { tag: '@narrow' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['./reports/', ...names.map((name) => `./reports/${name}/`)]) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      path,
    ).toBe(0);
  }
});
