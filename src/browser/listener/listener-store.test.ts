import { expect, test } from 'vitest';
import { readListener } from './listener-store.ts';

const mira = { id: 10, handle: 'mira', written: '#10' };

test('who said "This is me" is read back, and nothing else that was kept beside it', () => {
  expect(readListener(JSON.stringify(mira))).toEqual(mira);
  expect(readListener(JSON.stringify({ ...mira, email: 'x' }))).toEqual(mira);
});

test.each([
  '',
  'null',
  '7',
  '[]',
  '{}',
  '{"id":"10","handle":"mira","written":"mira"}',
  '{"id":10,"handle":"","written":"x"}',
  '<',
])('what is no listener is nobody: %s', (text) => {
  expect(readListener(text)).toBeUndefined();
});
