import { type Html, html } from './html.ts';
import { size } from './size.ts';
import type { WorkflowRunView } from './workflow-run-view.ts';

/** What a workflow run left behind. */
export function artifactList({ artifacts: all, run }: WorkflowRunView, path: string): Html {
  if (typeof all === 'string') return html`<p class="soft">${all}</p>`;
  if (all.length === 0)
    return html`<p class="soft">${run.status === 'completed' ? 'The run left nothing behind.' : 'Nothing yet.'}</p>`;
  return html`<ul class="artifacts">
    ${all.map(({ id, name, bytes, isExpired }) =>
      isExpired
        ? html`<li>${name} <span class="soft">expired</span></li>`
        : html`<li>
            <a href="${path}/artifacts/${id}">${name}</a> <span class="soft">${size(bytes)}</span>
            <a href="/api/runs/${run.id}/artifacts/${id}" download>Download<span class="visually-hidden"> ${name}</span></a>
          </li>`,
    )}
  </ul>`;
}
