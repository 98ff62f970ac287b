import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/index';
import { holds, resolve, resolveWords, type Scope } from './expressions.ts';
import { readAction, type Step } from './read-workflow.ts';
import { runScript } from './run-script.ts';
import { type StandInCall, standIns } from './stand-ins.ts';

/** A step that was run or passed over. */
export interface StepRun {
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  /** How long it took on this machine. */
  readonly seconds: number;
}

/** The machine a job has for itself. It changes while steps run. */
export interface Machine {
  readonly workspace: string;
  readonly temp: string;
  /** Where the packages lie that `npm ci` would install. */
  readonly packages: string;
  /** Where they lie since they were installed. */
  installed?: string;
  /** What is done at the end of a job in which nothing failed. */
  readonly atEnd: (() => void)[];
  readonly env: Record<string, string>;
  readonly log: (line: string) => void;
  readonly standIn: Omit<StandInCall, 'given' | 'workspace' | 'install' | 'atEnd'>;
}

/** Steps run one after the other: the job's, or those of a composite action. */
export interface StepsRun {
  readonly failed: boolean;
  readonly steps: readonly StepRun[];
  /** The context `steps`. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** Runs steps. What comes after a failure runs only where its condition says so. */
export async function runSteps(
  steps: readonly Step[],
  contexts: Readonly<Record<string, unknown>>,
  machine: Machine,
): Promise<StepsRun> {
  const done: StepRun[] = [];
  const context: Record<string, unknown> = {};
  let failed = false;
  for (const { id, condition, written } of steps) {
    const env = () => ({ ...((contexts['env'] ?? {}) as Record<string, string>), ...machine.env });
    const scope: Scope = {
      contexts: { ...contexts, steps: context, env: env() },
      standing: { ok: !failed, failed },
      hashFiles: (patterns) => hashFiles(patterns, machine.workspace),
    };
    const name = stepName(written);
    const runs = holds(condition, scope);
    machine.log(`── ${name}${runs ? '' : ' (passed over)'}`);
    const begun = performance.now();
    const end = runs ? await runStep(written, scope, env(), machine) : { failed: false, outputs: {} };
    const seconds = (performance.now() - begun) / 1000;
    const outcome = !runs ? 'skipped' : end.failed ? 'failure' : 'success';
    const goesOn = resolve(written.find('continue-on-error'), scope) === true;
    context[id] = { outputs: end.outputs, outcome, conclusion: outcome === 'failure' && goesOn ? 'success' : outcome };
    done.push({ name, outcome, seconds });
    failed ||= outcome === 'failure' && !goesOn;
  }
  return { failed, steps: done, context };
}

interface StepEnd {
  readonly failed: boolean;
  readonly outputs: Record<string, string>;
}

async function runStep(
  written: MappingToken,
  scope: Scope,
  env: Record<string, string>,
  machine: Machine,
): Promise<StepEnd> {
  const own = resolveWords(written.find('env'), scope);
  const seen: Scope = { ...scope, contexts: { ...scope.contexts, env: { ...env, ...own } } };
  const uses = written.find('uses')?.toString();
  try {
    if (uses?.startsWith('./')) return await runComposite(uses, written, seen, machine);
    if (uses !== undefined) return await runStandIn(uses, written, seen, machine);
    return await runCommand(written, seen, { ...env, ...own }, machine);
  } catch (error) {
    machine.log(`Error: ${error instanceof Error ? error.message : String(error)}`);
    return { failed: true, outputs: {} };
  }
}

async function runCommand(
  written: MappingToken,
  scope: Scope,
  env: Record<string, string>,
  machine: Machine,
): Promise<StepEnd> {
  const script = String(resolve(written.find('run'), scope));
  const { workspace, temp, log } = machine;
  const cwd = join(workspace, String(resolve(written.find('working-directory'), scope) ?? ''));
  // The one line that is not run: it takes a minute and a network, and brings what the rehearsal has already.
  if (script.trim() === 'npm ci') {
    install(machine, cwd);
    return { failed: false, outputs: {} };
  }
  const shell = written.find('shell')?.toString();
  const end = await runScript(script, { env, cwd, temp, shell, onLine: log });
  Object.assign(machine.env, end.env);
  addPaths(machine, end.paths);
  if (end.status !== 0) log(`Error: Process completed with exit code ${end.status}.`);
  return { failed: end.status !== 0, outputs: end.outputs };
}

function install(machine: Machine, folder: string): void {
  machine.installed = join(folder, 'node_modules');
  renameSync(machine.packages, machine.installed);
}

async function runStandIn(uses: string, written: MappingToken, scope: Scope, machine: Machine): Promise<StepEnd> {
  const action = uses.split('@')[0] ?? '';
  const standIn = standIns[action];
  if (!standIn) throw new Error(`There is no stand-in for ${action}; add one to tests/rehearsal/stand-ins.ts.`);
  const given = resolveWords(written.find('with'), scope);
  const { workspace } = machine;
  const { outputs = {}, paths = [] } = await standIn({
    ...machine.standIn,
    ...{ workspace, given },
    install: () => install(machine, workspace),
    atEnd: (act) => void machine.atEnd.unshift(act),
  });
  addPaths(machine, paths);
  return { failed: false, outputs };
}

async function runComposite(uses: string, written: MappingToken, scope: Scope, machine: Machine): Promise<StepEnd> {
  const path = join(uses, 'action.yml');
  const action = readAction(readFileSync(join(machine.workspace, path), 'utf8'), path);
  const inputs = resolveWords(written.find('with'), scope);
  const { failed, context } = await runSteps(action.steps, { ...scope.contexts, inputs, secrets: {} }, machine);
  const outputs = action.written.find('outputs')?.assertMapping('outputs');
  const inner: Scope = { ...scope, contexts: { ...scope.contexts, steps: context } };
  const values = outputs
    ? [...outputs].map(({ key, value }) => [key.toString(), value.assertMapping('output')] as const)
    : [];
  return {
    failed,
    outputs: Object.fromEntries(values.map(([name, output]) => [name, String(resolve(output.find('value'), inner))])),
  };
}

function addPaths(machine: Machine, paths: readonly string[]): void {
  machine.env['PATH'] = [...paths, machine.env['PATH']].join(delimiter);
}

function stepName(written: MappingToken): string {
  const uses = written.find('uses')?.toString().replace(/@.*/, '');
  return written.find('name')?.toString() ?? uses ?? (written.find('run')?.toString() ?? '').split('\n')[0] ?? '';
}

function hashFiles(patterns: readonly string[], workspace: string): string {
  const files = globSync([...patterns], { cwd: workspace }).toSorted();
  if (files.length === 0) return '';
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(workspace, file)));
  return hash.digest('hex');
}
