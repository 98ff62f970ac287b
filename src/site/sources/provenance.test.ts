import { expect, test } from 'vitest';
import { provenance } from './provenance.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const sources = { server: 'https://github.com/', dataHub: 'data-hub', issuesDb: undefined, project: 'me/site' };

test.each([
  ['data-hub', `https://github.com/me/site/tree/${commit}/data-hub`],
  ['./records/mine/', `https://github.com/me/site/tree/${commit}/records/mine`],
  ['other/hub@main', `https://github.com/other/hub/tree/${commit}`],
  ['other/hub/deep/er', `https://github.com/other/hub/tree/${commit}/deep/er`],
])('figures from %s lead to the files at their commit', (dataHub, permalink) => {
  expect(provenance(commit, { ...sources, dataHub })).toEqual({ permalink, remark: null });
});

test.each(['/srv/hub', '../hub', './a/../../hub'])('a folder elsewhere, %s, has a commit and no address', (dataHub) => {
  const { permalink, remark } = provenance(commit, { ...sources, dataHub });
  expect(permalink).toBeNull();
  expect(remark).toContain('no address on the web');
});

test('without a commit there is no permalink, and the words say why', () => {
  expect(provenance(null, sources).remark).toContain('in no commit');
  expect(provenance(null, { ...sources, issuesDb: 'me/issues' }).remark).toContain('issues of me/issues');
  expect(provenance(commit, { ...sources, issuesDb: 'me/issues' }).remark).toContain('counted too');
});
