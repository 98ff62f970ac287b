import type { Account, IssueTalk, OwnComment } from '../github/issue-talk.ts';
import { markdownText } from '../pipeline/reports/markdown-text.ts';
import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { Look } from './look-at-issue.ts';

/** Whom a change of state is told to, besides those whom GitHub tells already. */
export type Notify = 'none' | 'author' | 'assignees';

/** A comment that is to be there, by the mark at its beginning. */
export interface WantedComment {
  readonly mark: string;
  readonly body: string;
}

/** The mark of the comment that says how an issue stands; what a person writes behind the same mark stays theirs. */
export const feedbackMark = 'ledgerline:feedback';

/** What we said in an issue, by mark and oldest first. */
export const ownByMark = (own: readonly OwnComment[]): Map<string, OwnComment[]> => {
  const marked = own.flatMap((comment) => {
    const mark = /^<!-- (ledgerline:[\w:.-]+) -->/.exec(comment.body)?.[1];
    return mark === undefined ? [] : [{ mark, comment }];
  });
  return new Map(
    [...Map.groupBy(marked, ({ mark }) => mark)].map(([mark, all]) => [mark, all.map(({ comment }) => comment)]),
  );
};

/** A comment with its mark, which nobody sees. */
export const marked = (mark: string, text: string): WantedComment => ({ mark, body: `<!-- ${mark} -->\n${text}` });

const day = 24 * 3600 * 1000;

const words: Readonly<Record<string, string>> = { ClosedEvent: 'closed', ReopenedEvent: 'opened again' };

/**
 * A comment that tells of the last change of state, where the owner of the site wants that (R000-053): one for each change, because an
 * edited comment notifies nobody. Whoever made the change knows it, and what is older than a day is no news.
 */
export function notification(
  issue: Issue,
  { record }: Look,
  { author, assignees, isOwn }: IssueTalk,
  notify: Notify,
  now: number,
): WantedComment | undefined {
  const last = issue.timelineItems.nodes.findLast((event) => event !== null && event.__typename in words);
  const at = Date.parse(last?.createdAt ?? '');
  if (!last || Number.isNaN(at) || now - at > day) return undefined;
  const people: readonly (Account | null)[] = { none: [], author: [author], assignees }[notify];
  const names = people.flatMap((one) =>
    one && one.__typename === 'User' && one.login !== last.actor?.login && !isOwn(one.login) ? [`@${one.login}`] : [],
  );
  if (names.length === 0) return undefined;
  const what = words[last.__typename] ?? '';
  const stands = record ? ` Its record is "${markdownText(record.status)}" now.` : '';
  return marked(`ledgerline:${what.replace(' ', '-')}:${at}`, `${names.join(' ')} This issue was ${what}.${stands}`);
}
