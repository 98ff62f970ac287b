import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test('words stay readable', () => {
  expect(slug('in-progress')).toBe('in-progress');
  expect(slug('in progress')).toBe('in_20_progress');
});

test.each([
  '../x',
  '__proto__',
  '.',
  '..',
  '',
  ' ',
  'a/b',
  'a\\b',
  '%2e%2e',
  '?#&',
  '🎧',
  'é',
  '\ud800',
  '\u0000',
  'x'.repeat(5000),
])('%j is one harmless part of an address', (value) => {
  expect(slug(value)).toMatch(/^[\w-]{1,120}$/);
});

test('two values never meet in one address', () => {
  const values = fc.uniqueArray(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 90, maxLength: 300 })), {
    minLength: 2,
  });
  fc.assert(
    fc.property(values, (all) => {
      expect(new Set(all.map(slug)).size).toBe(all.length);
    }),
  );
});

test('long values that begin alike differ', () => {
  expect(slug(`${'x'.repeat(5000)}a`)).not.toBe(slug(`${'x'.repeat(5000)}b`));
});
