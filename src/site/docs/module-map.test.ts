import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../settings/config.ts';
import { readEnvironment } from '../../settings/environment.ts';
import { joinSettings } from '../../settings/join-settings.ts';
import { moduleRepository, modules, readModuleMap, readmeAddress } from './module-map.ts';

const settingsOf = (config: object) => joinSettings(readConfig(config), readEnvironment({}));

const places = (config: object) => {
  const settings = settingsOf(config);
  return Object.fromEntries(modules.map(({ name }) => [name, moduleRepository(name, settings)]));
};

test('the module map names the eight modules and their core modules (R000-002)', () => {
  expect(modules.map(({ name, core }) => [name, core])).toEqual([
    ['frontend-app', 'Frontend Delivery'],
    ['frontend-docs', 'Documentation'],
    ['backend-automation', 'Backend Compute & Orchestration'],
    ['data-hub', 'Data Layer'],
    ['issues-db', 'Data Layer (dynamic)'],
    ['ai-workflows', 'AI Integration'],
    ['devops-pipeline', 'DevOps'],
    ['org-templates', 'Templates & Scale'],
  ]);
});

test('a ninth module is a further entry (R000-003), a module twice is a mistake', () => {
  const [first] = modules;
  expect(readModuleMap([...modules, { ...first, name: 'mobile-app' }])).toHaveLength(modules.length + 1);
  expect(() => readModuleMap([...modules, first])).toThrow('names a module twice');
});

test('one repository plays all modules until the configuration names others, and its owner is said once (R000-001)', () => {
  expect(new Set(Object.values(places({ repository: 'octocat/site' })))).toEqual(new Set(['octocat/site']));
  const split = { issuesDb: 'ada/issues', dataHub: 'ada/data/hub@main', modules: { 'org-templates': 'templates' } };
  expect(places({ repository: 'octocat/site', ...split })).toMatchObject({
    'frontend-app': 'octocat/site',
    'issues-db': 'ada/issues',
    'data-hub': 'ada/data',
    'org-templates': 'octocat/templates',
  });
  expect(places({ repository: 'other/site', ...split })).toMatchObject({
    'frontend-app': 'other/site',
    'org-templates': 'other/templates',
  });
});

test('a repository of a module that is none is a mistake', () => {
  expect(() => places({ repository: 'octocat/site', modules: { 'org-template': 'x' } })).toThrow('names no module');
});

describe.each(modules)('the module $name', ({ name, purpose, lives, readme, docs }) => {
  test('lives in folders that exist', () => {
    expect(lives.filter((path) => !(existsSync(path) && statSync(path).isDirectory()))).toEqual([]);
  });

  test('has a README where it lives, which says what it is and leads to its page (R000-141)', () => {
    expect([...lives, ...lives.map(dirname)]).toContain(dirname(readme));
    const text = readFileSync(readme, 'utf8');
    expect(text.split('\n')[0]).toBe(`# ${name}`);
    expect(text).toContain(purpose);
    const page = `src/content/docs/docs/${docs}.mdx`;
    expect(text).toContain(`[${name}](${relative(dirname(readme), page)})`);
    const paths = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, path = '']) => join(dirname(readme), path));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const inTheText = [...text.matchAll(/^- .*?:/gm)].flatMap(([line]) => [...line.matchAll(/`([^`<>]+)`/g)]);
    const files = inTheText.flatMap(([, file = '']) => (/[./]/.test(file) && file !== 'SAMPLE.md' ? [file] : []));
    const owners = /^data\//;
    expect(files.filter((file) => !owners.test(file) && !existsSync(join(dirname(readme), file)))).toEqual([]);
    expect(readFileSync(page, 'utf8')).toContain(`<ModuleFacts name="${name}" />`);
  });
});

test('the README of a module is read in its own repository, or beside what it tells of', () => {
  const [app] = modules;
  const templates = modules.find(({ name }) => name === 'org-templates');
  if (!app || !templates) throw new Error('A module is missing.');
  expect(readmeAddress(app, settingsOf({}))).toBeUndefined();
  const split = settingsOf({ repository: 'octocat/site', modules: { 'org-templates': 'templates' } });
  expect(readmeAddress(app, split)).toBe('https://github.com/octocat/site/blob/HEAD/src/README.md');
  expect(readmeAddress(templates, split)).toBe('https://github.com/octocat/templates#readme');
});
