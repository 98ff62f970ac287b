import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Candidate } from '../candidate.ts';
import { labelNames, labelValues } from './issue-labels.ts';

/** An issue, in the shape GraphQL gives it. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'OPEN' | 'CLOSED';
  readonly stateReason: string | null;
  readonly url: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  /** When the body was last edited, and by whom; a new title is a change in the timeline. */
  readonly lastEditedAt: string | null;
  readonly editor: { readonly __typename?: string; readonly login: string } | null;
  readonly authorAssociation: string;
  readonly author: { readonly login: string } | null;
  readonly labels: { readonly nodes: readonly ({ readonly name: string } | null)[] };
  readonly timelineItems: { readonly nodes: readonly (Change | null)[] };
  /** The last comments, where they were asked for. */
  readonly comments?: { readonly nodes: readonly (Comment | null)[] };
}

/** What somebody wrote below an issue. */
interface Comment {
  readonly createdAt: string;
  readonly author: { readonly login: string } | null;
  readonly authorAssociation: string;
  /** Hidden as spam, abuse or outdated. */
  readonly isMinimized: boolean;
  readonly body: string;
}

/** A change of state, label or title. */
interface Change {
  readonly __typename: string;
  readonly createdAt?: string;
  readonly actor?: { readonly login: string } | null;
  readonly label?: { readonly name: string };
  readonly previousTitle?: string;
}

/** The candidate an issue is, or none when no record label says that it is a record (R000-020). */
export function candidateFromIssue(types: readonly RecordType[], issue: Issue): Candidate | undefined {
  const labels = labelNames(issue.labels);
  const [first] = labelValues(labels, 'record').flatMap(
    (name) => types.find((type) => type.name === name.toLowerCase()) ?? [],
  );
  if (!first) return undefined;
  const { number, body, author, editor, timelineItems, comments, ...facts } = issue;
  return {
    type: first.name,
    id: number,
    origin: issue.url,
    data: {
      ...facts,
      id: number,
      labels,
      author: author?.login ?? null,
      // Of an issue, unlike a file, silence is no sign of trust.
      authorAssociation: issue.authorAssociation ?? 'NONE',
      lastEditedBy: loginOf(editor),
      rawBody: body ?? '',
      history: history(issue),
    },
  };
}

/** A login; that of an app as REST writes it, `github-actions[bot]`, which no person can be called. */
const loginOf = (actor: Issue['editor']): string | null =>
  actor && (actor.__typename === 'Bot' ? `${actor.login.replace(/\[bot\]$/, '')}[bot]` : actor.login);

const kinds: Readonly<Record<string, string>> = {
  LabeledEvent: 'labeled',
  UnlabeledEvent: 'unlabeled',
  ClosedEvent: 'closed',
  ReopenedEvent: 'reopened',
  RenamedTitleEvent: 'renamed',
};

function history({ createdAt, author, timelineItems, comments }: Issue): object[] {
  const opened = { at: createdAt, kind: 'opened', actor: author?.login ?? null };
  const changes = timelineItems.nodes.flatMap((change) => {
    const kind = change ? kinds[change.__typename] : undefined;
    if (!change || kind === undefined) return [];
    const detail = change.label?.name ?? change.previousTitle;
    return [
      { at: change.createdAt, kind, actor: change.actor?.login ?? null, ...(detail === undefined ? {} : { detail }) },
    ];
  });
  const said = (comments?.nodes ?? []).flatMap((comment) => {
    if (!comment || comment.isMinimized) return [];
    const { createdAt: at, authorAssociation, body: detail } = comment;
    return [{ at, kind: 'commented', actor: comment.author?.login ?? null, detail, authorAssociation }];
  });
  const inOrder = [...changes, ...said].toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''));
  return [opened, ...(said.length === 0 ? changes : inOrder)];
}
