/** Record pages, the JSON API and the feeds of the built site. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parseAtomFeed } from 'feedsmith';
import type { GatesFile } from '../../content-schema/gates/gates-file.ts';
import { recordTypes } from '../../content-schema/index.ts';
import type { AnyRecord } from '../../src/pipeline/any-record.ts';
import { shownTitle } from '../../src/pipeline/text/shown-title.ts';
import { withCapital } from '../../src/pipeline/text/with-capital.ts';
import { quotedHtml } from '../site/quoted-html.ts';

interface RecordFile {
  readonly total: number;
  readonly records: AnyRecord[];
}
const json = <T>(path: string): T => JSON.parse(readFileSync(`dist${path}`, 'utf8'));
const recordsOf = (plural: string) => json<RecordFile>(`/api/${plural}.json`).records;
const find = (plural: string, test: (record: AnyRecord) => boolean): AnyRecord => {
  const found = recordsOf(plural).find(test);
  if (!found) throw new Error(`The sample has no such record among ${plural}.`);
  return found;
};

// A type that was just added has no record yet.
const withRecords = recordTypes.filter(({ plural }) => recordsOf(plural).length > 0);

for (const type of withRecords) {
  const { plural, name } = type;
  test(`a ${name} leads with what it is and where it stands`, { tag: '@every-width' }, async ({ page }) => {
    const [record] = recordsOf(plural);
    await page.goto(`.//${plural}/${record?.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `${record && shownTitle(type, record)} #${record?.id}`,
    );
    await expect(page.locator('.standing')).toContainText(String(record?.status));
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link')).toHaveAttribute(
      'href',
      new RegExp(`/${plural}/$`),
    );
    await expect(page.getByRole('link', { name: 'Edit on GitHub' })).toHaveAttribute(
      'href',
      /\/links-to-github\/#edit-a-record$/,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}

test('a session can be heard and read, and leads to the steps beside it', async ({ page }) => {
  const session = find('sessions', ({ step, status }) => step === 4 && status === 'active');
  await page.goto(`./sessions/${session.id}/`);
  await expect(page.locator('main audio')).toHaveAttribute('src', new RegExp(`${session.track_url}$`));
  await expect(page.locator('.transcript p').first()).not.toBeEmpty();
  await page.getByRole('link', { name: /^Next: step 5/ }).click();
  await expect(page.locator('.facts')).toContainText('5');
  await expect(page.getByRole('link', { name: /^Previous: step 4/ })).toBeVisible();
});

test('the ends of the path say that they are ends', async ({ page }) => {
  await page.goto(`./sessions/${find('sessions', ({ step, status }) => step === 1 && status === 'active').id}/`);
  await expect(page.getByText('No session before this one')).toBeVisible();
  await page.goto(`./sessions/${find('sessions', ({ step, status }) => step === 9 && status === 'active').id}/`);
  await expect(page.getByText('No session after this one')).toBeVisible();
});

test('a session without a transcript says so', async ({ page }) => {
  const silent = find(
    'sessions',
    ({ track_url }) =>
      typeof track_url === 'string' && !existsSync(`dist${track_url.replace(/\.mp3$/, '.transcript.vtt')}`),
  );
  await page.goto(`./sessions/${silent.id}/`);
  await expect(page.getByText('Transcript missing')).toBeVisible();
});

test('a run names its session, its listener and what comes next; both name the run', async ({ page }) => {
  const run = find('runs', ({ sessionId, userId, nextRecommendedSession }) =>
    Boolean(sessionId && userId && nextRecommendedSession),
  );
  await page.goto(`./runs/${run.id}/`);
  const facts = page.locator('.facts');
  await expect(facts.getByRole('link', { name: String(run.nextRecommendedSession) })).toBeVisible();
  for (const [plural, id] of [
    ['sessions', run.sessionId],
    ['users', run.userId],
  ] as const) {
    await page.goto(`./runs/${run.id}/`);
    await facts.locator(`a[href$="/${plural}/${id}/"]`).click();
    await page.waitForURL(`**/${plural}/${id}/`);
    const more = page.getByText(/^\d+ more$/);
    if ((await more.count()) > 0) await more.click();
    await expect(page.locator(`.lines a[href$="/runs/${run.id}/"]`)).toBeVisible();
  }
});

test('a listener has a path of nine steps', async ({ page }) => {
  const user = find('users', ({ runs }) => Array.isArray(runs) && runs.length > 1);
  await page.goto(`./users/${user.id}/`);
  await expect(page.locator('.stave li')).toHaveCount(9);
});

test('a job shows its life from intake to report (R000-109)', async ({ page }) => {
  await page.goto(`./jobs/${find('jobs', ({ status }) => status === 'done').id}/`);
  await expect(page.getByRole('list', { name: 'Life cycle' }).getByRole('listitem')).toContainText([
    'Intake',
    'Processing',
    'Completion',
    'Reporting',
  ]);
});

test('texts stand on the left and the rest beside them; on a phone facts come first and history last', {
  tag: '@every-width',
}, async ({ page }) => {
  await page.goto(`./jobs/${find('jobs', ({ status }) => status === 'done').id}/`);
  const parts = page.locator('.facts, .record-text, .record-rail, .provenance');
  const boxes = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON()));
  const [facts, text, rail, origin] = boxes as { x: number; y: number; right: number }[];
  if (!facts || !text || !rail || !origin) throw new Error('A part of the page is missing.');
  const tops = [facts.y, text.y, rail.y, origin.y];
  if (page.viewportSize()?.width === 360) expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  else {
    expect(text.right).toBeLessThan(facts.x);
    expect(rail.x).toBe(facts.x);
    expect(origin.y).toBeGreaterThan(Math.max(text.y, rail.y));
  }
});

test('labels are one line of statuses, with their times on demand, and whatever else happened stands beneath', async ({
  page,
}) => {
  const job = find('jobs', ({ status, history }) => status === 'done' && history.length > 6);
  await page.goto(`./jobs/${job.id}/`);
  const history = page.locator('[aria-labelledby=history]');
  await expect(history.locator('.status-path li')).toHaveText(['queued', 'in-progress', 'done']);
  const label = history.getByText('status:in-progress').first();
  await expect(label).toBeHidden();
  await expect(history.getByText(/^\d.* Closed by/)).toBeVisible();
  await history.getByText('Labels and times').click();
  await expect(label).toBeVisible();
});

test('a summary says whether a rule or a model made it, and how on demand', async ({ page }) => {
  const session = find('sessions', ({ ai }) => ai?.provenance?.model === 'extractive');
  await page.goto(`./sessions/${session.id}/`);
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('Generated by rule');
  await expect(page.getByText(String(session.ai?.provenance?.prompt))).toBeHidden();
  await page.getByText('How it was made').click();
  await expect(page.getByText(String(session.ai?.provenance?.prompt))).toBeVisible();
});

test('a record without a summary says so', async ({ page }) => {
  const user = find('users', ({ ai }) => !ai?.summary);
  await page.goto(`./users/${user.id}/`);
  await expect(page.getByText('No summary yet.')).toBeVisible();
});

test('headings nest and have something under them, ids are unique and times are UTC on every record page', () => {
  const pages = recordTypes.flatMap(({ plural }) =>
    globSync(`dist/${plural}/*/index.html`).filter((file) => /\d+\/index/.test(file)),
  );
  // What is withheld has a page as well, which says why.
  const { withheld } = json<{ withheld: unknown[] }>('/api/health.json');
  expect(pages).toHaveLength(recordTypes.flatMap(({ plural }) => recordsOf(plural)).length + withheld.length);
  for (const file of pages) {
    const html = quotedHtml(readFileSync(file, 'utf8'));
    expect(html, `${file} has a heading with nothing under it`).not.toMatch(
      /<\/h[2-6]>\s*<\/(?:section|div|article|main)>/,
    );
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(
      levels.filter((level) => level === 1),
      file,
    ).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), `${file} ${levels}`).toBeLessThan(2);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, file).toBe(ids.length);
    for (const [time] of html.matchAll(/<time datetime="[^"]+"[^>]*>([^<]+)/g))
      expect(time).toMatch(/>\d{1,2} \w{3} \d{4}(, \d\d:\d\d UTC)?$/);
  }
});

test('the API holds every record as its schema says, in a stable order', () => {
  const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false }));
  const index = json<{ collections: Record<string, { total: number }> }>('/api/index.json');
  for (const { plural } of recordTypes) {
    const { total, records } = json<RecordFile>(`/api/${plural}.json`);
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(index.collections[plural]?.total).toBe(total);
    const isValid = ajv.compile(json<object>(`/schemas/${plural}.schema.json`));
    for (const record of records) {
      expect(isValid(record), `${plural} ${record.id} ${JSON.stringify(isValid.errors)}`).toBe(true);
      const alone = json<{ gates?: GatesFile }>(`/api/${plural}/${record.id}.json`);
      expect(isValid(alone), `${plural} ${record.id} ${JSON.stringify(isValid.errors)}`).toBe(true);
      // How its pull requests stand is told of it alone.
      const { gates: _gates, ...rest } = alone;
      expect(rest).toEqual(record);
    }
  }
  for (const file of ['snapshots', 'graph', 'health'])
    expect(json<object>(`/api/${file}.json`)).toHaveProperty('generatedAt');
});

test('tables and feeds tell of the same records', () => {
  for (const { plural } of recordTypes) {
    const { total } = json<RecordFile>(`/api/${plural}.json`);
    const table = readFileSync(`dist/${plural}.csv`, 'utf8');
    expect(table.match(/^\d+,/gm)?.length ?? 0, plural).toBeGreaterThanOrEqual(total);
    const feed = parseAtomFeed(readFileSync(`dist/${plural}/feed.xml`, 'utf8'));
    expect(feed.entries ?? []).toHaveLength(Math.min(50, total));
    for (const entry of feed.entries ?? []) expect(entry.id).toMatch(/^https?:\/\//);
  }
  expect(readFileSync('dist/robots.txt', 'utf8')).toMatch(/^Sitemap: https?:\/\/.+\/sitemap-index\.xml$/m);
  expect(readFileSync('dist/llms.txt', 'utf8')).toContain('/api/index.json');
});

test('the titles of pull requests begin with a capital, as other titles do', async ({ page }) => {
  const found = ['tasks', 'jobs'].flatMap((plural) =>
    recordsOf(plural).flatMap(({ id }) => {
      const { gates } = json<{ gates?: GatesFile }>(`/api/${plural}/${id}.json`);
      return gates ? [{ path: `.//${plural}/${id}/`, titles: gates.pullRequests.map(({ title }) => title) }] : [];
    }),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { path, titles } of found) {
    await page.goto(path);
    await expect(page.locator('.pull h3 bdi')).toHaveText(titles.map(withCapital));
  }
});
