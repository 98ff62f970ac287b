import { expect, test } from 'vitest';
import { partsOf } from './split.ts';

test('an issue with a list of things to do is split by its open items', () => {
  expect(partsOf('Please:\n\n- [ ] `formatSeconds` pads minutes\n- [x] done before\n- [ ] docs say so\n')).toEqual([
    { title: 'formatSeconds pads minutes', description: '`formatSeconds` pads minutes' },
    { title: 'docs say so', description: 'docs say so' },
  ]);
});

test('one with headings is split by them, unless there is nothing below', () => {
  expect(partsOf('Intro\n\n## Parser\n\nReads tabs.\n\n## Writer\n\nWrites tabs.\n\n## Empty\n')).toEqual([
    { title: 'Parser', description: 'Reads tabs.' },
    { title: 'Writer', description: 'Writes tabs.' },
  ]);
});

test.each(['', 'Just do it.', '- [ ] only one', '```\n- [ ] a\n- [ ] b\n```', '## One\n\nText'])(
  '%j stays whole',
  (text) => {
    expect(partsOf(text)).toEqual([]);
  },
);

test('a very long list is cut', () => {
  expect(partsOf(Array.from({ length: 50 }, (_, at) => `- [ ] item ${at}`).join('\n'))).toHaveLength(10);
});
