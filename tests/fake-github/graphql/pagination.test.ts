import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub, seedIssues } from '../index.ts';
import { ask } from '../test-client.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await createFakeGitHub();
  seedIssues(github.world, github.world.addRepository('team/issues'), 250);
});
afterAll(() => github.close());

interface Page {
  readonly repository: {
    readonly issues: {
      readonly totalCount: number;
      readonly nodes: { number: number }[];
      readonly edges: { cursor: string }[];
      readonly pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
    };
  };
}
const page = async (args: string) => {
  const query = `{
    repository(owner: "team", name: "issues") {
      issues(${args}) {
        totalCount nodes { number } edges { cursor }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }
  }`;
  return (await ask<Page>(github, query)).data.repository.issues;
};

async function all(order: string, between: () => void = () => undefined): Promise<number[]> {
  const found: number[] = [];
  for (let after = ''; ; between()) {
    const { nodes, pageInfo } = await page(`first: 60, orderBy: ${order}${after}`);
    found.push(...nodes.map(({ number }) => number));
    if (!pageInfo.hasNextPage) return found;
    after = `, after: "${pageInfo.endCursor}"`;
  }
}
const everyNumber = Array.from({ length: 250 }, (_, index) => index + 1);

test.each([
  '{ field: CREATED_AT, direction: ASC }',
  '{ field: CREATED_AT, direction: DESC }',
  '{ field: UPDATED_AT, direction: ASC }',
  '{ field: UPDATED_AT, direction: DESC }',
])('250 issues in pages of 60 come once each, by %s', async (order) => {
  expect((await all(order)).toSorted((a, b) => a - b)).toEqual(everyNumber);
});

test('last and before walk backwards to the same issues', async () => {
  const end = await page('last: 100');
  expect(end.nodes.map(({ number }) => number)).toEqual(everyNumber.slice(150));
  expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const before = await page(`last: 100, before: "${end.pageInfo.startCursor}"`);
  expect(before.nodes.map(({ number }) => number)).toEqual(everyNumber.slice(50, 150));
});

test('a cursor holds a place and not a position: new, deleted and edited issues shift nothing', async () => {
  const desk = github.world.repository('team/issues');
  const first = await page('first: 100');
  desk.delete(1);
  desk.edit(150, { title: 'task: renamed meanwhile' });
  const second = await page(`first: 1, after: "${first.pageInfo.endCursor}"`);
  expect(second.nodes).toEqual([{ number: 101 }]);
  expect(second.totalCount).toBe(249);
});

test('an issue edited while the list is read by UPDATED_AT is met twice, as on GitHub', async () => {
  const desk = github.world.repository('team/issues');
  const met = await all(
    '{ field: UPDATED_AT, direction: ASC }',
    once(() => desk.edit(2, { body: 'edited meanwhile' })),
  );
  expect(met.filter((number) => number === 2)).toHaveLength(2);
});

test('what is no cursor, or one of another order, is refused', async () => {
  const { pageInfo } = await page('first: 1');
  for (const args of [
    'first: 1, after: "nonsense"',
    `first: 1, orderBy: { field: UPDATED_AT, direction: ASC }, after: "${pageInfo.endCursor}"`,
  ]) {
    const reply = await ask(
      github,
      `{ repository(owner: "team", name: "issues") { issues(${args}) { nodes { id } } } }`,
    );
    expect(reply.errors).toMatchObject([
      {
        type: 'INVALID_CURSOR_ARGUMENTS',
        path: ['repository', 'issues'],
        message: expect.stringMatching(/^`.+` does not appear to be a valid cursor\.$/),
      },
    ]);
  }
});

test('filterBy.since takes in what changed at that very second', async () => {
  const desk = github.world.repository('team/issues');
  const { updatedAt } = desk.edit(7, { title: 'task: changed now' });
  desk.edit(8, { title: 'task: changed after it' });
  const since = await page(`first: 10, filterBy: { since: "${updatedAt}" }`);
  expect(since.nodes.map(({ number }) => number)).toEqual([7, 8]);
  const later = new Date(Date.parse(updatedAt) + 1000).toISOString();
  expect((await page(`first: 10, filterBy: { since: "${later}" }`)).nodes).toEqual([{ number: 8 }]);
});

test('labels match any of the names, in any case, and states narrow further', async () => {
  const { totalCount } = await page('first: 1, labels: ["STATUS:done", "status:ready"]');
  const closed = await page('first: 1, labels: ["status:done", "status:ready"], states: [CLOSED]');
  expect(totalCount).toBeGreaterThan(closed.totalCount);
  expect((await page('first: 1, filterBy: { states: [CLOSED] }')).totalCount).toBe(closed.totalCount);
});

test('a label that is renamed or removed leaves updatedAt of its issues where it was', async () => {
  const desk = github.world.repository('team/issues');
  const before = desk.issue(20).updatedAt;
  desk.changeLabel('status:backlog', { name: 'status:later' });
  expect(desk.issue(20).updatedAt).toBe(before);
});

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
