import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import type { FakeGitHub, Permissions } from '../fake-github/index.ts';
import { bringBack, keep, linesOf } from './caches.ts';

/** What a stand-in may use. */
export interface StandInCall {
  readonly github: FakeGitHub;
  /** `owner/name` of the repository whose workflow it is. */
  readonly repository: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** What the jobs of one run hand to one another. */
  readonly artifacts: string;
  /** What one run keeps for the next. */
  readonly kept: string;
  readonly site: { readonly folder: string; readonly origin: string; readonly basePath: string };
  /** Says of a text that it is a secret. */
  readonly mask: (text: string) => void;
  /** Puts the packages where `npm ci` would. */
  readonly install: () => void;
  /** Does something at the end of a job in which nothing failed. */
  readonly atEnd: (act: () => void) => void;
}

/** What an action leaves: outputs, and places to look for programs. */
export interface StandInEnd {
  readonly outputs?: Record<string, string>;
  readonly paths?: readonly string[];
}

type StandIn = (call: StandInCall) => StandInEnd | Promise<StandInEnd>;

/** Does what the action would do of what matters here; an action without an entry fails by name. */
export const standIns: Readonly<Record<string, StandIn>> = {
  // A clone of the repository's own git, without its remote: what a job changes it changes with its token.
  'actions/checkout': async ({ github, repository, permissions, given, workspace }) => {
    needs(permissions, 'contents', 'read');
    const { repository: found } = github.world.repository(given['repository'] || repository);
    if (given['repository'] && !given['token'] && found.visibility === 'PRIVATE')
      throw new Error("The workflow's own token does not see that repository.");
    const folder = join(workspace, given['path'] ?? '');
    const branch = (given['ref'] || found.defaultBranch).replace('refs/heads/', '');
    const depth = given['fetch-depth'] === '0' ? [] : ['--depth', given['fetch-depth'] || '1'];
    git('clone', '--quiet', ...depth, '--branch', branch, `file://${await found.git.folder()}`, folder);
    git('-C', folder, 'remote', 'remove', 'origin');
    return {};
  },
  // The Node that runs the rehearsal.
  'actions/setup-node': () => ({
    paths: [dirname(process.execPath)],
    outputs: { 'node-version': process.version },
  }),
  'actions/cache/save': (call) => {
    keepPaths(call);
    return {};
  },
  'actions/cache/restore': restorePaths,
  'actions/cache': (call) => {
    const end = restorePaths(call);
    if (end.outputs?.['cache-hit'] !== 'true') call.atEnd(() => keepPaths(call));
    return end;
  },
  'actions/create-github-app-token': ({ github, repository, given, mask }) => {
    if (!given['client-id'] || !given['private-key']) throw new Error('The App has no id or no key.');
    const wishes = Object.entries(given).filter(([name]) => name.startsWith('permission-'));
    const { owner = '', repositories = '' } = given;
    const named = repositories.split(/[,\n]/).filter(Boolean);
    const permissions = Object.fromEntries(wishes.map(([name, level]) => [name.slice('permission-'.length), level]));
    const token = github.addToken({
      kind: 'integration',
      login: 'ledgerline-app[bot]',
      permissions: permissions as Permissions,
      // Without a word it reaches the repository of the workflow, with an owner alone all of that owner's.
      repositories: owner === '' ? [repository] : named.length === 0 ? 'all' : named.map((name) => `${owner}/${name}`),
    });
    mask(token);
    return { outputs: { token } };
  },
  'actions/upload-artifact': ({ given, workspace, artifacts }) => {
    const from = join(workspace, given['path'] ?? '');
    if (!existsSync(from) && given['if-no-files-found'] === 'ignore') return {};
    const into = join(artifacts, given['name'] ?? '');
    cpSync(from, statSync(from).isFile() ? join(into, basename(from)) : into, { recursive: true });
    return {};
  },
  // One that is named is unpacked where it is wanted, several each into a folder of its name.
  'actions/download-artifact': ({ given, workspace, artifacts, permissions }) => {
    const { name, path = '', pattern = '*', 'run-id': run } = given;
    if (run) needs(permissions, 'actions', 'read');
    if (run && !given['github-token']) throw new Error('The artifact of another run needs a "github-token".');
    const from = run ? join(dirname(artifacts), run) : artifacts;
    if (name !== undefined) cpSync(join(from, name), join(workspace, path), { recursive: true });
    else
      for (const one of readdirSync(from).filter((file) => matchesGlob(file, pattern)))
        cpSync(join(from, one), join(workspace, path, one), { recursive: true });
    return {};
  },
  'actions/upload-pages-artifact': ({ given, workspace, artifacts }) => {
    const folder = join(workspace, given['path'] ?? '');
    if (!existsSync(folder)) throw new Error(`There is nothing at "${given['path']}" to be uploaded.`);
    rmSync(join(artifacts, 'github-pages'), { recursive: true, force: true });
    cpSync(folder, join(artifacts, 'github-pages'), { recursive: true });
    return {};
  },
  'actions/deploy-pages': ({ github, repository, permissions, artifacts, site }) => {
    needs(permissions, 'pages', 'write');
    needs(permissions, 'id-token', 'write');
    if (!github.world.repository(repository).repository.pages) throw new Error('Pages is switched off.');
    const from = join(artifacts, 'github-pages');
    if (!existsSync(from)) throw new Error('No artifact named "github-pages" was uploaded by this run.');
    rmSync(site.folder, { recursive: true, force: true });
    cpSync(from, site.folder, { recursive: true });
    return { outputs: { page_url: `${site.origin}${site.basePath}/` } };
  },
};

/** Packages are not packed: they are there already, and take a minute to pack. */
const packages = 'node_modules';

function keepPaths({ given, kept, workspace }: StandInCall): void {
  const paths = linesOf(given['path']);
  keep(kept, workspace, paths.join() === packages ? [] : paths, given['key'] ?? '');
}

function restorePaths({ given, kept, workspace, install }: StandInCall): StandInEnd {
  const { key = '', path, 'restore-keys': begins } = given;
  const paths = linesOf(path);
  const isPackages = paths.join() === packages;
  const found = bringBack(kept, workspace, isPackages ? [] : paths, [key, ...linesOf(begins)]);
  if (isPackages && found !== undefined) install();
  const outputs = { 'cache-hit': String(found === key), 'cache-primary-key': key, 'cache-matched-key': found ?? '' };
  return { outputs };
}

function needs(permissions: Readonly<Record<string, string>>, scope: string, level: string): void {
  if (permissions[scope] !== 'write' && permissions[scope] !== level)
    throw new Error(`The job may not do this: it needs "${scope}: ${level}".`);
}

function git(...words: string[]): void {
  const { status, stderr } = spawnSync('git', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${words[0]} ended with ${status}: ${stderr}`);
}
