/**
 * Runs the workflows of a repository on this machine, against the fake GitHub: an issue changes, and what GitHub Actions would do is done.
 * GitHub's own parser and expression evaluator decide what runs, every `run:` step is run by bash in a fresh clone of the repository as it
 * is by then, and each job has a token that may do what its permissions say and nothing else. The only stand-ins are for actions of others
 * (`stand-ins.ts`) and for the one line `npm ci`, whose packages are there already; whatever has no stand-in fails by name. Runs take their
 * turn one after the other, so every concurrency group keeps its order. Time limits are not kept.
 *
 *   const rehearsal = await createRehearsal({ files: checkoutFiles(), variables: { LEDGERLINE_ISSUES_DB: 'team/records' } });
 *   rehearsal.repository.openIssue({ title: 'task: a' });
 *   const [run] = await rehearsal.settle();
 */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk, webhookPayload } from '../fake-github/index.ts';
import { type PublishedSite, publishedSite } from './published-site.ts';
import { readWorkflow, type Workflow } from './read-workflow.ts';
import { type JobRun, runWorkflow } from './run-workflow.ts';
import { starts, type WorkflowEvent } from './starts.ts';

const run = promisify(execFile);
const packagesOfCheckout = resolve(import.meta.dirname, '../../node_modules');

/** What a rehearsal begins with. */
export interface RehearsalOptions {
  /** The files of the repository, its workflows among them. */
  readonly files: ReadonlyMap<string, string | Buffer>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** `team/records` unless told. */
  readonly name?: string;
  /** Hears each line of the log as it comes. */
  readonly onLine?: (line: string) => void;
  /** A folder of programs that are found before those of the machine. */
  readonly programs?: string;
  /** Whether the repository has Pages; it has, unless told. */
  readonly hasPages?: boolean;
  /** Whether jobs find the packages of this checkout after `npm ci`. */
  readonly withPackages?: boolean;
}

/** A workflow that was run. */
export interface Run {
  readonly workflow: string;
  readonly event: string;
  readonly conclusion: 'success' | 'failure' | 'skipped';
  readonly jobs: readonly JobRun[];
  readonly log: string;
}

/** A repository on the fake GitHub whose workflows run here. */
export interface Rehearsal {
  readonly github: FakeGitHub;
  readonly repository: RepositoryDesk;
  readonly site: PublishedSite;
  /** Lets an event of one's own happen. */
  happen(event: WorkflowEvent): void;
  /** Runs whatever waits, and what that starts in turn; gives the runs in their order. */
  settle(): Promise<Run[]>;
  close(): Promise<void>;
}

/** Sets the stage. */
export async function createRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { name = 'team/records', variables = {}, secrets = {}, onLine = () => {} } = options;
  const temp = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const packages = join(temp, 'packages');
  if (options.withPackages) linkPackages(packages);
  else mkdirSync(packages);
  const github = await createFakeGitHub();
  const repository = github.world.addRepository(name, { ownerKind: 'Organization' });
  await repository.commit({ message: 'The project', files: options.files });
  const site = await publishedSite(join(temp, 'site'), `/${basename(name)}`);
  if (options.hasPages ?? true)
    repository.repository.pages = { url: `${site.origin}${site.basePath}/`, source: 'workflow' };
  const waiting: WorkflowEvent[] = [];
  let runs = 0;

  github.world.onEvent = (happened) => {
    if (happened.repository !== repository.repository) return;
    // What a workflow does with its own token starts no other, but for a dispatch.
    if (happened.sender.login === 'github-actions[bot]' && !happened.name.endsWith('_dispatch')) return;
    const payload = structuredClone(webhookPayload(github.world, happened));
    waiting.push({
      name: happened.name,
      payload,
      ...(happened.name === 'push' && { branch: happened.ref.replace('refs/heads/', '') }),
    });
  };

  const { git, defaultBranch } = repository.repository;
  const read = async (path: string): Promise<string> => {
    const text = await repository.readFile(path);
    if (text === null) throw new Error(`There is no ${path} in the repository.`);
    return text;
  };

  async function workflows(): Promise<Workflow[]> {
    const folder = '.github/workflows/';
    const { stdout } = await run('git', ['-C', await git.folder(), 'ls-tree', '--name-only', defaultBranch, folder]);
    return Promise.all(
      stdout
        .split('\n')
        .filter((path) => /\.ya?ml$/.test(path))
        .map(async (path) => readWorkflow(await read(path), path)),
    );
  }

  async function changedPaths({ payload }: WorkflowEvent): Promise<string[]> {
    const range = [String(payload['before']), String(payload['after'])];
    const { stdout } = await run('git', ['-C', await git.folder(), 'diff', '--name-only', ...range]);
    return stdout.split('\n').filter(Boolean);
  }

  async function runFor(workflow: Workflow, event: WorkflowEvent): Promise<Run> {
    runs += 1;
    const lines: string[] = [];
    const masks = new Set(Object.values(secrets).filter(Boolean));
    const log = (line: string) => {
      const shown = [...masks].reduce((text, mask) => text.replaceAll(mask, '***'), line);
      lines.push(shown);
      onLine(shown);
    };
    const ref = event.branch ?? defaultBranch;
    const folder = join(temp, `run-${runs}`);
    // Later runs may ask for them.
    const artifacts = join(temp, 'artifacts', String(runs));
    mkdirSync(artifacts, { recursive: true });
    mkdirSync(folder, { recursive: true });
    const [owner = ''] = name.split('/');
    const context = {
      actor: 'somebody',
      api_url: github.apiUrl,
      event: { repository: { default_branch: defaultBranch }, ...event.payload },
      event_name: event.name,
      graphql_url: github.graphqlUrl,
      ref: `refs/heads/${ref}`,
      ref_name: ref,
      repository: name,
      repository_owner: owner,
      run_attempt: '1',
      run_id: String(runs),
      run_number: String(runs),
      server_url: github.world.serverUrl,
      sha: (await git.head(ref)) ?? '',
      workflow: workflow.written.find('name')?.toString() ?? workflow.path,
    };
    const told = Object.entries(context).filter(([key, value]) => key !== 'event' && typeof value === 'string');
    const env = {
      ...Object.fromEntries(told.map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, String(value)])),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      PATH: [options.programs, process.env['PATH']].filter(Boolean).join(delimiter),
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: folder,
    };
    log(`▶ ${context.workflow}, because of ${event.name} ${String(event.payload['action'] ?? '')}`);
    const inputs = (event.payload['inputs'] ?? {}) as Record<string, unknown>;
    const { conclusion, jobs } = await runWorkflow(
      workflow,
      { inputs, secrets },
      {
        github: context,
        vars: variables,
        standIn: { github, repository: name, artifacts, kept: join(temp, 'kept'), site },
        temp: folder,
        packages,
        env,
        read,
        log,
        masks,
      },
    ).catch((error: unknown) => {
      // GitHub calls it a startup failure.
      log(`Error: ${error instanceof Error ? error.message : String(error)}`);
      return { conclusion: 'failure' as const, jobs: [] };
    });
    log(`■ ${context.workflow}: ${conclusion}`);
    rmSync(folder, { recursive: true, force: true });
    return { workflow: basename(workflow.path), event: event.name, conclusion, jobs, log: lines.join('\n') };
  }

  return {
    github,
    repository,
    site,
    happen: (event) => void waiting.push(event),
    async settle() {
      const done: Run[] = [];
      for (let event = waiting.shift(); event; event = waiting.shift()) {
        const told = event.name === 'push' ? { ...event, paths: await changedPaths(event) } : event;
        for (const workflow of await workflows())
          if (starts(workflow, told, defaultBranch)) done.push(await runFor(workflow, told));
      }
      return done;
    },
    async close() {
      site.close();
      await github.close();
      rmSync(temp, { recursive: true, force: true });
    },
  };
}

/** Astro does not build through a symbolic link; hard links cost nothing, and a copy is what is left on another disk. */
function linkPackages(folder: string): void {
  if (spawnSync('cp', ['-al', packagesOfCheckout, folder]).status === 0) return;
  cpSync(packagesOfCheckout, folder, { recursive: true, verbatimSymlinks: true });
}
