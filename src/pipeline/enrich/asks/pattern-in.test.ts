import { expect, test } from 'vitest';
import { patternIn } from './pattern-in.ts';

const vocabulary = [
  { tag: 'clarity', meaning: 'm', words: ['clear'] },
  { tag: 'release', meaning: 'm', words: ['loosen', 'melt'] },
  { tag: 'grounding', meaning: 'm', words: ['settle', 'Füße'] },
];

test.each([
  ['a word of the vocabulary', 'It became clear.', 'clarity'],
  ['a word with another ending', 'Something was settling.', 'grounding'],
  ['the tag itself', 'A release, at last.', 'release'],
  ['several words, of which most are of one tag', 'Clear, and then it loosened and melted.', 'release'],
  ['accents and case', 'DIE FUSSE. die füße!', 'grounding'],
  ['as many words of two tags, of which the first counts', 'It melts; it is clear.', 'clarity'],
])('%s gives the pattern', (_, text, tag) => {
  expect(patternIn(text, vocabulary)).toBe(tag);
});

test.each(['', 'Nothing of the kind.', 'nuclear', 'meltdowns everywhere'])(
  '%j gives none: absent rather than invented',
  (text) => {
    expect(patternIn(text, vocabulary)).toBeUndefined();
  },
);
