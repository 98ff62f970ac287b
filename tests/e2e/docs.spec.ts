/** The docs of the built site: their sidebar, what is generated into them, and the addresses they promise. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { recordTypes } from '../../content-schema/index.ts';
import { catalogue } from '../../src/problems.ts';
import { quotedHtml } from '../site/quoted-html.ts';

/** What stands before every address of the site, such as `/repository`. */
const base = `/${process.env.BASE_PATH ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');

const built = (path: string) => quotedHtml(readFileSync(`dist/docs/${path}index.html`, 'utf8'));
const hasRecords = (plural: string): boolean => JSON.parse(readFileSync(`dist/api/${plural}.json`, 'utf8')).total > 0;
const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].flatMap(([, id]) => id ?? []);

test('the sidebar leads to architecture, audio system and adjacent systems (DC-08)', () => {
  const html = built('quick-start/');
  for (const page of [
    'architecture/overview',
    'architecture/record-pattern',
    'audio-system/overview',
    'architecture/adjacent-systems',
  ])
    expect(html).toContain(`/docs/${page}/"`);
});

test('the reference holds every record type with every field (R000-142)', () => {
  const html = built('reference/record-types/');
  const ids = idsOf(html);
  for (const { name, fields } of recordTypes) {
    expect(ids).toContain(name);
    for (const key of Object.keys(fields)) expect(html).toContain(`<code>${key}</code>`);
  }
});

test('every problem can be linked to by its name', () => {
  expect(idsOf(built('reference/problems/'))).toEqual(expect.arrayContaining(Object.keys(catalogue)));
});

test('the module map has an entry for each module (R000-002)', () => {
  const modules: { name: string }[] = JSON.parse(readFileSync('src/content/modules.json', 'utf8'));
  const html = built('architecture/overview/');
  for (const { name } of modules) expect(html).toContain(`data-module="${name}"`);
});

test('every address that the API reference promises is there', () => {
  const text = readFileSync('src/content/docs/docs/reference/json-api.mdx', 'utf8');
  const addresses = [...text.matchAll(/^- `(\/[^`]+)`/gm)].flatMap(([, address]) => address ?? []);
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) {
    const pattern = address.replace('<number>', '*');
    for (const { plural } of recordTypes)
      if (hasRecords(plural) || !address.includes('<number>'))
        expect(globSync(`dist${pattern.replace('<plural>', plural)}`), address).not.toEqual([]);
  }
});

test('code is copied by a button that says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./docs/quick-start/');
  const block = page.locator('code-block').first();
  await block.getByRole('button', { name: 'Copy code' }).click();
  await expect(block.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm ci\nnpm start');
});

test('no command runs out of sight on a phone', { tag: '@narrow' }, async ({ page }) => {
  for (const path of ['./docs/quick-start/', './docs/guides/deploy/', './docs/guides/github-quick-start/']) {
    await page.goto(path);
    for (const block of await page.locator('pre[class*=language-]:not(.language-text)').all())
      expect(await block.evaluate((pre) => pre.scrollWidth - pre.clientWidth), path).toBeLessThanOrEqual(0);
  }
});

test('every page leads to its own file, or to what is said of that link on the sample', () => {
  for (const file of ['quick-start/', 'modules/data-hub/']) {
    const [, href = ''] = /href="([^"]+)"[^>]*>\s*Edit this page/.exec(built(file)) ?? [];
    expect(href).toMatch(/\/docs\/guides\/links-to-github\/#edit-these-docs$|\/edit\/HEAD\/src\/content\/docs\/docs\//);
  }
});

test('a form and its record are drawn from the record type as it is', () => {
  const html = built('architecture/record-pattern/');
  const drawn = /<figure class="form-record[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '';
  const task = recordTypes.find(({ name }) => name === 'task');
  for (const { label } of Object.values(task?.fields ?? {})) expect(drawn).toContain(label);
});

test('links of the docs lead to pages and headings that exist', () => {
  const pages = globSync('dist/docs/**/index.html');
  expect(pages.length).toBeGreaterThan(40);
  for (const file of pages) {
    const html = quotedHtml(readFileSync(file, 'utf8')).split('<main')[1] ?? '';
    const here = new URL(file.replace(/^dist/, base).replace('index.html', ''), 'https://site.test');
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const { origin, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), here);
      if (origin !== here.origin) continue;
      const target = `dist${pathname.slice(base.length).replace(/\/$/, '/index.html')}`;
      expect(existsSync(target), `${href} in ${file}`).toBe(true);
      if (hash && target.endsWith('.html'))
        expect(idsOf(quotedHtml(readFileSync(target, 'utf8'))), `${href} in ${file}`).toContain(
          decodeURIComponent(hash.slice(1)),
        );
    }
  }
});
