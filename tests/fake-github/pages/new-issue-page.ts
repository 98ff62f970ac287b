import { readTemplates, type Template } from '../graphql/resolvers/issue-templates.ts';
import { type Issue, nameWithOwner } from '../world/model.ts';
import type { RepositoryDesk } from '../world/repository-desk.ts';
import { composeBody, formElements, question } from './form-fields.ts';
import { html, layout } from './html.ts';

/** The list of the repository's issue forms. */
export async function templateChooser({ repository }: RepositoryDesk): Promise<string> {
  const home = `/${nameWithOwner(repository)}/issues/new`;
  const templates = await readTemplates(repository);
  return layout(
    'New issue',
    html`<ul>${templates.map(
      ({ filename, name, about }) => html`
<li><a href="${home}?template=${encodeURIComponent(filename)}">${name}</a> <small>${about}</small></li>`,
    )}
<li><a href="${home}">Blank issue</a></li></ul>`,
  );
}

const templateOf = async ({ repository }: RepositoryDesk, filename: string | null): Promise<Template | undefined> =>
  (await readTemplates(repository)).find((template) => template.filename === filename);

/** An empty issue, through a form of the repository if `template` names one; the other parameters fill it in, as on GitHub. */
export async function newIssuePage(desk: RepositoryDesk, query: URLSearchParams): Promise<string> {
  const template = await templateOf(desk, query.get('template'));
  const elements = formElements(template?.form ?? []).map((element) => ({
    ...element,
    value: query.get(element.key.replace('answer-', '')) ?? element.value,
  }));
  return layout(
    template ? `New issue: ${template.name}` : 'New issue',
    html`<form method="post" action="/${nameWithOwner(desk.repository)}/issues/new">
<input type="hidden" name="template" value="${template?.filename ?? ''}">
<input type="hidden" name="labels" value="${query.get('labels') ?? ''}">
<label for="title">Title *</label>
<input type="text" id="title" name="title" value="${query.get('title') ?? template?.title ?? ''}" required>
${
  template
    ? elements.map(question)
    : html`<label for="body">Text</label><textarea id="body" name="body">
${query.get('body') ?? ''}</textarea>`
}
<label for="author">Author</label><input type="text" id="author" name="author" value="${desk.repository.owner.login}">
<button>Open issue</button></form>`,
  );
}

/** Opens what the page asked for. A label of the form that the repository lacks is dropped, as GitHub drops it. */
export async function openFromPage(desk: RepositoryDesk, form: URLSearchParams): Promise<Issue> {
  const template = await templateOf(desk, form.get('template'));
  const asked = (form.get('labels') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const labels = [...(template?.labels ?? []), ...asked].filter((name) =>
    desk.repository.labels.has(name.toLowerCase()),
  );
  return desk.openIssue({
    title: form.get('title') ?? '',
    body: template ? composeBody(formElements(template.form ?? []), form) : (form.get('body') ?? ''),
    labels,
    author: form.get('author') || desk.repository.owner.login,
  });
}
