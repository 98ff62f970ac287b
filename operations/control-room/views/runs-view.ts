import type { OperationsConfig } from '../../../src/settings/operations.ts';
import type { RunPage } from '../reads/list-runs.ts';
import { type FilterState, filterStates } from '../reads/shown-state.ts';
import { type Html, html } from './html.ts';
import { runList } from './run-list.ts';

/** What the list of runs is narrowed to. */
export interface RunFilter {
  readonly repository?: string | undefined;
  readonly state?: FilterState | undefined;
  readonly workflow?: string | undefined;
  readonly from?: string | undefined;
}

/** What the page shows. */
export interface RunsView {
  readonly page: RunPage;
  readonly filter: RunFilter;
  readonly repositories: readonly string[];
  readonly saved: OperationsConfig['filters'];
  readonly now: string;
}

/** The address of a narrowed list. */
export function runsPath({ repository, state, workflow, from }: RunFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ repo: repository, state, workflow, from }))
    if (value !== undefined) query.set(name, value);
  return query.size > 0 ? `/runs?${query}` : '/runs';
}

/** The list of runs. */
export const runsView = ({ page, filter, repositories, saved, now }: RunsView): Html => html`
  <h1>Runs</h1>
  <p class="lead">Workflow runs of GitHub and runbook runs, newest first.</p>
  ${
    saved.length > 0
      ? links(
          'Saved filters',
          saved.map(({ name, ...rest }) => [name, rest] as const),
          filter,
        )
      : ''
  }
  ${links(
    'State',
    [
      ['Any state', { ...filter, state: undefined }] as const,
      ...Object.entries(filterStates).map(
        ([state, words]) => [words, { ...filter, state: state as FilterState }] as const,
      ),
    ],
    filter,
  )}
  ${
    repositories.length > 1
      ? links(
          'Repository',
          [
            ['All repositories', { ...filter, repository: undefined }] as const,
            ...repositories.map((repository) => [repository, { ...filter, repository }] as const),
          ],
          filter,
        )
      : ''
  }
  ${
    filter.workflow === undefined
      ? ''
      : html`<p class="soft">
          Only the workflow “${filter.workflow}”. <a href="${runsPath({ ...filter, workflow: undefined })}">All workflows</a>
        </p>`
  }
  <div id="runs" data-live>
    ${page.runs.length > 0 ? runList(page.runs, now) : nothing(filter)}
  </div>
  ${
    page.next === undefined && filter.from === undefined
      ? ''
      : html`<nav class="pager" aria-label="Pages">
          ${filter.from === undefined ? html`<span>Newest</span>` : html`<a href="${runsPath({ ...filter, from: undefined })}">Newest</a>`}
          ${
            page.next === undefined
              ? html`<span>Oldest</span>`
              : html`<a rel="next" href="${runsPath({ ...filter, from: page.next })}">Older</a>`
          }
        </nav>`
  }
`;

function links(label: string, all: readonly (readonly [string, RunFilter])[], now: RunFilter): Html {
  const here = runsPath({ ...now, from: undefined });
  return html`<nav class="views" aria-label="${label}">
    <ul>
      ${all.map(([words, filter]) => {
        const path = runsPath({ ...filter, from: undefined });
        return html`<li><a href="${path}" ${path === here ? html`aria-current="page"` : ''}>${words}</a></li>`;
      })}
    </ul>
  </nav>`;
}

const nothing = (filter: RunFilter): Html =>
  runsPath(filter) === '/runs'
    ? html`<p class="empty">No runs yet. <a href="/">Start a workflow</a> of one of the repositories.</p>`
    : html`<p class="empty">No run is like that. <a href="/runs">Show all runs</a></p>`;
