import { matchesGlob } from 'node:path';
import type { Workflow } from './read-workflow.ts';

/** Something that happened in the repository, as GitHub tells workflows of it. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The branch it is about; the default branch unless told. */
  readonly branch?: string;
  /** What a push or a pull request changes. */
  readonly paths?: readonly string[];
}

interface Filter {
  readonly types?: readonly string[];
  readonly branches?: readonly string[];
  readonly 'branches-ignore'?: readonly string[];
  readonly tags?: readonly string[];
  readonly paths?: readonly string[];
  readonly 'paths-ignore'?: readonly string[];
}

const usualTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
};

/** Whether the event starts the workflow. */
export function starts({ on, path }: Workflow, event: WorkflowEvent, defaultBranch: string): boolean {
  if (!(event.name in on)) return false;
  const { schedule, workflow } = event.payload;
  if (event.name === 'schedule')
    return schedule === undefined || (on.schedule ?? []).some(({ cron }) => cron === schedule);
  if (event.name === 'workflow_dispatch') return workflow === undefined || workflow === path;
  const filter = (on[event.name] ?? {}) as Filter;
  const types = filter.types ?? usualTypes[event.name];
  if (types && !types.includes(String(event.payload['action']))) return false;
  // Only branches are pushed here.
  if (filter.tags && !filter.branches && !filter['branches-ignore']) return false;
  const branch = event.branch ?? defaultBranch;
  const isAbout = (patterns: readonly string[] | undefined) =>
    patterns?.some((pattern) => matchesGlob(branch, pattern));
  if (isAbout(filter.branches) === false || isAbout(filter['branches-ignore']) === true) return false;
  const paths = event.paths ?? [];
  const among = (patterns: readonly string[]) => (path: string) =>
    patterns.some((pattern) => matchesGlob(path, pattern));
  if (filter.paths && !paths.some(among(filter.paths))) return false;
  return !(filter['paths-ignore'] && paths.length > 0 && paths.every(among(filter['paths-ignore'])));
}
