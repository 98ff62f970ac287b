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
  secrets?: unknown;
  concurrency?: Concurrency;
}
type Concurrency = string | { 'cancel-in-progress'?: unknown };
interface Workflow {
  on: Record<string, unknown>;
  concurrency?: Concurrency;
  permissions?: Record<string, string> | string;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

const pinned = /^ *-? *uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
const publishes = ['pages', 'id-token'];
const mirrors = ['contents', 'issues'];

/** Jobs that may write, and what; every other permission is `read`. */
const mayWrite: Record<string, readonly string[]> = {
  'deploy.yml deploy': publishes,
  // The right to ask Copilot is called a right to write; it writes nothing.
  'enrich.yml infer': ['copilot-requests'],
  'enrich.yml publish': mirrors,
  'enrich.yml deploy': publishes,
  'gates.yml gates': ['contents'],
  'gates.yml deploy': publishes,
  'mirror.yml mirror': mirrors,
  'records.yml mirror': mirrors,
  'records.yml deploy': publishes,
  'records.yml enrich': [...mirrors, ...publishes, 'copilot-requests'],
  'records.yml feedback': ['issues'],
  'records.yml mirror-again': mirrors,
  'records.yml deploy-again': publishes,
  'reconcile.yml mirror': mirrors,
  'reconcile.yml deploy': publishes,
  'snapshots.yml mirror': mirrors,
  'snapshots.yml deploy': publishes,
  'release.yml release': ['contents'],
  'ops-control-room.yml deploy': publishes,
  'template-frontend/deploy.yml deploy': publishes,
};

/** Jobs whose failure is seen in their log and fails nothing else. */
const mayFail = ['records.yml feedback', 'deploy.yml part'];

/** Commands whose failure is seen in the log of their job and fails nothing else. */
const mayFailAsStep = ['npx ledgerline enrich publish', 'actions/download-artifact'];

/** All that a workflow may take from its event: numbers, and names that are ours. Nothing of it can be written by a stranger. */
const mayRead = [
  'github.event.action',
  'github.event.before',
  'github.event.client_payload.number',
  // Whoever sends these may write to the repository; they reach a script by `env`.
  'github.event.client_payload.run_id',
  'github.event.client_payload.user_input',
  'github.event.created',
  'github.event.forced',
  'github.event.issue.number',
  'github.event.issue.pull_request',
  'github.event.repository.default_branch',
  'github.event.repository.private',
  'github.event.sender.type',
];

/** Actions that keep files where others read them, and the only paths they may keep: a pull request reads every cache. */
const mayKeep: Record<string, readonly string[]> = {
  'actions/cache': ['.cache/ledgerline/public', '.cache/bundles', 'dist'],
  // Packages, and of a template what the site publishes anyway.
  'actions/cache/restore': ['node_modules', '.cache/index.json'],
  'actions/cache/save': ['node_modules', '.cache/index.json'],
  'actions/upload-pages-artifact': ['dist'],
  // A share of what is published; what a model is asked, and what it said.
  'actions/upload-artifact': [
    'part',
    '.cache/ledgerline/enrich/calls.json',
    '.cache/ledgerline/enrich/replies.json',
    // What a run knows at its checkpoint, and what became of it.
    'pause',
    'notes.md',
  ],
};

/** This project's own rules for a workflow, as one sentence for each breach. */
export function workflowFaults(text: string, file: string): string[] {
  const { on, permissions, env, jobs, concurrency } = parse(text) as Workflow;
  const isCalled = Object.keys(on).join() === 'workflow_call';
  const groups = [concurrency, ...Object.values(jobs).map((job) => job.concurrency)].filter(
    (group) => group !== undefined,
  );
  const writes = Object.entries(jobs).some(([name]) => mayWrite[`${file} ${name}`]);
  return [
    ...pinFaults(text),
    ...eventFaults(text),
    ...(isCalled || groups.length > 0 ? [] : ['two runs may do the same at once: give it "concurrency"']),
    ...(writes && groups.some((group) => typeof group === 'object' && group['cancel-in-progress'] === true)
      ? ['cancels a run that writes']
      : []),
    ...('schedule' in on && !('workflow_dispatch' in on) ? ['only the clock starts it: add "workflow_dispatch"'] : []),
    ...['pull_request_target', 'workflow_run']
      .filter((event) => event in on && !Object.values(jobs).every(onlyTells))
      .map((event) => `runs on ${event}, which gives a stranger's code our permissions`),
    ...(isEmpty(permissions) ? [] : ['the workflow gives permissions to all its jobs: "permissions: {}"']),
    ...(holdsToken(env) ? ['the workflow gives a token to all its jobs'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) => jobFaults(job, `${file} ${name}`)),
  ];
}

/** The faults of a composite action. */
export function actionFaults(text: string, file: string): string[] {
  const { runs } = parse(text) as { runs: { steps: Step[] } };
  return [...pinFaults(text), ...eventFaults(text), ...runs.steps.flatMap((step) => stepFaults(step, file))];
}

function pinFaults(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^ *-? *uses: /.test(line) && !/uses: \.\//.test(line) && !pinned.test(line))
    .map((line) => `${line.trim()}: pin the full commit and name its version in a comment`);
}

function eventFaults(text: string): string[] {
  const read = text.replace(/^ *#.*$/gm, '').match(/\bgithub\.(?:event\b(?!_)|head_ref)[\w.[\]'*-]*/g) ?? [];
  return read
    .filter((name) => !mayRead.includes(name))
    .map((name) => `takes ${name}, which a stranger may have written`);
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
    ...(job.secrets === 'inherit' ? [`${name}: hands on every secret; name those that are needed`] : []),
    ...(job['continue-on-error'] && !mayFail.includes(name) ? [`${name}: goes on after an error`] : []),
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
    ...(action === 'actions/checkout' && given?.['persist-credentials'] !== false
      ? [`${name}: leaves its token in the checkout; give it "persist-credentials: false"`]
      : []),
    ...(action === 'actions/checkout' && given?.lfs !== true
      ? [`${name}: checks out the pointers of Git LFS instead of sounds; give it "lfs: true"`]
      : []),
    ...(goesOn && !mayFailAsStep.includes(command || action) ? [`${name}: goes on after an error`] : []),
    ...kept
      .filter((path) => !mayKeep[action]?.includes(path))
      .map((path) => `${name}: keeps "${path}" where others can read it`),
  ];
}

/** Has no permission, and runs nothing but its own lines: no code of anybody's reaches it. */
const onlyTells = ({ permissions, uses, steps = [] }: Job) =>
  isEmpty(permissions) && uses === undefined && steps.every((step) => step.uses === undefined);

const isEmpty = (permissions: unknown) =>
  typeof permissions === 'object' && permissions !== null && Object.keys(permissions).length === 0;

const holdsToken = (env: Record<string, string> = {}) =>
  Object.values(env).some((value) => /github\.token|secrets\./.test(String(value)));
