import type { RecordType } from '../../content-schema/define-record.ts';
import { labels } from '../../content-schema/derive/labels.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError, isRefusal } from '../github/explain.ts';
import { addComment, deleteComment, readTalk, updateComment } from '../github/issue-talk.ts';
import { addLabels, removeLabel } from '../github/labels-of-issue.ts';
import { readIssues } from '../github/read-issues.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import type { ProcessOptions } from '../pipeline/process-records.ts';
import { fullName, type Repository } from '../settings/repository.ts';
import { feedbackMark, marked, type Notify, notification, ownByMark, type WantedComment } from './comments.ts';
import { feedbackText } from './feedback-text.ts';
import { labelChanges } from './label-changes.ts';
import { type Look, lookAtIssue } from './look-at-issue.ts';

/** Which issue, and what the owner of the site wants said and set. */
export interface FeedbackWish {
  readonly repository: Repository;
  readonly number: number;
  readonly types: readonly RecordType[];
  /** The other records that one of that type may refer to. */
  readonly others: (type: RecordType) => Promise<readonly Candidate[]>;
  readonly options: ProcessOptions;
  /** Whether the record of an issue is forgotten: nothing is said of it any more. */
  readonly isForgotten: (number: number) => Promise<boolean>;
  /** Address of a record's page, where the address of the site is known. */
  readonly addressOf: (type: RecordType, number: number) => string | undefined;
  readonly comment: boolean;
  readonly labels: boolean;
  readonly notify: Notify;
  readonly now: number;
  readonly dryRun: boolean;
}

/** What has to be done in an issue; nothing in it where all is as it should be. */
interface Plan {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly write: readonly (WantedComment & { readonly id?: string })[];
  readonly deletions: readonly string[];
}

/** What became of an issue. */
export interface Feedback {
  readonly issue: number;
  /** Whether the issue is there, and a record; one that was forgotten is none of ours any more. */
  readonly found: 'record' | 'no record' | 'gone' | 'forgotten';
  readonly problems: Look['problems'];
  readonly waiting: Look['waiting'] | null;
  readonly comment: 'unchanged' | 'created' | 'updated';
  /** What the comment says, or would say. */
  readonly text: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Labels that could not be added, because the issue has as many as GitHub allows. */
  readonly noRoom: readonly string[];
}

/** So often an issue is looked at anew before it is left to the next run. */
const mostRounds = 5;

/**
 * Makes comment and labels of one issue what they should be, as it stands now. After each change everything is read and worked out again:
 * so two runs at once end with one comment, and a reply that was lost is not written twice. Where nothing changes, nothing is written.
 */
export async function giveFeedback(github: GitHub, wish: FeedbackWish): Promise<Feedback> {
  let told: Feedback | undefined;
  let failure: unknown;
  for (let round = 1; ; round++) {
    const { plan, ...found } = await lookAndPlan(github, wish);
    told = joined(told, found);
    if (isDone(plan)) return told;
    if (wish.dryRun) return told;
    if (round === mostRounds) throw failure ?? restless(wish);
    try {
      await carryOut(github, wish, plan, found.id);
    } catch (error) {
      if (isRefusal(error)) throw error;
      failure = error;
    }
  }
}

async function lookAndPlan(github: GitHub, wish: FeedbackWish): Promise<Feedback & { plan: Plan; id: string }> {
  const { repository, number, types, now } = wish;
  const nothing = {
    issue: number,
    problems: [],
    waiting: null,
    comment: 'unchanged',
    text: null,
    added: [],
    removed: [],
    noRoom: [],
  } as const;
  const empty: Plan = { add: [], remove: [], write: [], deletions: [] };
  const talk = await readTalk(github, repository, number);
  if (!talk) return { ...nothing, found: 'gone', plan: empty, id: '' };
  if (await wish.isForgotten(number)) {
    const deletions = [...ownByMark(talk.own).values()].flatMap((comments) => comments.map(({ id }) => id));
    return { ...nothing, found: 'forgotten', plan: { ...empty, deletions }, id: talk.id };
  }
  const query = { ...repository, labels: types.map(({ name }) => `record:${name}`), now };
  const [issue] = await readIssues(github, query, [number]);
  const type = issue && lookAtIssue(types, issue, [], wish.options)?.type;
  const look = issue && type && lookAtIssue(types, issue, await wish.others(type), wish.options);

  const { add, remove, noRoom } =
    issue && look && wish.labels ? labelChanges(issue, look, talk.isOwn) : { ...empty, noRoom: [] };
  const own = ownByMark(talk.own);
  const isSilent = !wish.comment || (!look && !own.has(feedbackMark));
  const text = isSilent ? null : feedbackText(look, type && wish.addressOf(type, number), noRoom);
  const news = issue && look && notification(issue, look, talk, wish.notify, now);
  const wanted = [...(text === null ? [] : [marked(feedbackMark, text)]), ...(news ? [news] : [])];
  const write = wanted.flatMap((comment) => {
    const [first] = own.get(comment.mark) ?? [];
    return first?.body === comment.body ? [] : [{ ...comment, ...(first ? { id: first.id } : {}) }];
  });
  // Whoever came second at the same time is taken back: everybody sees the same one as the oldest.
  const deletions = [...own.values()].flatMap(([, ...later]) => later.map(({ id }) => id));
  const [written] = write.filter(({ mark }) => mark === feedbackMark);
  return {
    ...nothing,
    found: look ? 'record' : 'no record',
    problems: look?.problems ?? [],
    waiting: look?.waiting ?? null,
    comment: written ? (written.id === undefined ? 'created' : 'updated') : 'unchanged',
    text,
    added: add,
    removed: remove,
    noRoom,
    plan: { add, remove, write, deletions },
    id: talk.id,
  };
}

const isDone = ({ add, remove, write, deletions }: Plan): boolean =>
  add.length + remove.length + write.length + deletions.length === 0;

async function carryOut(github: GitHub, { repository, number, types }: FeedbackWish, plan: Plan, id: string) {
  // Words first: a label that GitHub refuses keeps none of them from the author.
  for (const { id: own, body } of plan.write)
    await (own === undefined ? addComment(github, id, body) : updateComment(github, own, body));
  for (const own of plan.deletions) await deleteComment(github, own);
  // Off before on: an issue with as many labels as GitHub allows has room for another only then.
  for (const name of plan.remove) await removeLabel(github, repository, number, name);
  if (plan.add.length > 0) await addLabels(github, repository, number, plan.add, labels(types));
}

/** What was done in all rounds so far; what is asked for again because a reply was lost is told once. */
function joined(before: Feedback | undefined, found: Feedback & { plan?: unknown; id?: unknown }): Feedback {
  const { plan: _plan, id: _id, ...now } = found;
  return {
    ...now,
    comment: before === undefined || before.comment === 'unchanged' ? now.comment : before.comment,
    added: [...new Set([...(before?.added ?? []), ...now.added])],
    removed: [...new Set([...(before?.removed ?? []), ...now.removed])],
  };
}

const restless = ({ repository, number }: FeedbackWish): GitHubError =>
  new GitHubError(
    `Issue #${number} of ${fullName(repository)} does not become what it should be: it changes each time it is looked at.`,
    'Another workflow may be changing its labels or comments. Run this again when that is done.',
  );
