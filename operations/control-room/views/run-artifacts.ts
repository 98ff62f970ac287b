import type { OperationRun } from '../../store/tables/runs.ts';
import { type Html, html, outside, runPath } from './html.ts';

/** What a run of ours left behind, as links. */
export function runArtifacts({ outcome }: OperationRun): Html {
  const { proposal } = outcome;
  const links = outcome.artifacts ?? [
    ...(outcome.pullRequest ? [{ title: 'Pull Request', value: outcome.pullRequest.url }] : []),
    ...(outcome.actionsUrl ? [{ title: 'GitHub Actions', value: outcome.actionsUrl }] : []),
    ...(outcome.url ? [{ title: 'Published', value: outcome.url }] : []),
  ];
  return links.length === 0 && proposal === undefined
    ? html`<p class="soft">Nothing yet.</p>`
    : html`<ul class="artifacts">
        ${proposal === undefined ? '' : html`<li><a href="${runPath(proposal)}">The run of its pull request</a></li>`}
        ${links.map(({ title, value }) => html`<li><span aria-hidden="true">🔗</span> ${outside(value, title)}</li>`)}
      </ul>`;
}
