import { expectTypeOf, test } from 'vitest';
import type { Entry } from './entry.ts';

test('an entry has words: a label and its lists, or how else one comes to it', () => {
  expectTypeOf<{ path: '/a/'; label: string; lists: { views: 1 } }>().toExtend<Entry>();
  expectTypeOf<{ path: '/a/'; reached: string }>().toExtend<Entry>();
  expectTypeOf<{ path: '/a/' }>().not.toExtend<Entry>();
  expectTypeOf<{ path: '/a/'; lists: { views: 1 } }>().not.toExtend<Entry>();
  expectTypeOf<{ path: '/a/'; label: string }>().not.toExtend<Entry>();
});

test('a list that shows a sentence is given one', () => {
  expectTypeOf<{ path: '/a/'; label: string; lists: { home: [1, string] } }>().toExtend<Entry>();
  expectTypeOf<{ path: '/a/'; label: string; lists: { home: 1 } }>().not.toExtend<Entry>();
});
