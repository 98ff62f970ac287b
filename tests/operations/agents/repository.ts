/** REPOSITORIES ON DISK FOR AGENTS: real git, with a seed that a test turns. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { parse, stringify } from 'yaml';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-test-'));
  made.push(folder);
  return folder;
}

/** What a test wants a seed to say. */
export interface Wanted {
  readonly phase?: number;
  readonly write?: readonly string[];
  readonly never?: readonly string[];
  readonly checks?: readonly { readonly name: string; readonly command: readonly string[] }[];
  readonly budgets?: Readonly<Record<string, number>>;
  readonly preApproved?: readonly string[];
}

const ok = [{ name: 'lint', command: ['true'] }];
const fixture = join(import.meta.dirname, '../../../operations/agents/seed/fixtures/interactive-cv.yaml');

/** The text of a seed: that of the source document, for a project whose code is in `src` and `tests`. */
export function seedText({
  phase = 1,
  write = ['src/**', 'tests/**'],
  never = [],
  checks = ok,
  budgets = {},
  preApproved,
}: Wanted = {}): string {
  const seed = parse(readFileSync(fixture, 'utf8'));
  seed.quality = { ci_required_checks: checks, coverage: {} };
  seed.constraints.forbidden_imports = [];
  Object.assign(seed.automation_contract, {
    ...{ phase, budgets: { kilobytes_per_patch: 32, ...budgets } },
    ai_access: { read_paths: ['**'], write_paths: write, disallowed_writes: ['seed.yaml', '.github/**', ...never] },
  });
  if (preApproved) seed.automation_contract.merge_policy.pre_approved_paths = preApproved;
  return stringify(seed);
}

/** Git as a test uses it. */
export const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });

/** Writes files into a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A repository with one commit. */
export function repositoryOf(files: Readonly<Record<string, string>>): {
  readonly folder: string;
  readonly sha: string;
} {
  const folder = someFolder();
  writeFiles(folder, files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  return { folder, sha: git(folder, 'rev-parse', 'HEAD').trim() };
}

/** The patch that turns files of a repository into other ones; a file that is null is removed. */
export function patchOf(repository: string, files: Readonly<Record<string, string | null>>): string {
  const folder = someFolder();
  git(folder, 'clone', '--quiet', repository, 'copy');
  const copy = join(folder, 'copy');
  for (const [path, text] of Object.entries(files)) {
    if (text === null) rmSync(join(copy, path));
    else writeFiles(copy, { [path]: text });
  }
  git(copy, 'add', '--all');
  return git(copy, 'diff', '--cached', '--no-color');
}
