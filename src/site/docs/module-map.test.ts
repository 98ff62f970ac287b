import { expect, test } from 'vitest';
import { readConfig } from '../../settings/config.ts';
import { readEnvironment } from '../../settings/environment.ts';
import { joinSettings } from '../../settings/join-settings.ts';
import { moduleRepository, modules, readModuleMap } from './module-map.ts';

const places = (config: object) => {
  const settings = joinSettings(readConfig(config), readEnvironment({}));
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
