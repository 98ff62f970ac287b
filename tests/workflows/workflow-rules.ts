import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'continue-on-error'?: unknown;
}
interface Job {
  permissions?: Record<string, string> | string;
  'timeout-minutes'?: number;
  'continue-on-error'?: unknown;
  env?: Record<string, string>;
  steps?: Step[];
  uses?: string;
}
interface Workflow {
  on: unknown;
  permissions?: Record<string, string> | string;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

const pinned = /^ *-? *uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** Jobs that may write, and what; every other permission is `read`. */
const mayWrite: Record<string, readonly string[]> = {
  'deploy.yml deploy': ['pages', 'id-token'],
  'release.yml release': ['contents'],
  'template-frontend/deploy.yml deploy': ['pages', 'id-token'],
};

/** Actions that keep files where others read them, and the only paths they may keep: a pull request reads every cache. */
const mayKeep: Record<string, readonly string[]> = {
  'actions/cache': ['.cache/ledgerline/public'],
  'actions/upload-pages-artifact': ['dist'],
};

/** This project's own rules for a workflow, as one sentence for each breach. */
export function workflowFaults(text: string, file: string): string[] {
  const { permissions, env, jobs } = parse(text) as Workflow;
  return [
    ...text
      .split('\n')
      .filter((line) => /^ *-? *uses: /.test(line) && !/uses: \.\//.test(line) && !pinned.test(line))
      .map((line) => `${line.trim()}: pin the full commit and name its version in a comment`),
    ...(isEmpty(permissions) ? [] : ['the workflow gives permissions to all its jobs: "permissions: {}"']),
    ...(holdsToken(env) ? ['the workflow gives a token to all its jobs'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) => jobFaults(job, `${file} ${name}`)),
  ];
}

function jobFaults(job: Job, name: string): string[] {
  const { permissions, steps = [] } = job;
  const writes =
    typeof permissions === 'object' ? Object.entries(permissions).filter(([, level]) => level === 'write') : [];
  const unexpected = writes.filter(([scope]) => !mayWrite[name]?.includes(scope));
  return [
    ...(typeof permissions === 'object' ? [] : [`${name}: permissions are not listed`]),
    ...unexpected.map(([scope]) => `${name}: may write ${scope}`),
    ...(job.uses || typeof job['timeout-minutes'] === 'number' ? [] : [`${name}: has no timeout`]),
    ...(job['continue-on-error'] ? [`${name}: goes on after an error`] : []),
    ...(holdsToken(job.env) ? [`${name}: gives a token to all its steps`] : []),
    ...steps.flatMap((step) => stepFaults(step, name)),
  ];
}

function stepFaults({ run, uses = '', with: given, 'continue-on-error': goesOn }: Step, name: string): string[] {
  const action = uses.split('@')[0] ?? '';
  const keeps =
    /cache|artifact|upload/.test(action) && !/download/.test(action) ? String(given?.path ?? '').split('\n') : [];
  const kept = keeps.map((path) => path.trim()).filter((path) => path !== '' || keeps.length === 1);
  const command = run ?? '';
  return [
    ...(command.includes('${{') ? [`${name}: puts an expression into a script; hand it over in env`] : []),
    ...(/\|\|\s*(true|:)/.test(command) ? [`${name}: hides a failure`] : []),
    ...(action === 'actions/checkout' && given?.lfs !== true
      ? [`${name}: checks out the pointers of Git LFS instead of sounds; give it "lfs: true"`]
      : []),
    ...(goesOn ? [`${name}: goes on after an error`] : []),
    ...kept
      .filter((path) => !mayKeep[action]?.includes(path))
      .map((path) => `${name}: keeps "${path}" where others can read it`),
  ];
}

const isEmpty = (permissions: unknown) =>
  typeof permissions === 'object' && permissions !== null && Object.keys(permissions).length === 0;

const holdsToken = (env: Record<string, string> = {}) =>
  Object.values(env).some((value) => /github\.token|secrets\./.test(String(value)));
