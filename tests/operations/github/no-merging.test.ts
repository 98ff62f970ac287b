import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const code = ['operations', 'src', 'scripts', 'content-schema'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|mjs|js|tsx|astro)$/.test(path) && !/\.test(?:-d)?\.ts$/.test(path))
    .map((path) => ({ path: `${room}/${path}`, text: readFileSync(join(root, room, path), 'utf8') })),
);

const having = (pattern: RegExp) =>
  code
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort();

test('no code of ours merges a pull request, lets GitHub merge one, or approves of one', () => {
  const mutations = [
    ...['mergePullRequest', 'mergeBranch', 'enablePullRequestAutoMerge', 'enqueuePullRequest'],
    ...['addPullRequestReview', 'submitPullRequestReview', 'markPullRequestReadyForReview'],
  ];
  expect(having(new RegExp(`\\b(?:${mutations.join('|')})\\b`, 'i'))).toEqual([]);
  expect(having(/(?:POST|PUT) \/repos\/\S*\/(?:merges?|merge-\w+|reviews)\b/)).toEqual([]);
  expect(having(/pulls\/[^/\s]+\/merge\b|\/merges\b|gh pr merge|--auto-merge|"merge", "--auto"/)).toEqual([]);
});

test('branches are moved in one place, by those who make a branch of their own', () => {
  expect(having(/\bupdateRefs?\b|PATCH \/repos\/\S*\/git\/refs/)).toEqual(['src/github/move-branch.ts']);
  expect(having(/\bmoveBranch\(/)).toEqual([
    'operations/github/proposals/propose.ts',
    'src/proposals/say-in-pull-request.ts',
  ]);
});
