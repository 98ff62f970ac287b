import type { Artifact, Job, PendingDeployment } from '../../github/actions.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import type { DrawnLine } from '../reads/draw-log.ts';
import { stateOfWorkflowRun } from '../reads/shown-state.ts';
import { artifactList } from './artifact-list.ts';
import { badge } from './badge.ts';
import { decisions } from './decisions.ts';
import { type Html, html, outside, runPath } from './html.ts';
import { logStream } from './log-stream.ts';
import { cancelForm, type GateRow, gateRows, panel } from './panels.ts';
import { when } from './time.ts';

/** The last lines of a job's log. */
export interface DrawnLog {
  readonly job: Job;
  readonly lines: readonly DrawnLine[];
  readonly left: number;
  readonly isCut: boolean;
}

/** What the page of a workflow run shows. What GitHub did not tell is a sentence. */
export interface WorkflowRunView {
  readonly run: KnownWorkflowRun;
  readonly jobs: readonly Job[] | string;
  readonly gates: readonly GateRow[];
  readonly artifacts: readonly Artifact[] | string;
  readonly pending: readonly PendingDeployment[];
  readonly children: readonly KnownWorkflowRun[];
  readonly log: DrawnLog | string | undefined;
  readonly now: string;
  /** The answer somebody typed, where it was refused. */
  readonly typed?: string | undefined;
  /** The reason somebody typed, likewise. */
  readonly reason?: string | undefined;
}

/** The page of a workflow run of GitHub's. */
export const workflowRunView = (view: WorkflowRunView): Html => {
  const { run, now } = view;
  const path = runPath(String(run.id));
  return html`
    <p class="crumbs"><a href="/runs">Runs</a> · <a href="/repositories/${run.repository}">${run.repository}</a></p>
    <h1>${run.title}</h1>
    <div id="standing" data-live>
      <p class="standing">
        ${badge(stateOfWorkflowRun(run))} <span>${run.workflow} · attempt ${run.attempt}</span>
        <span>started ${when(run.createdAt, now)}${run.actor === null ? '' : ` by ${run.actor}`}</span>
        ${run.branch === null ? '' : html`<span>on <code>${run.branch}</code></span>`}
        <span>${outside(run.url, 'View on GitHub →')}</span>
      </p>
      ${relations(view)} ${inputs(run)} ${run.status === 'completed' ? '' : cancelForm(path)}
    </div>
    <div id="decisions" data-live>${decisions(view, path)}</div>
    <div class="panels">
      ${panel('log', 'Log stream', logStream(view, path))}
      <div>
        ${panel('gates', 'CI Gates', gateRows(view.gates, 'No checks yet, which is no pass.'))}
        ${panel('artifacts', 'Artifacts', artifactList(view, path))}
      </div>
    </div>
  `;
};

function inputs({ inputs: given }: KnownWorkflowRun): Html | string {
  const all = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return all.length === 0
    ? ''
    : html`<dl class="inputs">${all.map(([name, value]) => html`<div><dt>${name}</dt><dd>${String(value)}</dd></div>`)}</dl>`;
}

const relations = ({ run: { parentId }, children }: WorkflowRunView): Html => html`
  ${
    parentId === null
      ? ''
      : html`<p>Goes on from <a href="${runPath(String(parentId))}">run ${parentId}</a>, which somebody answered.</p>`
  }
  ${children.map(
    (child) => html`<p>
      Goes on in <a href="${runPath(String(child.id))}">${child.title}</a> ${badge(stateOfWorkflowRun(child))}
    </p>`,
  )}
`;
