import { expect, test } from 'vitest';
import patternTags from '../../tests/sample/data-hub/data/config/pattern-tags.json' with { type: 'json' };
import { patternTagsSchema } from './pattern-tags.ts';

test('the vocabulary holds the tags of the source documents (R000-120), each once', () => {
  const tags = patternTagsSchema.parse(patternTags).map(({ tag }) => tag);
  expect(tags).toEqual(expect.arrayContaining(['clarity', 'release', 'alignment']));
  expect(patternTagsSchema.safeParse([...patternTags, patternTags[0]]).success).toBe(false);
});
