import { expect, test } from 'vitest';
import { listedOnly } from './listed-only.ts';

const url = (path: string) => `<url><loc>https://site.example${path}</loc></url>`;
const map = (...paths: string[]) => `<?xml version="1.0"?><urlset>${paths.map(url).join('')}</urlset>`;
const hidden = async (page: string) => page === '/tasks/7/' || page === '/tasks/state/Łódź/';

test('a page that is not to be listed leaves the sitemap, and the others stay as they are', async () => {
  expect(await listedOnly(map('/', '/tasks/7/', '/tasks/77/'), '/', hidden)).toBe(map('/', '/tasks/77/'));
  expect(await listedOnly(map('/', '/tasks/8/'), '/', hidden)).toBe(map('/', '/tasks/8/'));
});

test('pages are known below a base path, and by their names as files', async () => {
  const all = map('/deep/base/', '/deep/base/tasks/7/', '/deep/base/tasks/state/%C5%81%C3%B3d%C5%BA/');
  expect(await listedOnly(all, '/deep/base', hidden)).toBe(map('/deep/base/'));
});
