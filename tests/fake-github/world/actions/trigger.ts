import { matchesGlob } from 'node:path';
import type { Repository } from '../model.ts';
import type { World } from '../world.ts';
import { createRun, type Start } from './create-run.ts';
import type { WorkflowRun } from './model.ts';
import { triggersOf, workflowsOf } from './workflows.ts';

/** What happened, for workflows that wait for it. */
export interface Trigger extends Start {
  /** Such as the type of a `repository_dispatch`, or what became of a pull request. */
  readonly type?: string;
}

interface Filter {
  readonly types?: string | readonly string[];
  readonly branches?: string | readonly string[];
}

/** Starts every workflow that waits for what happened. */
export async function trigger(world: World, repository: Repository, happened: Trigger): Promise<WorkflowRun[]> {
  const { type, ...start } = happened;
  const started: WorkflowRun[] = [];
  for (const workflow of await workflowsOf(repository)) {
    const on = triggersOf(workflow);
    if (!workflow.isActive || !(start.event in on)) continue;
    const { types, branches } = (on[start.event] ?? {}) as Filter;
    const usual = start.event === 'pull_request' ? ['opened', 'synchronize', 'reopened'] : undefined;
    const wanted = types === undefined ? usual : [types].flat();
    if (type !== undefined && wanted && !wanted.includes(type)) continue;
    const isPush = start.event === 'push' && branches !== undefined;
    if (isPush && ![branches].flat().some((pattern) => matchesGlob(start.branch, pattern))) continue;
    started.push(await createRun(world, repository, workflow, start));
  }
  return started;
}
