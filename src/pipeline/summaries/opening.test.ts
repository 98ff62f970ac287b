import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const list = (count: number) => Array.from({ length: count }, (_, index) => `- line ${index + 1}`).join('\n');

test('as many pieces are shown as fit, and never a heading with nothing under it', () => {
  expect(opening(`Three.\n\n## One\n\n${list(9)}`, 4)).toEqual({
    markdown: 'Three.\n\n## One\n\n- line 1\n- line 2\n',
    isCut: true,
  });
  expect(opening(`${list(3)}\n\n## Next\n\n${list(9)}`, 4)).toEqual({ markdown: `${list(3)}\n\n`, isCut: true });
});

test('a text that is hardly longer is shown whole', () => {
  expect(opening(list(6), 4)).toEqual({ markdown: list(6), isCut: false });
  expect(opening('', 4)).toEqual({ markdown: '', isCut: false });
});
