import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { awaitingOf } from '../poll/checkpoint.ts';
import type { RunRow } from '../reads/run-row.ts';
import { type Html, html, runPath } from './html.ts';
import { runList } from './run-list.ts';
import { when } from './time.ts';

/** What waits for somebody to decide. */
export const approvalsView = (runs: readonly RunRow[], now: string): Html => html`
  <h1>Approvals</h1>
  <p class="lead">Runs that do nothing until somebody decides. Open one to see what it wants.</p>
  <div id="approvals" data-live>
    ${runs.length > 0 ? runList(runs, now) : html`<p class="empty">Nothing waits for approval. <a href="/runs">Show all runs</a></p>`}
  </div>
`;

/** What ended at a checkpoint, and waits for an answer. */
export const inputView = (runs: readonly KnownWorkflowRun[], now: string): Html => html`
  <h1>Awaiting input</h1>
  <p class="lead">Runs that ended at a checkpoint. Your answer starts a new run that goes on from there.</p>
  <div id="input" data-live>
    ${
      runs.length > 0
        ? html`<ul class="runs">
            ${runs.map(
              (run) => html`<li>
                <a href="${runPath(String(run.id))}">${run.title}</a>
                <small>${awaitingOf(run)?.asks ?? 'Open it to answer.'}</small>
                <small>${run.workflow} · ${run.repository}</small>
                ${when(run.updatedAt, now)}
              </li>`,
            )}
          </ul>`
        : html`<p class="empty">Nothing waits for an answer. <a href="/runs">Show all runs</a></p>`
    }
  </div>
`;
