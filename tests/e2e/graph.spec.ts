/** How records hang together: lanes by step, the same in words, files, and a record's own neighbors. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const everyWidth = { tag: '@every-width' };
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const listed = (page: Page) => page.getByRole('list', { name: 'Listeners', exact: true }).getByRole('listitem');
const graph = JSON.parse(readFileSync('dist/api/graph.json', 'utf8'));

test(
  'every run of the graph hangs on the line of its session and in the row of its listener',
  everyWidth,
  async ({ page }) => {
    await page.goto('./graph/');
    await expect(listed(page)).toHaveCount(graph.users.length + 1);
    const found = await page
      .locator('.lane-strip a')
      .evaluateAll((all) => all.map((link) => Number(/(\d+)\/$/.exec(link.getAttribute('href') ?? '')?.[1])));
    expect(found.toSorted((a, b) => a - b)).toEqual(graph.runs.map(({ id }: { id: number }) => id));
    const notes = await page
      .locator('.lane-notes .lane-note')
      .evaluateAll((all) => all.map((note) => note.getAttribute('cx')));
    expect(notes).toHaveLength(graph.sessions.length);
    const marks = await page.locator('.lane-run[cx]').evaluateAll((all) => all.map((mark) => mark.getAttribute('cx')));
    expect(marks.filter((x) => x?.endsWith('%') && !notes.includes(x))).toEqual([]);
    await expect(page.locator('.lane-notes .lane-next')).toHaveCount(graph.edges.sessionToNext.length);
    expect(await fits(page)).toBe(true);
  },
);

test(
  'a run in the picture leads to its page, a step to its session, a name to the listener',
  everyWidth,
  async ({ page }) => {
    await page.goto('./graph/');
    await page.locator('.lane-strip a[href$="/runs/97/"]').click();
    await expect(page).toHaveURL(/\/runs\/97\/$/);
    await page.goBack();
    await page.getByRole('link', { name: /^Step 3/ }).click();
    await expect(page).toHaveURL(/\/experience\/s03-dfp-align\/$/);
    await page.goBack();
    await listed(page).getByRole('link', { name: 'ngozi' }).click();
    await expect(page).toHaveURL(/\/users\/63\/$/);
  },
);

test('the lists hold every record and every connection, and open without a script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('./graph/');
  await page.getByText('All records of the graph as a list').click();
  const nodes = page.getByRole('table', { name: 'Records of the graph' }).locator('tbody tr');
  await expect(nodes).toHaveCount(graph.users.length + graph.sessions.length + graph.runs.length);
  await page.getByText('All connections as a list').click();
  const edges = page.getByRole('table', { name: 'Connections of the graph' }).locator('tbody tr');
  await expect(edges).toHaveCount(Object.values<unknown[]>(graph.edges).flat().length);
  await expect(edges.filter({ hasText: 'is followed by' })).toHaveCount(graph.edges.sessionToNext.length);
  await page.close();
});

test('what the graph leaves out is counted and named', async ({ page }) => {
  await page.goto('./graph/');
  const item = page.getByRole('listitem').filter({ hasText: '1 run names a listener who has no user record' });
  await expect(item.getByRole('link', { name: '#100' })).toHaveAttribute('href', /\/runs\/100\/$/);
  await expect(item.getByRole('link', { name: 'Data health' })).toBeVisible();
});

test('the files hold as much as the API', async ({ page }) => {
  await page.goto('./graph/');
  for (const name of ['JSON', 'GraphML', 'CSV of the records', 'CSV of the connections']) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    expect((await page.request.get(String(href))).ok(), name).toBe(true);
  }
  const count = (file: string, pattern: RegExp) => readFileSync(`dist/graph/${file}`, 'utf8').match(pattern)?.length;
  const edges = Object.values<unknown[]>(graph.edges).flat().length;
  expect(count('graph.graphml', /<node /g)).toBe(graph.users.length + graph.sessions.length + graph.runs.length);
  expect(count('graph.graphml', /<edge /g)).toBe(edges);
  expect(count('edges.csv', /\r\n/g)).toBe(edges + 1);
});

test('the picture is read at 320 pixels without moving sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./graph/');
  expect(await fits(page)).toBe(true);
  const last = await page.getByRole('link', { name: /^Step 9/ }).boundingBox();
  expect(Number(last?.x) + Number(last?.width)).toBeLessThanOrEqual(320);
});

test('a record is drawn between what leads to it and what it leads to', everyWidth, async ({ page }) => {
  await page.goto('./runs/97/');
  const picture = page.getByRole('region', { name: 'Connections' });
  await expect(picture.getByRole('list', { name: 'Leads here' }).getByRole('link')).toHaveText(['ngozi']);
  await picture.getByRole('list', { name: 'Leads on to' }).getByRole('link', { name: 'S04-DFP-AMPLIFY' }).click();
  await expect(page).toHaveURL(/\/sessions\/22\/$/);
  await expect(picture.getByRole('list', { name: 'Leads here' }).getByRole('link').first()).toHaveText('S03-DFP-ALIGN');
  await expect(picture.getByRole('list', { name: 'Leads on to' }).getByRole('link')).toHaveText(['S05-DFP-SUSTAIN']);
  expect(await fits(page)).toBe(true);
});

test('a record with one connection or none is not drawn', async ({ page }) => {
  const task = readdirSync('tests/sample/data-hub/data/tasks')[0]?.replace('.json', '');
  for (const [path, number] of [
    [`./tasks/${task}/`, `#${task}`],
    ['./runs/100/', '#100'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
    await expect(page.getByRole('region', { name: 'Connections' })).toHaveCount(0);
  }
});
