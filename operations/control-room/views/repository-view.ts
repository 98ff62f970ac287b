import type { WorkflowFile, WorkflowInput } from '../../github/actions.ts';
import type { RunRow } from '../reads/run-row.ts';
import { badge } from './badge.ts';
import { type Html, html, outside, runPath } from './html.ts';
import { runList } from './run-list.ts';
import { runsPath } from './runs-view.ts';

/** What the page of a repository shows. */
export interface RepositoryView {
  readonly name: string;
  readonly url: string;
  readonly branch: string;
  readonly workflows: readonly WorkflowFile[];
  readonly runs: readonly RunRow[];
  /** What somebody typed, where it was refused. */
  readonly typed?: { readonly workflow: number; readonly values: Readonly<Record<string, string>> } | undefined;
  readonly now: string;
}

/** A repository: its workflows, what starts them, and its newest runs. */
export const repositoryView = (view: RepositoryView): Html => html`
  <p class="crumbs"><a href="/">Repositories</a></p>
  <h1>${view.name}</h1>
  <p class="soft">${outside(view.url, 'On GitHub')} · <a href="${runsPath({ repository: view.name })}">All its runs</a></p>
  <h2 id="workflows">Workflows</h2>
  ${
    view.workflows.length === 0
      ? html`<p class="empty">It has no workflows. They are files in <code>.github/workflows/</code>.</p>`
      : html`<ul class="workflows" aria-labelledby="workflows">${view.workflows.map((file) => workflow(file, view))}</ul>`
  }
  <h2>Newest runs</h2>
  <div id="runs" data-live>
    ${view.runs.length > 0 ? runList(view.runs, view.now) : html`<p class="empty">No runs yet.</p>`}
  </div>
`;

function workflow(file: WorkflowFile, view: RepositoryView): Html {
  const typed = view.typed?.workflow === file.id ? view.typed.values : undefined;
  const newest = view.runs.find((run) => run.workflow === file.name);
  return html`<li>
    <div class="workflow-head">
      <h3>${file.name}</h3>
      <code>${file.path.replace('.github/workflows/', '')}</code>
      <span id="newest-${file.id}" data-live>${
        newest
          ? html`<a href="${runPath(newest.id)}">${badge(newest.state)}<span class="visually-hidden">, newest run</span></a>`
          : ''
      }</span>
    </div>
    ${
      file.inputs && file.isActive
        ? html`<details ${typed ? 'open' : ''}>
            <summary>Run workflow</summary>
            ${form(file, file.inputs, view, typed ?? {})}
          </details>`
        : html`<p class="soft">${
            file.isActive
              ? 'It cannot be started by hand: its file has no “workflow_dispatch”.'
              : 'It is switched off on GitHub.'
          }</p>`
    }
  </li>`;
}

const form = (
  file: WorkflowFile,
  inputs: readonly WorkflowInput[],
  view: RepositoryView,
  typed: Readonly<Record<string, string>>,
): Html => html`<form class="dispatch" method="post" action="/repositories/${view.name}/workflows/${file.id}">
  <p>
    <label for="ref-${file.id}">Branch or tag</label>
    <input id="ref-${file.id}" name="ref" value="${typed['ref'] ?? view.branch}" autocomplete="off" spellcheck="false">
  </p>
  ${inputs.map((input) => field(input, `input-${file.id}-${input.name}`, typed[input.name] ?? input.default))}
  <p><button class="button action" type="submit">Start run</button></p>
</form>`;

function field(input: WorkflowInput, id: string, value: string): Html {
  const name = `input.${input.name}`;
  const words = html`${input.description || input.name}${input.required ? html` <span class="soft">(required)</span>` : ''}`;
  if (input.type === 'boolean')
    return html`<p class="check">
      <input type="checkbox" id="${id}" name="${name}" value="true" ${value === 'true' ? 'checked' : ''}>
      <label for="${id}">${words}</label>
    </p>`;
  const label = html`<label for="${id}">${words}</label>`;
  if (input.type === 'choice')
    return html`<p>${label}<select id="${id}" name="${name}">${input.options.map(
      (option) => html`<option ${option === value ? 'selected' : ''}>${option}</option>`,
    )}</select></p>`;
  const numeric = input.type === 'number' ? html`inputmode="decimal"` : '';
  const required = input.required ? 'required' : '';
  return html`<p>${label}<input id="${id}" name="${name}" value="${value}" ${numeric} ${required} autocomplete="off"></p>`;
}
