/** A GITHUB OF CODE IN MEMORY, for tests of what works with a forge: one repository, its branches, its pull requests and their checks. */
import { createHash } from 'node:crypto';
import type { Check, Forge, LabeledIssue, PullRequestFacts, Review, Wish } from '../../operations/github/forge.ts';
import { oidOf } from '../../src/github/read-blobs.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Branch {
  readonly files: Files;
  readonly sha: string;
  /** Who made its last commit. */
  readonly by: string;
  /** The heads it had before. */
  readonly before: readonly string[];
}

interface Opened {
  readonly wish: Wish;
  readonly state: PullRequestFacts['state'];
  readonly checks: readonly Check[];
  readonly reviews: readonly Review[];
}

/** A forge, and the verbs with which a test changes its world. */
export interface MemoryForge extends Forge {
  /** Every commit that was made through the forge, by branch. */
  readonly commits: readonly string[];
  /** How often a pull request was asked for. */
  readonly asked: () => number;
  readonly pulls: () => readonly PullRequestFacts[];
  /** The open issues with labels, which a test sets. */
  readonly issues: LabeledIssue[];
  /** Somebody commits to a branch: a head without any check. */
  push(branch: string, files: Files, by?: string): string;
  /** GitHub says something of the head of a pull request; of checks of one name the last one counts. */
  check(number: number, name: string, conclusion: string | null): void;
  review(number: number, person: string, state: Review['state'], body: string): void;
  set(number: number, state: PullRequestFacts['state']): void;
  filesOf(branch: string): Files;
}

const shaOf = (text: string): string => createHash('sha1').update(text).digest('hex');

/** A repository with some files on its branch `main`. */
export function memoryForge(
  files: Files,
  {
    viewer = 'ledgerline-bot',
    writers = ['ada', 'grace'],
    now = () => '2026-11-27T10:00:00Z',
  }: { readonly viewer?: string; readonly writers?: readonly string[]; readonly now?: () => string } = {},
): MemoryForge {
  const branches = new Map<string, Branch>([
    ['main', { files, sha: shaOf(JSON.stringify(files)), by: 'ada', before: [] }],
  ]);
  const trees = new Map<string, Files>([[branches.get('main')?.sha ?? '', files]]);
  const opened: Opened[] = [];
  const commits: string[] = [];
  const issues: LabeledIssue[] = [];
  let asked = 0;
  const commit = (name: string, next: Files, by: string): string => {
    const sha = shaOf(`${name} ${branches.get(name)?.sha} ${JSON.stringify(next)} ${trees.size}`);
    const old = branches.get(name);
    branches.set(name, { files: next, sha, by, before: old ? [...old.before, old.sha] : [] });
    trees.set(sha, next);
    return sha;
  };
  const branch = (name: string): Branch => {
    const found = branches.get(name);
    if (!found) throw new Error(`There is no branch ${name}.`);
    return found;
  };
  const urlOf = (number: number) => `https://github.example/octo/shop/pull/${number}`;
  const factsOf = ({ wish, state, checks, reviews }: Opened, index: number): PullRequestFacts => {
    const number = index + 1;
    const { sha } = branch(wish.branch);
    return {
      ...{ number, url: urlOf(number), title: wish.title, state, author: viewer, authorIsBot: viewer.endsWith('bot') },
      ...{ headSha: sha, branch: wish.branch, updatedAt: now(), hasMorePaths: false, checks, reviews },
      additions: [...wish.write.values()]
        .filter((each) => typeof each === 'string')
        .join('')
        .split('\n').length,
      deletions: wish.remove.length,
      paths: [...wish.write.keys(), ...wish.remove],
      actionsUrl: `${urlOf(number)}/checks`,
    };
  };
  const change = (number: number, part: Partial<Opened>) => {
    const old = opened[number - 1];
    if (!old) throw new Error(`There is no pull request ${number}.`);
    opened[number - 1] = { ...old, ...part };
  };
  return {
    issues,
    commits,
    asked: () => asked,
    pulls: () => opened.map(factsOf),
    push(name, changed, by = 'ada') {
      const sha = commit(name, { ...branches.get(name)?.files, ...changed }, by);
      // Checks belong to a head.
      for (const [index, { wish }] of opened.entries()) if (wish.branch === name) change(index + 1, { checks: [] });
      return sha;
    },
    check(number, name, conclusion) {
      const others = opened[number - 1]?.checks.filter((check) => check.name !== name) ?? [];
      const status = conclusion === null ? 'in_progress' : 'completed';
      const url = 'https://github.example/octo/shop/actions/runs/7';
      change(number, { checks: [...others, { name, status, conclusion, url, updatedAt: now(), workflow: 'ci' }] });
    },
    review(number, person, state, body) {
      const { headSha } = factsOf(opened[number - 1] as Opened, number - 1);
      const review = { person, state, body, headSha, at: now(), mayWrite: writers.includes(person) };
      change(number, { reviews: [...(opened[number - 1]?.reviews ?? []), review] });
    },
    set: (number, state) => change(number, { state }),
    filesOf: (name) => branch(name).files,

    viewer: async () => viewer,
    head: async (_, name = 'main') => ({ branch: name, sha: branch(name).sha }),
    async texts(_, sha, paths) {
      const tree = trees.get(sha) ?? {};
      return new Map(
        paths.flatMap((path) => {
          const text = tree[path];
          return typeof text === 'string' ? [[path, text] as const] : [];
        }),
      );
    },
    async oids(_, sha, paths) {
      const tree = trees.get(sha) ?? {};
      return new Map(
        paths.flatMap((path) => {
          const contents = tree[path];
          return contents === undefined ? [] : [[path, oidOf(Buffer.from(contents), sha)] as const];
        }),
      );
    },
    holds: async (_, name, sha) => branch(name).sha === sha || branch(name).before.includes(sha),
    async folders(_, sha, folders) {
      const paths = Object.keys(trees.get(sha) ?? {});
      return folders.flatMap((folder) => {
        const start = folder === '' ? '' : `${folder}/`;
        const inside = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
        return [...new Set(inside.map((path) => `${start}${path.replace(/\/.*/, '/')}`))];
      });
    },
    async propose(_, wish) {
      const index = opened.findIndex((pull) => pull.wish.branch === wish.branch);
      const there = branches.get(wish.branch);
      const next = { ...branch(wish.base).files, ...Object.fromEntries(wish.write) };
      for (const path of wish.remove) delete next[path];
      if (there && there.by !== viewer) return { leftAlone: `${there.by} has committed to ${wish.branch}.` };
      const state = opened[index]?.state;
      if (state === 'closed' || state === 'merged') return { leftAlone: `Pull request #${index + 1} is ${state}.` };
      const isSame = there && JSON.stringify(there.files) === JSON.stringify(next);
      if (!isSame) {
        commit(wish.branch, next, viewer);
        commits.push(wish.branch);
      }
      if (index < 0) opened.push({ wish, state: wish.draft ? 'draft' : 'open', checks: [], reviews: [] });
      else if (!isSame) change(index + 1, { checks: [], wish });
      const { number, url, headSha, actionsUrl } = factsOf(
        opened[index < 0 ? opened.length - 1 : index] as Opened,
        index < 0 ? opened.length - 1 : index,
      );
      return { number, url, headSha, actionsUrl, wasThere: Boolean(isSame) && index >= 0 };
    },
    checks: async (_, sha) => opened.find(({ wish }) => branch(wish.branch).sha === sha)?.checks ?? [],
    async pullRequest(_, number) {
      asked += 1;
      return opened.map(factsOf)[number - 1];
    },
    closing: async () => new Map(),
    labeled: async (_, labels) => issues.filter(({ label }) => labels.includes(label)),
    mayWrite: async (_, login) => writers.includes(login),
  };
}
