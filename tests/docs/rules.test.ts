import { expect, test } from 'vitest';
import { ruleNames } from '../../src/pipeline/path/recommend.ts';
import { page } from './pages.ts';

test('the docs number the rules of advice in the order in which they are tried', () => {
  const { text } = page('docs/audio-system/progression');
  const numbered = [...text.matchAll(/^(\d+)\. `([\w-]+)`: /gm)].map(([, number, name]) => [Number(number), name]);
  expect(numbered).toEqual(ruleNames.map((name, index) => [index + 1, name]));
});
