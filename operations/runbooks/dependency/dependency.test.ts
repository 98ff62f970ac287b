import { expect, it } from 'vitest';
import { dependencyIn, rangeFor, withRange } from './manifest.ts';
import { distance, type Version, versionOf } from './version.ts';

const version = (text: string): Version => versionOf(text) as Version;

it.each([
  ['1.2.3', '1.2.4', 'patch'],
  ['1.2.3', '1.3.0', 'minor'],
  ['1.2.3', '2.0.0', 'major'],
  ['0.3.1', '0.3.2', 'patch'],
  ['0.3.1', '0.4.0', 'major'],
  ['0.0.1', '0.0.2', 'major'],
  ['1.2.3', '1.2.3', 'same'],
  ['1.2.3', '1.2.2', 'back'],
])('from %s to %s is %s', (from, to, far) => expect(distance(version(from), version(to))).toBe(far));

it.each([
  ['^1.2.3', '^1.2.4'],
  ['~1.2', '~1.2.4'],
  ['1.2.3', '1.2.4'],
  ['latest', undefined],
  ['git+https://example.org/x.git', undefined],
])('the range %s becomes %s', (old, next) => expect(rangeFor(old, '1.2.4')).toBe(next));

it('changes one range and no other byte', () => {
  const text = '{\n\t"dependencies": { "a": "^1.0.0", "b": "^1.0.0" },\n\t"devDependencies": {"c":"1.0.0"}\n}';
  const named = dependencyIn(text, 'b');
  expect(named && withRange(text, named, 'b', '^1.0.1')).toBe(text.replace('"b": "^1.0.0"', '"b": "^1.0.1"'));
});
