import { nameWithOwner, type TimelineItem } from '../world/model.ts';
import type { RepositoryDesk } from '../world/repository-desk.ts';
import { html, layout } from './html.ts';

/** One issue, everything in it editable. */
export function issuePage(desk: RepositoryDesk, number: number): string {
  const { repository } = desk;
  const issue = desk.issue(number);
  const action = `/${nameWithOwner(repository)}/issues/${number}`;
  return layout(
    `#${number} ${issue.title}`,
    html`<p><a href="/${nameWithOwner(repository)}/issues">All issues</a> · by ${issue.author?.login ?? 'ghost'}
 · opened ${issue.createdAt} · updated ${issue.updatedAt}</p>
<form method="post" action="${action}">
<label for="title">Title</label><input type="text" id="title" name="title" value="${issue.title}" required>
<label for="body">Text</label><textarea id="body" name="body">
${issue.body ?? ''}</textarea>
<fieldset><legend>Labels</legend>${[...repository.labels.values()].map(
      (label) =>
        html`<label><input type="checkbox" name="label" value="${label.name}"${
          issue.labels.includes(label) ? html` checked` : null
        }> ${label.name}</label>`,
    )}</fieldset>
<label for="more">Another label</label><input type="text" id="more" name="label">
<label for="state">State</label><select id="state" name="state">${states.map(
      ([value, text]) =>
        html`<option value="${value}"${value === stateOf(issue) ? html` selected` : null}>${text}</option>`,
    )}</select>
<label for="comment">New comment</label><textarea class="short" id="comment" name="comment"></textarea>
<label for="by">Who does this</label><input type="text" id="by" name="by" value="${repository.owner.login}">
<button>Save</button></form>
<h2>What happened</h2><ol>${issue.timeline.map((item) => html`<li><small>${item.createdAt}</small> ${told(item)}</li>`)}</ol>`,
  );
}

const states = [
  ['OPEN', 'open'],
  ['COMPLETED', 'closed as completed'],
  ['NOT_PLANNED', 'closed as not planned'],
  ['DELETED', 'deleted for good'],
] as const;
const stateOf = ({ state, stateReason }: { state: string; stateReason: string | null }) =>
  state === 'OPEN' ? 'OPEN' : stateReason === 'NOT_PLANNED' ? 'NOT_PLANNED' : 'COMPLETED';

function told(item: TimelineItem): string {
  const who = 'actor' in item ? item.actor?.login : item.author?.login;
  switch (item.__typename) {
    case 'LabeledEvent':
      return `${who} added ${item.label.name}`;
    case 'UnlabeledEvent':
      return `${who} removed ${item.label.name}`;
    case 'ClosedEvent':
      return `${who} closed it`;
    case 'ReopenedEvent':
      return `${who} opened it again`;
    case 'RenamedTitleEvent':
      return `${who} renamed it from “${item.previousTitle}”`;
    case 'IssueComment':
      return `${who}: ${item.body}`;
  }
}

/** Browsers send CRLF; a text that differs in nothing else was not edited. */
const asOneLineEnd = (text: string) => text.replace(/\r\n/g, '\n');

/** Does what the form says, each change as GitHub would do it, and nothing where nothing was changed. */
export function saveIssue(owners: RepositoryDesk, number: number, form: URLSearchParams): void {
  const by = form.get('by')?.trim();
  const desk = by ? owners.as(by) : owners;
  const issue = desk.issue(number);
  const state = form.get('state');
  if (state === 'DELETED') {
    desk.delete(number);
    return;
  }
  const body = form.get('body') ?? '';
  const sameBody = asOneLineEnd(body) === asOneLineEnd(issue.body ?? '');
  desk.edit(number, { title: form.get('title') ?? issue.title, ...(!sameBody && { body }) });
  const wanted = form
    .getAll('label')
    .map((name) => name.trim())
    .filter(Boolean);
  desk.unlabel(number, ...issue.labels.map(({ name }) => name).filter((name) => !wanted.includes(name)));
  desk.label(number, ...wanted);
  if (state === 'OPEN') desk.reopen(number);
  else if (state === 'COMPLETED' || state === 'NOT_PLANNED') desk.close(number, state);
  const comment = form.get('comment')?.trim();
  if (comment) desk.comment(number, comment);
}
