import { expect, test } from 'vitest';
import modules from '../../data-hub/data/config/modules.json' with { type: 'json' };
import patternTags from '../../data-hub/data/config/pattern-tags.json' with { type: 'json' };
import { modulesSchema } from './modules.ts';
import { patternTagsSchema } from './pattern-tags.ts';

test('the module map names the eight modules and their core modules (R000-002)', () => {
  expect(modulesSchema.parse(modules).map(({ name, core }) => [name, core])).toEqual([
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
  expect(modulesSchema.safeParse([...modules, { ...first, name: 'mobile-app' }]).success).toBe(true);
  expect(modulesSchema.safeParse([...modules, first]).success).toBe(false);
});

test('the vocabulary holds the tags of the source documents (R000-120), each once', () => {
  const tags = patternTagsSchema.parse(patternTags).map(({ tag }) => tag);
  expect(tags).toEqual(expect.arrayContaining(['clarity', 'release', 'alignment']));
  expect(patternTagsSchema.safeParse([...patternTags, patternTags[0]]).success).toBe(false);
});
