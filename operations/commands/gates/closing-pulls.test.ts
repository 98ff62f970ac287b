import { expect, test } from 'vitest';
import type { PullRequestFacts } from '../../github/forge.ts';
import { closingPulls } from './closing-pulls.ts';
import { gatesLines } from './gates-lines.ts';

const at = { owner: 'o', name: 'issues' };
const pull = (url: string) => ({ url }) as PullRequestFacts;
const [open, secret] = [pull('https://github.com/o/issues/pull/1'), pull('https://github.com/o/Secret/pull/2')];

function of(wanted: readonly string[], ...pulls: PullRequestFacts[]) {
  const asked: string[] = [];
  const forge = { closing: async () => new Map([[7, pulls]]) };
  const isVisibleToAll = async ({ name }: { name: string }) => {
    asked.push(name);
    return name === 'issues';
  };
  return closingPulls({ forge, isVisibleToAll, wanted }, at, [7]).then((closing) => ({ ...closing, asked }));
}

test('a pull request of a repository that not everybody may read is left out', async () => {
  expect(await of([], open, secret, open)).toEqual({
    found: new Map([[7, [open, open]]]),
    leftOut: 1,
    asked: ['issues', 'Secret'],
  });
});

test('it is taken where the owner of the site wants it', async () => {
  expect(await of(['o/secret'], secret)).toMatchObject({ found: new Map([[7, [secret]]]), leftOut: 0, asked: [] });
});

test('what comes from nobody knows where is left out', async () => {
  expect(await of([], pull('https://github.com/elsewhere'))).toMatchObject({ leftOut: 1 });
});

test('the words name no repository that is left out', () => {
  const nothing = { commit: null, files: [], dryRun: false };
  expect(gatesLines({ ...nothing, leftOut: 2 })).toEqual([
    'The data-hub holds what GitHub says of pull requests; nothing was changed.',
    '2 pull requests were left out: not everybody may read the repository.',
    'To show them, name their repository in "operations.showPullRequestsOf" of ledgerline.config.ts.',
  ]);
  const done = { ...nothing, files: ['data-hub/data/gates/7.json'], leftOut: 0 };
  expect(gatesLines({ ...done, commit: 'abc' })).toEqual(['1 file was changed in commit abc.']);
  expect(gatesLines({ ...done, dryRun: true })).toEqual(['1 file would change:', '  data-hub/data/gates/7.json']);
});
