import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgentPolicy } from '../../../operations/agents/seed/agent-policy.ts';

/** What a file is to be: a text, a text or a commit with a mode, bytes, or gone. */
export type Wanted = string | Buffer | Entry | null;

interface Entry {
  readonly mode: string;
  readonly text?: string | Buffer;
  readonly sha?: string;
}

/** A repository that patches are made for, and a maker of real ones: git itself writes them. */
export interface PatchYard {
  readonly folder: string;
  readonly base: string;
  /** The patch that makes these files what they should be; `-M` unless other words are given. */
  patch(files: Readonly<Record<string, Wanted>>, words?: readonly string[]): string;
  remove(): void;
}

/** Makes a repository with these files in one commit. Names that git refuses are allowed, as somebody may make them by hand. */
export function patchYard(files: Readonly<Record<string, Wanted>>): PatchYard {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-yard-'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    ...Object.fromEntries(['AUTHOR', 'COMMITTER'].flatMap((who) => identity(who))),
  };
  const lax = ['-c', 'core.protectNTFS=false', '-c', 'core.protectHFS=false', '-c', 'core.quotePath=true'];
  const git = (words: readonly string[], input: string | Buffer = '') =>
    execFileSync('git', [...lax, ...words], { cwd: folder, env, input, maxBuffer: 1e8 }).toString();
  const put = (path: string, wanted: Wanted) => {
    if (wanted === null) return git(['update-index', '--force-remove', '--', path]);
    const isContent = typeof wanted === 'string' || wanted instanceof Buffer;
    const { mode, text = '', sha } = isContent ? { mode: '100644', text: wanted } : (wanted as Entry);
    const blob = sha ?? git(['hash-object', '-w', '--stdin'], text).trim();
    return git(['update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`]);
  };
  git(['init', '-q']);
  for (const [path, wanted] of Object.entries(files)) put(path, wanted);
  git(['commit', '-qm', 'The beginning']);
  const base = git(['rev-parse', 'HEAD']).trim();
  return {
    folder,
    base,
    patch(changes, words = ['-M']) {
      git(['read-tree', base]);
      for (const [path, wanted] of Object.entries(changes)) put(path, wanted);
      return git(['diff', '--cached', '--full-index', ...words, base]);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const identity = (who: string) => [
  [`GIT_${who}_NAME`, 'Ada'],
  [`GIT_${who}_EMAIL`, 'ada@example.org'],
  [`GIT_${who}_DATE`, '2030-01-01T00:00:00Z'],
];

/** A policy to be judged by; a test says what is different. */
export const policyWith = (more: Partial<AgentPolicy> = {}): AgentPolicy => ({
  preApproved: [],
  seedHash: '0'.repeat(64),
  phase: 1,
  mayRead: ['**'],
  mayWrite: ['src/core/**', 'tests/**', 'docs/**', 'package.json', 'package-lock.json'],
  mayNotWrite: ['src/core/keys/**', 'docs/trust/**'],
  limits: {
    filesPerPatch: 6,
    linesPerPatch: 120,
    kilobytesPerPatch: 16,
    linesPerFile: 80,
    linesPerFunction: 20,
    newDependencies: 1,
    attempts: 3,
    minutesPerTask: 30,
    tokensPerTask: 1000,
    tokensPerDay: 1000,
    pullRequestsPerDay: 5,
    parallelTasks: 2,
  },
  dependencies: { runtime: ['zod'], development: ['prettier'], needIssue: true },
  forbiddenImports: [{ from: 'src/core/**', to: 'src/ui/**', why: 'The core knows nothing of pages.' }],
  coverage: {},
  checks: [],
  labels: {},
  signOff: [{ paths: ['src/core/billing/**'], why: 'It is about money.' }],
  reviewers: [],
  rules: [],
  ...more,
});
