import { expect, test } from 'vitest';
import { hubPlace } from '../../settings/hub-place.ts';
import { provenance } from './provenance.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const sources = {
  serverUrl: 'https://github.com',
  dataHub: hubPlace('data-hub'),
  issuesDb: undefined,
  project: { owner: 'me', name: 'site' },
};
const issuesDb = { owner: 'me', name: 'issues' };

test.each([
  ['data-hub', `https://github.com/me/site/tree/${commit}/data-hub`],
  ['./records/mine/', `https://github.com/me/site/tree/${commit}/records/mine`],
  ['other/hub@main', `https://github.com/other/hub/tree/${commit}`],
  ['other/hub/deep/er', `https://github.com/other/hub/tree/${commit}/deep/er`],
])('figures from %s lead to the files at their commit', (dataHub, permalink) => {
  expect(provenance(commit, { ...sources, dataHub: hubPlace(dataHub) })).toEqual({ permalink, remark: null });
});

test.each(['/srv/hub', '../hub', './a/../../hub'])('a folder elsewhere, %s, has a commit and no address', (dataHub) => {
  const { permalink, remark } = provenance(commit, { ...sources, dataHub: hubPlace(dataHub) });
  expect(permalink).toBeNull();
  expect(remark).toContain('no address on the web');
});

test('without a commit there is no permalink, and the words say why', () => {
  expect(provenance(null, sources).remark).toContain('in no commit');
  expect(provenance(null, { ...sources, issuesDb }).remark).toContain('issues of me/issues');
  expect(provenance(commit, { ...sources, issuesDb }).remark).toContain('counted too');
});
