/** ACTIONS IN MEMORY, for tests of the control room: what GitHub would say stands in lists, and what it was asked is kept. */
import type { WorkflowRun } from '../../../operations/events/event.ts';
import type { Actions, Artifact, Job, PendingDeployment, WorkflowFile } from '../../../operations/github/actions.ts';
import type { Forge } from '../../../operations/github/forge.ts';
import { GitHubError } from '../../../src/github/explain.ts';

/** Actions, and what a test changes in them. */
export interface StubActions extends Actions {
  runList: WorkflowRun[];
  jobList: Job[];
  artifactList: Artifact[];
  pendingList: PendingDeployment[];
  workflowList: WorkflowFile[];
  logText: string;
  zip: Uint8Array | undefined;
  rate: { limit: number; remaining: number; resetAt: string } | undefined;
  /** Each question, such as `runs team/app`. */
  readonly asked: string[];
  /** What was sent. */
  readonly sent: unknown[];
}

/** A run of a workflow, as GitHub would tell it. */
export const aRun = (id: number, over: Partial<WorkflowRun> = {}): WorkflowRun => ({
  ...{ id, repository: 'team/app', workflowId: 7, workflow: 'CI', title: `Run ${id}`, event: 'push', branch: 'main' },
  ...{ headSha: 'a'.repeat(40), attempt: 1, status: 'in_progress', conclusion: null, actor: 'grace' },
  url: `https://github.com/team/app/actions/runs/${id}`,
  createdAt: `2026-11-27T10:00:${String(id % 60).padStart(2, '0')}Z`,
  updatedAt: '2026-11-27T10:05:00Z',
  ...over,
});

/** Actions that know one workflow with an input of each type. */
export function stubActions(): StubActions {
  const asked: string[] = [];
  const sent: unknown[] = [];
  const input = { description: '', required: false, default: '', options: [] };
  const answer = <T>(what: string, found: T, etag?: string) => {
    asked.push(what);
    const tag = JSON.stringify(found);
    return tag === etag ? ('same' as const) : { etag: tag, found };
  };
  const stub: StubActions = {
    runList: [],
    jobList: [],
    artifactList: [],
    pendingList: [],
    workflowList: [
      {
        ...{ id: 7, name: 'Deploy', path: '.github/workflows/deploy.yml', isActive: true },
        inputs: [
          { ...input, name: 'where', type: 'choice', required: true, options: ['staging', 'production'] },
          { ...input, name: 'loud', type: 'boolean' },
          { ...input, name: 'note', type: 'string' },
        ],
      },
      { id: 8, name: 'CI', path: '.github/workflows/ci.yml', isActive: true, inputs: undefined },
    ],
    logText: '',
    zip: undefined,
    rate: undefined,
    ...{ asked, sent },
    workflows: async () => stub.workflowList,
    async dispatch(_at, workflow, ref, inputs) {
      sent.push({ workflow, ref, inputs });
      return { runId: 900 + sent.length, url: 'https://github.com/team/app/actions/runs/901' };
    },
    runs: async (at, etag) => answer(`runs ${at.name}`, stub.runList, etag),
    async run(_at, id) {
      const found = stub.runList.find((run) => run.id === id);
      asked.push(`run ${id}`);
      if (found) return { etag: undefined, found };
      throw new GitHubError('Not Found', '', { cause: { status: 404 } });
    },
    jobs: async (_at, run) => answer(`jobs ${run}`, stub.jobList),
    log: async (_at, job) => {
      asked.push(`log ${job}`);
      return { text: stub.logText, isCut: false };
    },
    artifacts: async (_at, run) => answer(`artifacts ${run}`, stub.artifactList),
    artifact: async () => stub.zip,
    pending: async () => stub.pendingList,
    async decide(_at, run, decision) {
      sent.push({ run, ...decision });
    },
    async cancel(_at, run) {
      sent.push({ cancel: run });
    },
    async send(_at, event, payload) {
      sent.push({ event, ...payload });
    },
  };
  return stub;
}

const unused = () => Promise.reject(new Error('No test of the control room asks that.'));

/** A forge that knows who asks, and one branch. */
export const stubForge: Forge = {
  viewer: async () => 'ada',
  head: async (_at, branch) => ({ branch: branch ?? 'main', sha: 'a'.repeat(40) }),
  mayWrite: async () => true,
  ...{ texts: unused, oids: unused, holds: unused, propose: unused, checks: unused },
  ...{ pullRequest: unused, closing: unused, labeled: unused },
};
