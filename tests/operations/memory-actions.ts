/** ACTIONS IN MEMORY, for tests of what starts workflows and waits for them. */
import type { WorkflowRun } from '../../operations/events/event.ts';
import type { Actions, WorkflowFile } from '../../operations/github/actions.ts';

/** Actions, and the verbs with which a test changes their world. */
export interface MemoryActions extends Actions {
  /** What was started, oldest first. */
  readonly started: readonly { readonly file: string; readonly inputs: Readonly<Record<string, string>> }[];
  /** A run ends; the newest one. */
  finish(conclusion: 'success' | 'failure'): void;
}

/** Workflows of some files, each with the inputs of those names; `log` is what the job `test` of any run has said. */
export function memoryActions(
  files: Readonly<Record<string, readonly string[]>> = {},
  { now = () => '2026-11-27T10:00:00Z', log = '' }: { readonly now?: () => string; readonly log?: string } = {},
): MemoryActions {
  const runs: WorkflowRun[] = [];
  const started: MemoryActions['started'][number][] = [];
  const input = { description: '', type: 'string', required: false, default: '', options: [] } as const;
  const workflows = Object.entries(files).map(
    ([name, inputs], index): WorkflowFile => ({
      ...{ id: index + 1, name, path: `.github/workflows/${name}`, isActive: true },
      inputs: inputs.map((each) => ({ ...input, name: each })),
    }),
  );
  const refuse = (): never => {
    throw new Error('This is not asked for here.');
  };
  return {
    started,
    finish(conclusion) {
      const last = runs[0];
      if (last) runs[0] = { ...last, status: 'completed', conclusion, updatedAt: now() };
    },
    workflows: async () => workflows,
    async dispatch(_, workflow, ref, inputs) {
      const id = runs.length + 1;
      const url = `https://github.example/octo/shop/actions/runs/${id}`;
      const file = workflows.find((each) => String(each.id) === workflow)?.name ?? workflow;
      started.push({ file, inputs });
      runs.unshift({
        ...{ id, repository: 'octo/shop', workflowId: Number(workflow), workflow: file, title: file },
        ...{ event: 'workflow_dispatch', branch: ref, headSha: String(id).padStart(40, '0'), attempt: 1, url },
        ...{ status: 'queued', conclusion: null, actor: 'ada', createdAt: now(), updatedAt: now() },
      });
      return { runId: id, url };
    },
    runs: async () => ({ etag: undefined, found: [...runs] }),
    run: async (_, id) => ({ etag: undefined, found: runs.find((run) => run.id === id) ?? refuse() }),
    jobs: async () => ({
      etag: undefined,
      found: [
        {
          ...{ id: 11, name: 'test', status: 'completed', conclusion: 'failure', url: null, steps: [] },
          ...{ startedAt: null, completedAt: null },
        },
      ],
    }),
    log: async () => ({ text: log, isCut: false }),
    artifacts: refuse,
    artifact: refuse,
    pending: refuse,
    decide: refuse,
    cancel: refuse,
    send: refuse,
    rate: undefined,
  };
}
