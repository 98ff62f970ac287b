import type { Job } from '../../github/actions.ts';
import { stateOfJob } from '../reads/shown-state.ts';
import { badge } from './badge.ts';
import { type Html, html, outside } from './html.ts';
import { logLines } from './panels.ts';
import { took } from './time.ts';
import type { DrawnLog, WorkflowRunView } from './workflow-run-view.ts';

/** The jobs of a workflow run with their steps, and the log of one of them. */
export function logStream({ jobs, log }: WorkflowRunView, path: string): Html {
  if (typeof jobs === 'string') return html`<p class="soft">${jobs}</p>`;
  if (jobs.length === 0) return html`<p class="soft">No job has begun yet.</p>`;
  return html`<ul class="jobs">${jobs.map((job) => jobRow(job, path))}</ul>
    ${typeof log === 'string' ? html`<p class="soft">${log}</p>` : ''} ${typeof log === 'object' ? drawnLog(log, path) : ''}`;
}

const drawnLog = (
  { job, lines, left, isCut }: DrawnLog,
  path: string,
): Html => html`<h3 id="job-log">Log of “${job.name}”</h3>
  <p class="soft">
    ${left > 0 ? `${left} earlier lines are left out. ` : ''}<a href="${path}/log/${job.id}">Download the log</a>
  </p>
  ${logLines('log-lines', lines, `Log of ${job.name}`)}
  ${
    isCut
      ? html`<p class="soft">The log is longer than what was read of it. ${outside(job.url, 'All of it on GitHub')}</p>`
      : ''
  }`;

const jobRow = (job: Job, path: string): Html => html`<li>
  <div class="job-head">
    ${badge(stateOfJob(job.status, job.conclusion))} <strong>${job.name}</strong>
    ${
      job.startedAt !== null && job.completedAt !== null
        ? html`<span class="soft">${took(job.startedAt, job.completedAt)}</span>`
        : ''
    }
    ${
      job.status === 'completed'
        ? html`<a href="${path}?job=${job.id}#job-log">Show log<span class="visually-hidden"> of ${job.name}</span></a>`
        : ''
    }
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
