import { type CommitFields, parseCommit } from '../../git/commit.ts';
import type { TreeEntry } from '../../git/tree.ts';
import { asGitHubTime } from '../../world/clock.ts';
import type { Repository } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import { connection, type Paging, paging } from '../connection.ts';
import { type Fields, field, properties } from '../field.ts';
import { rollupOf } from './checks.ts';
import { gitObject } from './git-object.ts';

/** GitHub cuts the text of a blob after this many bytes and says `isTruncated`. */
const textLimit = 512_000;

interface Found {
  readonly repository: Repository;
  readonly oid: string;
  readonly path: string;
}
interface Blob extends Found {
  readonly content: Buffer;
}
interface Commit extends Found {
  readonly fields: CommitFields;
}
interface Entry extends Found {
  readonly entry: TreeEntry;
}

/** Git's own test: a zero byte among the first 8,000. */
const isBinary = ({ content }: Blob) => content.subarray(0, 8000).includes(0);

const gitObjectFields: Fields = {
  ...properties('oid', 'repository'),
  id: field(
    ({ repository, oid }: Found) => `GO_${Buffer.from(`${repository.databaseId}:${oid}`).toString('base64url')}`,
  ),
  abbreviatedOid: field(({ oid }: Found) => oid.slice(0, 7)),
};

/** Fields of a file's content. */
export const blob: Fields = {
  ...gitObjectFields,
  byteSize: field(({ content }: Blob) => content.length),
  isBinary: field(isBinary),
  isTruncated: field(({ content }: Blob) => content.length > textLimit),
  text: field((source: Blob) => (isBinary(source) ? null : source.content.subarray(0, textLimit).toString('utf8'))),
};

/** Fields of a folder. */
export const tree: Fields = {
  ...gitObjectFields,
  entries: field(({ repository, path, lines }: Found & { lines: readonly TreeEntry[] }) =>
    lines.map((entry) => ({ repository, entry, oid: entry.oid, path: path ? `${path}/${entry.name}` : entry.name })),
  ),
};

/** Fields of one line of a folder. */
export const treeEntry: Fields = {
  ...properties('oid', 'path', 'repository'),
  name: field(({ entry }: Entry) => entry.name),
  type: field(({ entry }: Entry) => entry.type),
  /** In base 10, as GitHub gives it: 33188 is 100644. */
  mode: field(({ entry }: Entry) => Number.parseInt(entry.mode, 8)),
  extension: field(({ entry }: Entry) => (entry.type === 'blob' ? (/\.[^.]*$/.exec(entry.name)?.[0] ?? '') : '')),
  size: field(async ({ repository, entry }: Entry) =>
    entry.type === 'blob' ? ((await repository.git.read(entry.oid))?.content.length ?? 0) : 0,
  ),
  object: field(({ repository, entry, path }: Entry) => gitObject(repository, entry.oid, path)),
};

/** Fields of a commit. */
export const commit: Fields = {
  ...gitObjectFields,
  message: field(({ fields }: Commit) => fields.message),
  messageHeadline: field(({ fields }: Commit) => fields.message.split('\n')[0] ?? ''),
  messageBody: field(({ fields }: Commit) => fields.message.split('\n').slice(1).join('\n').trim()),
  committedDate: field(({ fields }: Commit) => asGitHubTime(fields.committedAt)),
  authoredDate: field(({ fields }: Commit) => asGitHubTime(fields.authoredAt)),
  author: field(({ fields }: Commit) => ({
    name: fields.authorName,
    email: fields.authorEmail,
    date: asGitHubTime(fields.authoredAt),
  })),
  committer: field(({ fields }: Commit) => ({
    name: fields.committerName,
    email: fields.committerEmail,
    date: asGitHubTime(fields.committedAt),
  })),
  statusCheckRollup: field((source: Commit) => rollupOf(source)),
  tree: field(({ repository, fields }: Commit) => gitObject(repository, fields.tree)),
  url: field(
    ({ repository, oid }: Commit, _, { world }) => `${world.serverUrl}/${nameWithOwner(repository)}/commit/${oid}`,
  ),
  history: field(
    async ({ repository, oid }: Commit, args: Paging & { path?: string }, context, info) => {
      const oids = (await repository.git.history(oid, args.path)).map((one, index) => ({ oid: one, index }));
      const page = connection(
        { items: oids, place: ({ index }) => [index, 0], order: `history ${oid}` },
        args,
        context,
        info,
      );
      const nodes = await Promise.all((page.nodes ?? []).map((one) => one && historic(repository, one.oid)));
      return { ...page, nodes, edges: page.edges?.map(({ cursor }, index) => ({ cursor, node: nodes[index] })) };
    },
    ...paging,
    'path',
  ),
};

/** The commit of that oid. */
export async function historic(repository: Repository, oid: string) {
  const read = await repository.git.read(oid);
  return read && { __typename: 'Commit', repository, oid, path: '', fields: parseCommit(read.content) };
}

/** Fields of who made a commit. */
export const gitActor: Fields = {
  ...properties('name', 'email', 'date'),
  /** An app is no user, so of its address GitHub knows none. */
  user: field(({ email }: { email: string }, _, { world }) => {
    const login = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
    return login === undefined || login.endsWith('[bot]') ? null : world.account(login);
  }),
};

/** Fields of a branch. */
export const ref: Fields = {
  ...properties('name', 'repository'),
  id: field(
    ({ repository, name }: { repository: Repository; name: string }) =>
      `REF_${Buffer.from(`${repository.databaseId}:${name}`).toString('base64url')}`,
  ),
  prefix: field(() => 'refs/heads/'),
  target: field(({ repository, oid }: Found) => gitObject(repository, oid)),
  compare: field(async ({ repository, oid }: Found, { headRef }: { headRef: string }) => {
    const named = await repository.git.head(headRef.replace(/^refs\/heads\//, ''));
    const isCommit = /^[\da-f]{40}$/.test(headRef) && (await repository.git.read(headRef)) !== null;
    const head = named ?? (isCommit ? headRef : null);
    if (head === null) return null;
    return {
      repository,
      oids: await repository.git.between(oid, head),
      behind: await repository.git.between(head, oid),
    };
  }, 'headRef'),
};
