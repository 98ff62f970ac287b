import { expect, test } from 'vitest';
import { reservedKeys } from '../../content-schema/reserved-keys.ts';
import { codeOf, page } from './pages.ts';

test('the guide to record types lists every reserved key with what it is', () => {
  const { text } = page('docs/guides/new-record-type');
  const [, chapter = ''] = text.split('### Keys that are reserved\n');
  const listed = [...chapter.matchAll(/^- (A [^:]+): ([^.]+)\.$/gm)].map(([, is = '', keys = '']) => [
    is,
    codeOf(keys),
  ]);
  const expected = Object.entries(reservedKeys).map(([is, keys]) => [is.replace(/^a /, 'A '), [...keys]]);
  expect(listed).toEqual(expected);
});
