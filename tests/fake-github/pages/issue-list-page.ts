import { nameWithOwner } from '../world/model.ts';
import type { RepositoryDesk } from '../world/repository-desk.ts';
import { html, layout } from './html.ts';

/** The issues whose title or label holds the words of `q`, newest first. */
export function issueListPage({ repository }: RepositoryDesk, query: URLSearchParams): string {
  const home = `/${nameWithOwner(repository)}/issues`;
  const words = (query.get('q') ?? '').toLowerCase();
  const found = [...repository.issues.values()]
    .filter(({ title, labels }) =>
      [title, ...labels.map(({ name }) => name)].some((text) => text.toLowerCase().includes(words)),
    )
    .toSorted((a, b) => b.number - a.number);
  const shown = found.slice(0, 500);
  return layout(
    `${nameWithOwner(repository)}: issues`,
    html`<p><a href="${home}/new/choose">New issue</a></p>
<form><label for="q">Title or label</label><input type="text" id="q" name="q" value="${query.get('q') ?? ''}"><button>Search</button></form>
<p>${found.length} issues${found.length > shown.length && ', the first 500 are shown'}</p>
<ul>${shown.map(
      ({ number, title, state, labels }) => html`
<li><a href="${home}/${number}">#${number} ${title}</a> <small>${state.toLowerCase()}</small>
${labels.map(({ name }) => html`<span class="label">${name}</span> `)}</li>`,
    )}</ul>`,
  );
}
