import type { RunRow } from '../reads/run-row.ts';
import { badge } from './badge.ts';
import { type Html, html, runPath } from './html.ts';
import { runsPath } from './runs-view.ts';
import { when } from './time.ts';

/** A repository as the first page shows it. */
export interface RepositoryRow {
  readonly name: string;
  readonly unfinished: number;
  readonly newest: RunRow | undefined;
}

/** The first page: what is looked after. */
export const repositoriesView = (rows: readonly RepositoryRow[], now: string): Html => html`
  <h1>Repositories</h1>
  <p class="lead">Start workflows, follow their runs, and decide what waits for you.</p>
  <ul class="runs repositories" id="repositories" data-live>
    ${rows.map(
      ({ name, unfinished, newest }) => html`
        <li>
          <a href="/repositories/${name}">${name}</a>
          <span>${newest ? badge(newest.state) : html`<span class="soft">No runs yet</span>`}</span>
          <small>
            ${
              newest
                ? html`<a href="${runPath(newest.id)}">${newest.title}</a>`
                : 'Nothing has been seen of it since the control room started.'
            }${unfinished > 0 ? html` · <a href="${runsPath({ repository: name })}">${unfinished} unfinished</a>` : ''}
          </small>
          ${newest ? when(newest.createdAt, now) : ''}
        </li>
      `,
    )}
  </ul>
`;
