/** ALL RUNBOOKS, in the order in which they are listed. */
import type { Workflow } from '../engine/engine.ts';
import { dependency } from './dependency/dependency.ts';
import { type Deployment, deploy, rollback } from './deploy/deployments.ts';
import { runDeployment } from './deploy/run-deployment.ts';
import type { WorkflowDesk } from './desk.ts';
import { incident } from './incident/incident.ts';
import { proposal } from './proposal/runbook.ts';
import { runRunbook } from './run-runbook.ts';
import type { Runbook } from './runbook.ts';
import { spec } from './spec/spec.ts';

const changing: readonly Runbook[] = [spec, incident, dependency];
/** What programs start, and nobody else: it is not listed, and no command and no event starts it. */
const started: readonly Runbook[] = [proposal];
const deploying: readonly Deployment[] = [deploy, rollback];

/** What all runbooks tell of themselves. */
export type Listed = Pick<Runbook, 'name' | 'about' | 'input' | 'title'>;

/** All runbooks, those that change files first. */
export const runbooks: readonly Listed[] = [...changing, ...deploying];

/** The runbook of a name. */
export const listed = (name: string): Listed | undefined => runbooks.find((runbook) => runbook.name === name);

/** The gates of a runbook for which skipped is a pass. */
export const mayBeSkipped = (name: string): readonly string[] =>
  [...changing, ...started].find((runbook) => runbook.name === name)?.gates.mayBeSkipped ?? [];

/** The workflows that the engine is made with. */
export const runbookWorkflows = (desk: WorkflowDesk): readonly Workflow[] => [
  ...[...changing, ...started].map((runbook) => runRunbook(runbook, desk) as Workflow),
  ...deploying.map((deployment) => runDeployment(deployment, desk) as Workflow),
];
