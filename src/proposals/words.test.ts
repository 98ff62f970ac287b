import { expect, test } from 'vitest';
import { toCopy, toRead } from './words.ts';

test('what is to be copied stands in a fence that nothing in it ends', () => {
  expect(toCopy('Calm.\n\n```\n@team #1\n```')).toBe('````markdown\nCalm.\n\n```\n@team #1\n```\n````');
});

test.each([
  ['a mention', 'Ask @team/all.', 'Ask \\@&#8203;team/all.'],
  ['a number', 'As in #12.', 'As in \\#&#8203;12.'],
  ['a tag', '<img src=x> calm', '\\<img src=x\\> calm'],
  ['an address', 'See https://example.org', 'See https\\:&#8203;//example.org'],
  ['emphasis and escapes', '1. **Calm** \\*now\\*', '1. Calm \\*now\\*'],
  ['a list', '* one\n* two', '- one\n- two'],
  ['a heading', '## Next', 'Next'],
  ['an escaped mention', 'Ask \\@team.', 'Ask \\@&#8203;team.'],
])('what is to be read keeps its words and loses %s', (_, written, shown) => {
  expect(toRead(written)).toBe(shown);
});
