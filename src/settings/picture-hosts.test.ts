import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { pictureHosts } from './picture-hosts.ts';

const named = (...hosts: unknown[]) => readConfig({ pictures: { hosts } }).pictures.hosts;

test('nothing is named unless the owner names it', () => {
  expect(readConfig({}).pictures.hosts).toEqual([]);
});

test.each([
  ['example.org', 'example.org'],
  ['Pictures.Example.ORG', 'pictures.example.org'],
  ['*.example.org', '*.example.org'],
  [' example.org ', 'example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['intranet', 'intranet'],
])('the host %s is read as %s', (written, read) => {
  expect(named(written)).toEqual([read]);
});

test.each([
  '',
  '*',
  '*.org',
  'https://example.org',
  'example.org/pictures',
  'example.org:8443',
  'user@example.org',
  'a.*.example.org',
  '*.*.example.org',
  'example.org.',
  'exa mple.org',
  '10.0.0.1',
  '0x7f.1',
  '[::1]',
  "example.org; script-src 'unsafe-inline'",
  'example.org,evil.example',
  "'unsafe-inline'",
])('the host %j is refused in one sentence', (written) => {
  expect(() => named('example.org', written)).toThrow(
    'Entry 2 of "pictures.hosts" of ledgerline.config.ts should be a host such as "example.org" or "*.example.org".',
  );
});

test('GitHub is always among the hosts, and so is a GitHub of one’s own where it is reached by https', () => {
  const githubs = pictureHosts('https://github.com', []);
  expect(githubs).toContain('*.githubusercontent.com');
  expect(githubs.filter((host) => host === 'github.com')).toHaveLength(1);
  expect(pictureHosts('https://ghe.example:8443', ['example.org', 'github.com'])).toEqual([
    ...githubs,
    'ghe.example:8443',
    '*.ghe.example:8443',
    'example.org',
  ]);
  expect(pictureHosts('http://127.0.0.1:3000', [])).toEqual(githubs);
});
