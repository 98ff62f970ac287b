import type { RepositoryDesk } from '../fake-github/index.ts';
import type { Rehearsal } from './rehearsal.ts';

interface Payload {
  readonly action?: string;
  readonly issue?: {
    readonly number?: number;
    readonly title?: string;
    readonly body?: string | null;
    readonly labels?: readonly { readonly name: string }[];
    readonly user?: { readonly login: string };
    readonly author_association?: string;
    readonly state_reason?: string | null;
  };
  readonly label?: { readonly name: string };
  readonly comment?: { readonly body: string };
}

type Issue = NonNullable<Payload['issue']>;

/** A payload of GitHub's webhooks, alone or with the name of its event, as `{ "event": …, "payload": … }`. */
export function readEvent(text: string): { event: string; payload: Payload } {
  const read = JSON.parse(text) as { event?: string; payload?: Payload } & Payload;
  if (read.event && read.payload) return { event: read.event, payload: read.payload };
  const event = read.comment ? 'issue_comment' : read.issue ? 'issues' : undefined;
  if (!event) throw new Error('The file names no event: write { "event": "issues", "payload": … }.');
  return { event, payload: read };
}

/** Makes happen in the repository what the event tells of; what is no change of an issue is only told to the workflows. */
export function applyEvent(rehearsal: Rehearsal, { event, payload }: ReturnType<typeof readEvent>): void {
  const { action = '', issue } = payload;
  if (!issue || (event !== 'issues' && event !== 'issue_comment'))
    rehearsal.happen({ name: event, payload: { ...payload } });
  else changeIssue(rehearsal.repository, event, action, payload, issue);
}

function changeIssue(
  repository: RepositoryDesk,
  event: string,
  action: string,
  { label, comment }: Payload,
  issue: Issue,
): void {
  const number = issue.number ?? Number.NaN;
  const acts: Readonly<Record<string, () => unknown>> = {
    opened: () => open(repository, issue),
    edited: () => repository.edit(number, { title: issue.title ?? '', body: issue.body ?? null }),
    closed: () => repository.close(number, issue.state_reason === 'not_planned' ? 'NOT_PLANNED' : 'COMPLETED'),
    reopened: () => repository.reopen(number),
    labeled: () => repository.label(number, label?.name ?? ''),
    unlabeled: () => repository.unlabel(number, label?.name ?? ''),
    deleted: () => repository.delete(number),
    created: () => repository.comment(number, comment?.body ?? ''),
  };
  const act = acts[action];
  if (!act)
    throw new Error(`The rehearsal cannot make "${event} ${action}" happen; it knows ${Object.keys(acts).join(', ')}.`);
  act();
}

function open(repository: RepositoryDesk, issue: Issue): void {
  const author = issue.user?.login ?? 'ada';
  const standing = (issue.author_association ?? 'NONE') as Parameters<RepositoryDesk['associate']>[1];
  repository.associate(author, standing);
  const labels = (issue.labels ?? []).map(({ name }) => name);
  repository.openIssue({ title: issue.title ?? '', body: issue.body ?? null, labels, author });
}
