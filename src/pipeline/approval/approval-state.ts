import { labelNames } from '../sources/issue-labels.ts';

/** Why a stranger's record waits: it was never approved, it was edited after it was, or nothing shows that it was. */
export type Waiting = 'approval' | 'edited' | 'unproven';

type Told = Readonly<Record<string, unknown>>;

/**
 * What a stranger's record waits for, or nothing when it is approved as it stands: its label `approved` was set by somebody else,
 * and its author has changed neither text nor title in that second or later. Times are compared with each other only, all of them
 * GitHub's. A file that does not tell `lastEditedAt` is held to what it does tell.
 */
export function waitingFor(data: Told): Waiting | undefined {
  if (!labelNames(data.labels).some(isApproved)) return 'approval';
  const history = entriesOf(data.history);
  const changedAt = changedByAuthor(data, history);
  const label = history.findLast(
    ({ kind, detail }) => (kind === 'labeled' || kind === 'unlabeled') && isApproved(detail),
  );
  if (label === undefined && !Object.hasOwn(data, 'lastEditedAt') && changedAt === never) return undefined;

  const approvedAt =
    label?.kind === 'labeled' && isSetByAnother(label.actor, data.author) ? time(label.at) : Number.NaN;
  if (!Number.isFinite(approvedAt)) return 'unproven';
  return changedAt >= approvedAt ? 'edited' : undefined;
}

/** When the author, or somebody who may be the author, last changed text or title; a change without a time came last. */
function changedByAuthor({ lastEditedAt = null, lastEditedBy, author }: Told, history: readonly Told[]): number {
  const renames = history.filter(({ kind, actor }) => kind === 'renamed' && !isAnother(actor, author));
  // Only the last edit of a text is known: behind an app's, which follows whoever wrote, there may be one of the author.
  const isOthers = isAnother(lastEditedBy, author) && !isApp(lastEditedBy);
  const edits = lastEditedAt === null || isOthers ? [] : [lastEditedAt];
  const times = [...edits, ...renames.map(({ at }) => at)].map(time);
  return times.reduce((last, at) => (Number.isNaN(at) ? Number.POSITIVE_INFINITY : Math.max(last, at)), never);
}

const never = Number.NEGATIVE_INFINITY;

const isApproved = (label: unknown): boolean => typeof label === 'string' && label.trim().toLowerCase() === 'approved';

/** Somebody who is known, and not the author; besides the author, GitHub lets those with write access alone edit an issue. */
const isAnother = (login: unknown, author: unknown): boolean =>
  nameOf(login) !== '' && nameOf(login) !== nameOf(author);

/** A form can set labels in its author's name; an account that is gone is another than one that is not. */
const isSetByAnother = (actor: unknown, author: unknown): boolean => nameOf(actor) !== nameOf(author);

const isApp = (login: unknown): boolean => typeof login === 'string' && login.endsWith('[bot]');

const nameOf = (login: unknown): string =>
  typeof login === 'string'
    ? login
        .trim()
        .toLowerCase()
        .replace(/\[bot\]$/, '')
    : '';

const time = (at: unknown): number => (typeof at === 'string' ? Date.parse(at) : Number.NaN);

const entriesOf = (history: unknown): Told[] =>
  (Array.isArray(history) ? history : []).filter((entry) => typeof entry === 'object' && entry !== null);
