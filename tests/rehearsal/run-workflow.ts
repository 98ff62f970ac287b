import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Permissions } from '../fake-github/index.ts';
import { holds, resolve, resolveWords, type Scope, type Standing } from './expressions.ts';
import { type Job, mappingAt, readWorkflow, type Workflow } from './read-workflow.ts';
import { type Machine, runSteps, type StepRun } from './run-steps.ts';
import type { StandInCall } from './stand-ins.ts';

type Conclusion = 'success' | 'failure' | 'skipped';

/** A job of a run; one of a workflow that was called has the names of both: `mirror / mirror`. */
export interface JobRun {
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly steps: readonly StepRun[];
}

/** What is the same for all jobs of a run. */
export interface RunContext {
  readonly github: Readonly<Record<string, unknown>>;
  readonly vars: Readonly<Record<string, string>>;
  readonly standIn: Omit<StandInCall, 'permissions' | 'given' | 'workspace' | 'mask' | 'install' | 'atEnd'>;
  /** Folder of the run, for working copies and files of steps. */
  readonly temp: string;
  readonly packages: string;
  readonly env: Readonly<Record<string, string>>;
  /** The text of a workflow file of the repository. */
  readonly read: (path: string) => Promise<string>;
  readonly log: (line: string) => void;
  readonly masks: Set<string>;
}

/** What a workflow is given by whoever starts or calls it. */
export interface Given {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** What the job that calls it may do; a started one has no such bound. */
  readonly bound?: Readonly<Record<string, string>>;
  readonly prefix?: string;
}

interface Ended {
  readonly conclusion: Conclusion;
  readonly outputs: Record<string, string>;
  /** Whether this job or one it waited for has failed. */
  readonly broken: boolean;
  readonly jobs: readonly JobRun[];
}

/** Runs the jobs of a workflow in their order. Whatever a job does it does with a token that may do what the job's permissions say. */
export async function runWorkflow(workflow: Workflow, given: Given, run: RunContext): Promise<Ended> {
  const ended = new Map<string, Ended>();
  for (const job of inOrder(workflow.jobs)) {
    const needs = job.needs.map((id) => ended.get(id) as Ended);
    const standing: Standing = {
      ok: needs.every(({ conclusion, broken }) => conclusion === 'success' && !broken),
      failed: needs.some(({ broken }) => broken),
    };
    const scope: Scope = {
      standing,
      hashFiles: () => '',
      contexts: {
        github: run.github,
        inputs: given.inputs,
        vars: run.vars,
        needs: Object.fromEntries(
          job.needs.map((id, at) => [id, { result: needs[at]?.conclusion, outputs: needs[at]?.outputs }]),
        ),
        secrets: given.secrets,
      },
    };
    const name = [given.prefix, job.id].filter(Boolean).join(' / ');
    const runs = holds(job.condition, scope);
    run.log(`═ ${name}${runs ? '' : ' (skipped)'}`);
    const end = runs ? await runRows(workflow, job, name, scope, given, run) : skipped(name);
    const broken = end.conclusion === 'failure' || standing.failed;
    ended.set(job.id, { ...end, broken });
  }
  const all = [...ended.values()];
  const scope: Scope = {
    standing: { ok: true, failed: false },
    hashFiles: () => '',
    contexts: {
      ...run,
      inputs: given.inputs,
      jobs: Object.fromEntries([...ended].map(([id, { outputs }]) => [id, { outputs }])),
    },
  };
  const failed = all.some(({ conclusion }) => conclusion === 'failure');
  return {
    conclusion: failed ? 'failure' : all.every(({ conclusion }) => conclusion === 'skipped') ? 'skipped' : 'success',
    outputs: calledOutputs(workflow, {
      ...scope,
      contexts: { inputs: given.inputs, jobs: scope.contexts['jobs'], github: run.github, vars: run.vars },
    }),
    broken: failed,
    jobs: all.flatMap(({ jobs }) => jobs),
  };
}

const skipped = (name: string): Ended => ({
  conclusion: 'skipped',
  outputs: {},
  broken: false,
  jobs: [{ name, conclusion: 'skipped', steps: [] }],
});

/** Runs a job once for each value of its matrix, one after the other; a job without one is run once. */
async function runRows(
  workflow: Workflow,
  job: Job,
  name: string,
  scope: Scope,
  given: Given,
  run: RunContext,
): Promise<Ended> {
  const { matrix } = (resolve(job.written.find('strategy'), scope) ?? {}) as { matrix?: Record<string, unknown[]> };
  if (!matrix) return runJob(workflow, job, name, scope, given, run);
  const [[key, values] = ['', []], ...others] = Object.entries(matrix);
  if (others.length > 0) throw new Error(`${name} has a matrix of several keys, which is not rehearsed yet.`);
  const ends: Ended[] = [];
  for (const value of values) {
    const seen = { ...scope, contexts: { ...scope.contexts, matrix: { [key]: value } } };
    ends.push(await runJob(workflow, job, `${name} (${value})`, seen, given, run));
  }
  const isFailed = ends.some(({ conclusion }) => conclusion === 'failure');
  return {
    conclusion: isFailed ? 'failure' : 'success',
    broken: ends.some(({ broken }) => broken),
    outputs: Object.assign({}, ...ends.map(({ outputs }) => outputs)),
    jobs: ends.flatMap(({ jobs }) => jobs),
  };
}

async function runJob(
  workflow: Workflow,
  job: Job,
  name: string,
  scope: Scope,
  given: Given,
  run: RunContext,
): Promise<Ended> {
  const permissions = permissionsOf(workflow, job, name, given.bound);
  const uses = job.written.find('uses')?.toString();
  if (uses !== undefined) {
    if (!uses.startsWith('./')) throw new Error(`${name} calls ${uses}, which is not in this repository.`);
    const path = uses.slice(2);
    const called = await readWorkflow(await run.read(path), path);
    if (!('workflow_call' in called.on)) throw new Error(`${path} cannot be called: it has no "workflow_call".`);
    const end = await runWorkflow(
      called,
      {
        inputs: inputsOf(called, job, scope),
        secrets: { ...resolveWords(job.written.find('secrets'), scope) },
        bound: permissions,
        prefix: name,
      },
      run,
    );
    return end;
  }
  return runOwnSteps(workflow, job, name, scope, permissions, run);
}

async function runOwnSteps(
  workflow: Workflow,
  job: Job,
  name: string,
  scope: Scope,
  permissions: Readonly<Record<string, string>>,
  run: RunContext,
): Promise<Ended> {
  const { github, repository } = run.standIn;
  const token = github.addToken({
    kind: 'integration',
    permissions: permissions as Permissions,
    repositories: [repository],
  });
  run.masks.add(token);
  const workspace = mkdtempSync(join(run.temp, 'job-'));
  const eventPath = join(run.temp, `event-${job.id}.json`);
  writeFileSync(eventPath, JSON.stringify(run.github['event']));
  const contexts: Record<string, unknown> = {
    ...scope.contexts,
    github: { ...run.github, token, workspace },
    secrets: { ...(scope.contexts['secrets'] as object), GITHUB_TOKEN: token },
    job: {},
    runner: { os: 'Linux', arch: 'X64', temp: run.temp },
  };
  const seen: Scope = { ...scope, contexts };
  const env = { ...resolveWords(workflow.written.find('env'), seen), ...resolveWords(job.written.find('env'), seen) };
  const home = join(run.temp, 'home');
  mkdirSync(home, { recursive: true });
  const machine: Machine = {
    workspace,
    temp: run.temp,
    packages: run.packages,
    atEnd: [],
    env: {
      ...run.env,
      ...env,
      HOME: home,
      GITHUB_JOB: job.id,
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_PATH: eventPath,
    },
    log: (line: string) => run.log(`  ${line}`),
    standIn: { ...run.standIn, permissions, mask: (text: string) => void run.masks.add(text) },
  };
  const { failed, steps, context } = await runSteps(job.steps, contexts, machine);
  if (!failed) for (const act of machine.atEnd) act();
  if (machine.installed && !existsSync(run.packages)) renameSync(machine.installed, run.packages);
  const goesOn = resolve(job.written.find('continue-on-error'), seen) === true;
  const conclusion = failed ? 'failure' : 'success';
  return {
    // Whoever waits for a job that may fail, and the run, take it for done.
    conclusion: goesOn ? 'success' : conclusion,
    broken: false,
    outputs: resolveWords(job.written.find('outputs'), { ...seen, contexts: { ...contexts, steps: context } }),
    jobs: [{ name, conclusion, steps }],
  };
}

/** What the job may do: what it says, else what its workflow says; never more than whoever called the workflow. */
function permissionsOf(
  workflow: Workflow,
  job: Job,
  name: string,
  bound: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  const written = job.written.find('permissions') ?? workflow.written.find('permissions');
  if (!written) return { ...(bound ?? { contents: 'read' }) };
  const entries = [...written.assertMapping('permissions')].map(
    ({ key, value }) => [key.toString(), value.toString()] as const,
  );
  for (const [scope, level] of entries)
    if (bound && bound[scope] !== 'write' && bound[scope] !== level)
      throw new Error(`${name} asks for "${scope}: ${level}", which the job that calls it may not do.`);
  return Object.fromEntries(entries);
}

/** The inputs of a called workflow: those that are given, with what is usual for the rest. */
function inputsOf(called: Workflow, job: Job, scope: Scope): Record<string, unknown> {
  const wanted = called.on.workflow_call?.inputs ?? {};
  const values = (resolve(job.written.find('with'), scope) ?? {}) as Record<string, unknown>;
  const odd = Object.keys(values).find((key) => !(key in wanted));
  if (odd !== undefined) throw new Error(`${called.path} has no input "${odd}".`);
  return Object.fromEntries(
    Object.entries(wanted).map(([key, { type, required, default: usual }]) => {
      const value = values[key] ?? usual ?? (String(type) === 'boolean' ? false : '');
      if (required && values[key] === undefined) throw new Error(`${called.path} needs the input "${key}".`);
      if (typeof value !== String(type)) throw new Error(`${called.path} wants a ${type} for "${key}".`);
      return [key, value];
    }),
  );
}

function calledOutputs(workflow: Workflow, scope: Scope): Record<string, string> {
  const on = workflow.written.find('on');
  if (!('workflow_call' in workflow.on) || !on) return {};
  const call = on.assertMapping('on').find('workflow_call');
  const outputs = call && 'find' in call ? call.assertMapping('workflow_call').find('outputs') : undefined;
  if (!outputs) return {};
  return Object.fromEntries(
    [...outputs.assertMapping('outputs')].map(({ key }) => {
      const value = mappingAt(outputs.assertMapping('outputs'), key.toString()).find('value');
      return [key.toString(), String(resolve(value, scope) ?? '')];
    }),
  );
}

/** Each job after those it waits for. */
function inOrder(jobs: readonly Job[]): Job[] {
  const ordered: Job[] = [];
  while (ordered.length < jobs.length) {
    const ready = jobs.filter(
      (job) => !ordered.includes(job) && job.needs.every((id) => ordered.some((one) => one.id === id)),
    );
    if (ready.length === 0) throw new Error('Jobs wait for one another.');
    ordered.push(...ready);
  }
  return ordered;
}
