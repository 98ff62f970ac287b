import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub } from '../index.ts';
import { ask } from '../test-client.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await createFakeGitHub();
  github.world.addRepository('team/empty');
  await github.world.addRepository('team/hub').commit({
    message: 'First',
    files: {
      'data/tasks/1.json': '{"title":"ä"}',
      'README.md': '# hub',
      'big.txt': 'x'.repeat(512_001),
      'picture.png': Buffer.from([0x89, 0x50, 0, 1]),
    },
  });
});
afterAll(() => github.close());

const inHub = (fields: string) => `{ repository(owner: "team", name: "hub") { ${fields} } }`;
const head = async () =>
  (
    await ask<{ repository: { defaultBranchRef: { target: { oid: string } } } }>(
      github,
      inHub('defaultBranchRef { target { oid } }'),
    )
  ).data.repository.defaultBranchRef.target.oid;

test('a folder comes as a tree in one query, its blobs by oid', async () => {
  const { data } = await ask<{
    repository: { object: { entries: { name: string; oid: string; mode: number; path: string }[] } };
  }>(
    github,
    inHub(`
      object(expression: "HEAD:data/tasks") {
        ... on Tree {
          entries { name oid type mode path object { ... on Blob { text byteSize isTruncated isBinary } } }
        }
      }`),
  );
  const [entry] = data.repository.object.entries;
  expect(entry).toEqual({
    // The oid is git's own: `printf '{"title":"ä"}' | git hash-object --stdin`.
    name: '1.json',
    oid: 'cf8bdfe8ea2fead7282346bca2822576b4399001',
    type: 'blob',
    mode: 33188,
    path: 'data/tasks/1.json',
    object: { text: '{"title":"ä"}', byteSize: 14, isTruncated: false, isBinary: false },
  });
});

test('a large blob is truncated and says so; a binary one has no text', async () => {
  const { data } = await ask<{ repository: Record<string, unknown> }>(
    github,
    inHub(`
      big: object(expression: "main:big.txt") { ...B }
      picture: object(expression: "main:picture.png") { ...B }
      none: object(expression: "main:no/such") { oid }`).concat(
      ' fragment B on Blob { byteSize isTruncated isBinary text }',
    ),
  );
  expect(data.repository).toEqual({
    big: { byteSize: 512_001, isTruncated: true, isBinary: false, text: 'x'.repeat(512_000) },
    picture: { byteSize: 4, isTruncated: false, isBinary: true, text: null },
    none: null,
  });
});

test('an empty repository has no default branch', async () => {
  const { data, errors } = await ask<{ repository: unknown }>(
    github,
    '{ repository(owner: "team", name: "empty") { isEmpty defaultBranchRef { name } object(expression: "HEAD:data") { oid } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.repository).toEqual({ isEmpty: true, defaultBranchRef: null, object: null });
});

const mutation = `
  mutation Commit($input: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $input) {
      commit { oid messageHeadline messageBody history(first: 5) { totalCount } }
      ref { name }
    }
  }`;
const input = (expectedHeadOid: string, path: string, deletions: { path: string }[] = []) => ({
  input: {
    branch: { repositoryNameWithOwner: 'team/hub', branchName: 'main' },
    expectedHeadOid,
    message: { headline: 'Sync', body: 'Two files.' },
    fileChanges: { additions: [{ path, contents: Buffer.from('new').toString('base64') }], deletions },
  },
});

test('a commit is made only on the head it expects; the second of two is told STALE_DATA and changes nothing', async () => {
  const seen = await head();
  const [one, two] = await Promise.all([
    ask<{ createCommitOnBranch: { commit: { oid: string } } | null }>(github, mutation, input(seen, 'a.txt')),
    ask(github, mutation, input(seen, 'b.txt')),
  ]);
  expect(one.data.createCommitOnBranch).toMatchObject({
    commit: { messageHeadline: 'Sync', messageBody: 'Two files.', history: { totalCount: 2 } },
    ref: { name: 'main' },
  });
  expect([two.status, two.data]).toEqual([200, { createCommitOnBranch: null }]);
  expect(two.errors).toMatchObject([
    {
      type: 'STALE_DATA',
      path: ['createCommitOnBranch'],
      message: `Expected branch to point to "${seen}" but it did not.  Pull and try again.`,
    },
  ]);
  const desk = github.world.repository('team/hub');
  expect([await desk.readFile('a.txt'), await desk.readFile('b.txt')]).toEqual(['new', null]);
  expect(await head()).toBe(one.data.createCommitOnBranch?.commit.oid);
});

test('deleting what is not there, or a path out of the tree, is refused', async () => {
  const missing = await ask(github, mutation, input(await head(), 'c.txt', [{ path: 'no/such' }]));
  expect(missing.errors?.[0]?.message).toContain('A path was requested for deletion which does not exist');
  expect((await ask(github, mutation, input(await head(), '../out'))).errors?.[0]?.type).toBe('UNPROCESSABLE');
});

test('a token without write permission may not commit, and one without `workflows` not to a workflow', async () => {
  const reader = github.addToken({ kind: 'integration', permissions: { contents: 'read' } });
  const refused = await ask(github, mutation, input(await head(), 'c.txt'), reader);
  expect(refused.errors).toMatchObject([
    {
      type: 'FORBIDDEN',
      path: ['createCommitOnBranch'],
      extensions: { saml_failure: false },
      message: 'Resource not accessible by integration',
    },
  ]);
  const writer = github.addToken({ kind: 'integration', permissions: { contents: 'write' } });
  expect((await ask(github, mutation, input(await head(), '.github/workflows/x.yml'), writer)).errors?.[0]?.type).toBe(
    'FORBIDDEN',
  );
});

test('ten thousand files are committed at once and read as one tree', async () => {
  const desk = github.world.addRepository('team/large');
  await desk.commit({
    files: new Map(Array.from({ length: 10_000 }, (_, index) => [`data/tasks/${index}.json`, `{"number":${index}}`])),
  });
  const { data } = await ask<{ repository: { object: { entries: unknown[] } } }>(
    github,
    '{ repository(owner: "team", name: "large") { object(expression: "HEAD:data/tasks") { ... on Tree { entries { name oid } } } } }',
  );
  expect(data.repository.object.entries).toHaveLength(10_000);
});
