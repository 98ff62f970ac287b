import { existsSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headingOf } from '../../../content-schema/derive/in-words.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import { catalogue } from './catalogue.ts';
import { entriesOf } from './entries-of.ts';

/** What Astro makes of the files under `src/pages`: the path of each, with every record type filled in. */
const routes = globSync('src/pages/**/*.{astro,md,mdx,html,ts,js}')
  .filter((file) => !file.includes('/_'))
  .flatMap((file) => {
    const isFile = /\.[jt]s$/.test(file);
    const name = file.slice('src/pages'.length).replace(isFile ? /\.[jt]s$/ : /(?:\/index)?\.\w+$/, '');
    const path = isFile ? name : `${name}/`;
    return path.includes('[plural]')
      ? recordTypes
          .filter(({ happens }) => happens !== undefined || !path.endsWith('.ics'))
          .map(({ plural }) => ({ file, path: path.replace('[plural]', plural) }))
      : [{ file, path }];
  });
const docs = existsSync('src/content/docs/docs/index.mdx') ? ['/docs/'] : [];
const told: readonly string[] = catalogue.flatMap(({ path, parts = [] }) => [path, ...parts]);
const names = (list: Parameters<typeof entriesOf>[0]) => entriesOf(list).map(({ label }) => label);

describe('the catalogue of pages', () => {
  test('tells of every page and file under src/pages', () => {
    const lost = routes.filter(({ path }) => !told.includes(path));
    expect(
      lost.map(({ file, path }) => `${file} needs an entry with the path ${path} in src/site/pages/catalogue.ts`),
    ).toEqual([]);
  });

  test('tells of each once', () => {
    expect(told.filter((path, index) => told.indexOf(path) !== index)).toEqual([]);
  });

  test('tells of nothing that is not there', () => {
    const there = new Set([...routes.map(({ path }) => path), ...docs]);
    expect(told.filter((path) => !there.has(path))).toEqual([]);
  });

  test('names every page in a list, or says how else one comes to it', () => {
    const lost = catalogue.filter((entry) => 'lists' in entry && Object.keys(entry.lists).length === 0);
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  test('names a page for every file that holds what a page shows', () => {
    const pages = catalogue.flatMap((entry) => ('of' in entry ? (entry.of ?? []) : []));
    expect(pages.filter((page) => !catalogue.some(({ path }) => path === page))).toEqual([]);
  });
});

describe('lists made from the catalogue', () => {
  const types = recordTypes.map(({ plural }) => headingOf(plural));

  test('the navigation has its order (R000-110)', () => {
    expect(names('navigation')).toEqual(['Dashboard', ...types, 'Experience', 'Docs', 'Search']);
  });

  test('pages of one place keep the order of the catalogue', () => {
    expect(names('home').slice(2, 3 + types.length)).toEqual(['Dashboard', ...types]);
  });

  test('a list that needs other words has them, any other has the label', () => {
    expect(entriesOf('lost')).toEqual([
      { path: '/health/', href: '/health/', label: 'Data health', words: 'Records that are hidden until fixed' },
    ]);
    expect(entriesOf('views')[0]).toMatchObject({ label: 'Dashboard', words: 'Dashboard' });
  });
});
