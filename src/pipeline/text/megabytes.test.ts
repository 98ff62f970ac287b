import { expect, test } from 'vitest';
import { megabytes } from './megabytes.ts';

test('a size is told in megabytes, and nothing that is there weighs nothing', () => {
  expect([1_254_592, 61_400_000, 12].map(megabytes)).toEqual(['1.3 MB', '61.4 MB', '0.1 MB']);
});
