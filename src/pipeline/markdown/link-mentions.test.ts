import { expect, test } from 'vitest';
import { mayMention } from './link-mentions.ts';
import { renderMarkdown } from './render-markdown.ts';

test.each([
  'See #42 and #7, then #42 again.',
  'An entity: &#35;42, &#x23;42 and &num;42.',
  '**#42**, [a link](https://x.example/#7), `#7`, \\#42 and <b>#42</b>',
  '| a | b |\n|---|---|\n| #42 | #007 |',
])('whatever a text mentions is among what it may mention: %s', (text) => {
  const mentioned = new Set<number>();
  renderMarkdown(text, { prefix: 'p', mentioned: (id) => void mentioned.add(id) });
  expect(mentioned).toContain(42);
  expect(mayMention(text)).toEqual(expect.arrayContaining([...mentioned]));
});

test('a text without a number sign mentions nothing', () => {
  expect(mayMention('In 2026 there were 42 runs & more.')).toEqual([]);
});
