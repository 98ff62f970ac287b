import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, slug } from './slug.ts';

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

test('values that differ in more than the case of Latin letters differ on every disk', () => {
  const letters = fc.constantFrom('a', 'A', 'é', 'É', 'e\u0301', 'ß', 'İ', 'ı', 'K', '\u212a', '_', ' ', '.', 'Ω', 'ω');
  const value = fc.oneof(
    fc.array(letters, { maxLength: 4 }).map((all) => all.join('')),
    fc.string({ minLength: 90 }),
  );
  const plain = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  fc.assert(
    fc.property(fc.uniqueArray(value, { selector: plain }), (all) => {
      expect(new Set(all.map((one) => folded(slug(one)))).size).toBe(all.length);
    }),
  );
});

test.each([
  'con',
  'CON',
  'Prn',
  'aux',
  'NUL',
  'com1',
  'COM9',
  'lpt0',
  'con.txt',
  'aux.',
  'nul ',
  'COM\u00b9',
  'a<b>:"|?*c',
])('%j becomes a name that Windows can hold', (value) => {
  expect(slug(value)).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$|[<>:"/\\|?*.]|[. ]$/i);
});

test('an address of a long value is short in every script', () => {
  for (const value of ['日本語の長い値'.repeat(40), '🎧'.repeat(90), 'É'.repeat(300)])
    expect(Buffer.byteLength(slug(value))).toBeLessThan(120);
});

test('addresses that people have keep their spelling', () => {
  for (const value of ['DFP', 'in-progress', '4', 'console', 'com', 'common']) expect(slug(value)).toBe(value);
});

test('long values that begin alike differ', () => {
  expect(slug(`${'x'.repeat(5000)}a`)).not.toBe(slug(`${'x'.repeat(5000)}b`));
});
