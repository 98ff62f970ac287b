import type { RunRow } from '../reads/run-row.ts';
import { badge } from './badge.ts';
import { type Html, html, runPath } from './html.ts';
import { when } from './time.ts';

/** Runs, one in a row. */
export const runList = (runs: readonly RunRow[], now: string): Html =>
  html`<ul class="runs">
    ${runs.map(
      (run) => html`
        <li id="run-${run.id}">
          <a href="${runPath(run.id)}">${run.title}</a>
          <span>${badge(run.state)}</span>
          <small>
            ${run.workflow === run.title ? '' : html`${run.workflow} · `}${run.repository ?? ''}${
              run.branch === null ? '' : html` · ${run.branch}`
            }${run.by === null ? '' : html` · by ${run.by}`}
          </small>
          ${when(run.createdAt, now)}
        </li>
      `,
    )}
  </ul>`;
