import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../index.ts';
import { ask } from '../test-client.ts';

let github: FakeGitHub;
let desk: RepositoryDesk;
let main = '';
beforeAll(async () => {
  github = await createFakeGitHub();
  desk = github.world.addRepository('team/hub');
  main = await desk.commit({ message: 'First', files: { 'a.txt': 'a' } });
});
afterAll(() => github.close());

const nowhere = '0'.repeat(40);
const move = (beforeOid: string, afterOid: string, force = false) =>
  ask(
    github,
    `mutation { updateRefs(input: { repositoryId: "${desk.repository.nodeId}", refUpdates: [
      { name: "refs/heads/side", beforeOid: "${beforeOid}", afterOid: "${afterOid}", force: ${force} }
    ] }) { clientMutationId } }`,
  );
const open = () =>
  ask<{ createPullRequest: { pullRequest: { number: number; isCrossRepository: boolean } } | null }>(
    github,
    `mutation { createPullRequest(input: {
      repositoryId: "${desk.repository.nodeId}", baseRefName: "main", headRefName: "side", title: "Side"
    }) { pullRequest { number isCrossRepository } } }`,
  );
const saying = ({ errors }: { errors?: readonly { message: string }[] }) => errors?.[0]?.message;

test('a branch is made where there is none, and moved only from where it was seen', async () => {
  expect(saying(await move(nowhere, main))).toBeUndefined();
  expect(saying(await move(nowhere, main))).toContain('Reference update failed');
});

test('a pull request needs a commit that the other branch has not, and there is one of them at a time', async () => {
  expect(saying(await open())).toBe('No commits between main and side');
  const side = await desk.commit({ branch: 'side', message: 'Mine', files: { 'b.txt': 'b' } });
  expect((await open()).data.createPullRequest?.pullRequest).toMatchObject({ isCrossRepository: false });
  expect(saying(await open())).toBe('A pull request already exists for team:side.');
  const { data } = await ask<object>(
    github,
    `{ repository(owner: "team", name: "hub") {
      pullRequests(first: 5, states: [OPEN], headRefName: "side") { nodes { title state } }
      ref(qualifiedName: "refs/heads/main") {
        compare(headRef: "side") { aheadBy behindBy commits(first: 5) { nodes { oid committer { name } } } }
      }
    } }`,
  );
  expect(data).toEqual({
    repository: {
      pullRequests: { nodes: [{ title: 'Side', state: 'OPEN' }] },
      ref: { compare: { aheadBy: 1, behindBy: 0, commits: { nodes: [{ oid: side, committer: { name: 'team' } }] } } },
    },
  });
});

test('a pull request that has nothing left to merge is closed', async () => {
  const side = (await desk.repository.git.head('side')) ?? '';
  expect(saying(await move(side, main))).toContain('Reference update failed');
  expect(saying(await move(side, main, true))).toBeUndefined();
  expect(desk.repository.pullRequests.map(({ state }) => state)).toEqual(['CLOSED']);
});
