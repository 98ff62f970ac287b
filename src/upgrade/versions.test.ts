import { expect, test } from 'vitest';
import { compareVersions, isVersion, newest, sectionsBetween } from './versions.ts';

test('versions are ordered by their numbers, and a preview comes before what it is a preview of', () => {
  const ordered = ['nothing', '0.9.0', '0.10.0', '1.0.0-rc.2', '1.0.0-rc.10', '1.0.0', '1.0.1'];
  expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
});

test('the newest release is no preview', () => {
  expect(newest(['0.2.0', '0.10.0', '0.11.0-rc.1', 'nightly'])).toBe('0.10.0');
  expect(newest(['1.0.0-rc.1'])).toBeUndefined();
});

test.each(['1.2', '01a.2.3', '1.2.3+x', 'v1.2.3', '1.2.3; rm -rf'])('%j is no version', (text) => {
  expect(isVersion(text)).toBe(false);
});

test('the sections to read are those after one version and up to another', () => {
  const changelog = [
    '# Changelog',
    '## [Unreleased]',
    '## [0.3.0] - 2030-03-01',
    '## 0.2.0',
    '## [0.1.0] - 2030-01-01',
  ];
  expect(sectionsBetween(changelog.join('\n\n'), '0.1.0', '0.3.0')).toEqual(['0.3.0 (2030-03-01)', '0.2.0']);
  expect(sectionsBetween(changelog.join('\n\n'), '0.2.0', '0.2.0')).toEqual([]);
});
