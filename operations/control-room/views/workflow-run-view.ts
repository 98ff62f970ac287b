import type { Artifact, Job, PendingDeployment } from '../../github/forge.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { awaitingOf } from '../poll/checkpoint.ts';
import type { DrawnLine } from '../reads/draw-log.ts';
import { stateOfJob, stateOfWorkflowRun } from '../reads/shown-state.ts';
import { badge } from './badge.ts';
import { type Html, html, outside, runPath } from './html.ts';
import { decisionForm, type GateRow, gateRows, logLines, panel } from './panels.ts';
import { size } from './size.ts';
import { took, when } from './time.ts';

/** What the page of a workflow run shows. What GitHub did not tell is a sentence. */
export interface WorkflowRunView {
  readonly run: KnownWorkflowRun;
  readonly jobs: readonly Job[] | string;
  readonly gates: readonly GateRow[];
  readonly artifacts: readonly Artifact[] | string;
  readonly pending: readonly PendingDeployment[];
  readonly children: readonly KnownWorkflowRun[];
  readonly log:
    | { readonly job: Job; readonly lines: readonly DrawnLine[]; readonly left: number; readonly isCut: boolean }
    | string
    | undefined;
  readonly now: string;
  /** The answer somebody typed, where it was refused. */
  readonly typed?: string | undefined;
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
      ${run.parentId === null ? '' : html`<p>Goes on from <a href="${runPath(String(run.parentId))}">run ${run.parentId}</a>, which somebody answered.</p>`}
      ${view.children.map((child) => html`<p>Goes on in <a href="${runPath(String(child.id))}">${child.title}</a> ${badge(stateOfWorkflowRun(child))}</p>`)}
      ${inputs(run)}
      ${run.status === 'completed' ? '' : html`<form method="post" action="${path}/cancel"><button type="submit">Cancel run</button></form>`}
    </div>
    <div id="decisions" data-live>${decisions(view, path)}</div>
    <div class="panels">
      ${panel('log', 'Log stream', logStream(view, path))}
      <div>
        ${panel('gates', 'CI Gates', gateRows(view.gates, 'No checks yet, which is no pass.'))}
        ${panel('artifacts', 'Artifacts', artifacts(view, path))}
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

function decisions({ run, pending, typed }: WorkflowRunView, path: string): Html {
  const awaiting = awaitingOf(run);
  return html`
    ${pending.map(
      ({ environment: { id, name }, mayApprove }) => html`<section class="decision" aria-labelledby="environment-${id}">
        <h2 id="environment-${id}">Approve “${name}”?</h2>
        ${
          mayApprove
            ? html`<p>The run waits before it touches the environment “${name}”. Nothing runs, and nothing is paid for, until somebody decides.</p>
                ${decisionForm(path, { id: `reason-${id}`, yes: 'Approve', hidden: { environment: String(id) } })}`
            : html`<p>The run waits for a reviewer of “${name}”. GitHub does not let you decide this.</p>`
        }
      </section>`,
    )}
    ${
      awaiting
        ? html`<section class="decision" aria-labelledby="answer-head">
            <h2 id="answer-head">This run needs your input</h2>
            ${awaiting.asks === null ? html`<p>It ended at a checkpoint, and left its state in the artifact “${awaiting.name}”.</p>` : html`<blockquote class="asks">${awaiting.asks}</blockquote>`}
            <form method="post" action="${path}/resume">
              <label for="answer">Your answer</label>
              <textarea id="answer" name="user_input" rows="3" required maxlength="2000" aria-describedby="answer-hint">${typed ?? ''}</textarea>
              <p class="soft" id="answer-hint">Everybody who may read the repository can read the answer: write no secret. A new run goes on with it.</p>
              <button class="button action" type="submit">Answer and resume</button>
            </form>
          </section>`
        : ''
    }
  `;
}

function logStream({ jobs, log }: WorkflowRunView, path: string): Html {
  if (typeof jobs === 'string') return html`<p class="soft">${jobs}</p>`;
  if (jobs.length === 0) return html`<p class="soft">No job has begun yet.</p>`;
  return html`<ul class="jobs">${jobs.map((job) => jobRow(job, path))}</ul>
    ${typeof log === 'string' ? html`<p class="soft">${log}</p>` : ''}
    ${
      typeof log === 'object'
        ? html`<h3 id="job-log">Log of “${log.job.name}”</h3>
            ${log.left > 0 ? html`<p class="soft">${log.left} earlier lines are left out. <a href="${path}/log/${log.job.id}">Download the log</a></p>` : html`<p class="soft"><a href="${path}/log/${log.job.id}">Download the log</a></p>`}
            ${logLines('log-lines', log.lines, `Log of ${log.job.name}`)}
            ${log.isCut ? html`<p class="soft">The log is longer than what was read of it. ${outside(log.job.url, 'All of it on GitHub')}</p>` : ''}`
        : ''
    }`;
}

const jobRow = (job: Job, path: string): Html => html`<li>
  <div class="job-head">
    ${badge(stateOfJob(job.status, job.conclusion))} <strong>${job.name}</strong>
    ${job.startedAt !== null && job.completedAt !== null ? html`<span class="soft">${took(job.startedAt, job.completedAt)}</span>` : ''}
    ${job.status === 'completed' ? html`<a href="${path}?job=${job.id}#job-log">Show log<span class="visually-hidden"> of ${job.name}</span></a>` : ''}
  </div>
  ${
    job.steps.length === 0
      ? ''
      : html`<ol class="steps">${job.steps.map((step) => {
          const { words, badge: look } = stateOfJob(step.status, step.conclusion);
          return html`<li class="${look}"><span class="pill ${look}"></span>${step.name} <span class="soft">${words}</span></li>`;
        })}</ol>`
  }
</li>`;

function artifacts({ artifacts: all, run }: WorkflowRunView, path: string): Html {
  if (typeof all === 'string') return html`<p class="soft">${all}</p>`;
  if (all.length === 0)
    return html`<p class="soft">${run.status === 'completed' ? 'The run left nothing behind.' : 'Nothing yet.'}</p>`;
  return html`<ul class="artifacts">
    ${all.map(({ id, name, bytes, isExpired }) =>
      isExpired
        ? html`<li>${name} <span class="soft">expired</span></li>`
        : html`<li><a href="${path}/artifacts/${id}">${name}</a> <span class="soft">${size(bytes)}</span> <a href="/api/runs/${run.id}/artifacts/${id}" download>Download<span class="visually-hidden"> ${name}</span></a></li>`,
    )}
  </ul>`;
}
