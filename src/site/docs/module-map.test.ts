import { expect, test } from 'vitest';
import { modules, readModuleMap } from './module-map.ts';

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
