import type { Issue, IssueState, Label, Repository } from '../../world/model.ts';
import type { Ordered, Paging } from '../connection.ts';
import type { Place } from '../cursor.ts';
import { notModelled, refusal } from '../errors.ts';
import { onlyKeys } from '../field.ts';

interface IssueFilters {
  readonly since?: string | null;
  readonly labels?: readonly string[] | null;
  readonly states?: readonly IssueState[] | null;
  readonly createdBy?: string | null;
  /** `false` is GitHub's default and means nothing. */
  readonly viewerSubscribed?: boolean | null;
}
interface IssueOrder {
  readonly field: 'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS';
  readonly direction: 'ASC' | 'DESC';
}
/** Arguments of `issues`. */
export interface IssueListArguments extends Paging {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly IssueState[] | null;
  readonly orderBy?: IssueOrder | null;
  readonly filterBy?: IssueFilters | null;
}

const places: Record<IssueOrder['field'], (issue: Issue) => Place> = {
  CREATED_AT: ({ createdAt, databaseId }) => [createdAt, databaseId],
  UPDATED_AT: ({ updatedAt, databaseId }) => [updatedAt, databaseId],
  COMMENTS: ({ comments, databaseId }) => [comments.length, databaseId],
};

/** The issues of a repository in the order asked (oldest first unless told), filtered as GitHub filters them. */
export function issueList(
  repository: Repository,
  { labels, states, orderBy, filterBy }: IssueListArguments,
): Ordered<Issue> {
  onlyKeys(filterBy, 'IssueFilters', 'since', 'labels', 'states', 'createdBy', 'viewerSubscribed');
  if (filterBy?.viewerSubscribed) throw notModelled('IssueFilters.viewerSubscribed');
  const { field, direction } = orderBy ?? { field: 'CREATED_AT', direction: 'ASC' };
  const tests = [
    carriesAny(labels),
    carriesAny(filterBy?.labels),
    inState(states),
    inState(filterBy?.states),
    updatedSince(filterBy?.since),
    by(filterBy?.createdBy),
  ].flatMap((test) => test ?? []);
  const all = repository.hasIssuesEnabled ? sorted(repository, field, direction) : [];
  const items = tests.length === 0 ? all : all.filter((issue) => tests.every((test) => test(issue)));
  return { items, place: places[field], order: field, descending: direction === 'DESC' };
}

type Test = (issue: Issue) => boolean;

/** Any one of the labels is enough. */
function carriesAny(names: readonly string[] | null | undefined): Test | undefined {
  if (names == null) return undefined;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return ({ labels }) => labels.some(({ name }: Label) => wanted.has(name.toLowerCase()));
}
const inState = (states: readonly IssueState[] | null | undefined): Test | undefined =>
  states == null ? undefined : ({ state }) => states.includes(state);

/** Inclusive: an issue changed at that very second belongs to it. */
function updatedSince(since: string | null | undefined): Test | undefined {
  if (since == null) return undefined;
  const from = Date.parse(since);
  if (Number.isNaN(from)) throw refusal('BAD_REQUEST', `"${since}" is no DateTime.`);
  return ({ updatedAt }) => Date.parse(updatedAt) >= from;
}
const by = (login: string | null | undefined): Test | undefined =>
  login == null ? undefined : ({ author }) => author?.login.toLowerCase() === login.toLowerCase();

const cache = new WeakMap<Repository, Map<string, { version: number; list: readonly Issue[] }>>();

/** Sorted once for each change of the repository: ten thousand issues are listed in a hundred pages. */
function sorted(
  repository: Repository,
  field: IssueOrder['field'],
  direction: IssueOrder['direction'],
): readonly Issue[] {
  const kept = cache.get(repository) ?? new Map<string, { version: number; list: readonly Issue[] }>();
  cache.set(repository, kept);
  const key = `${field} ${direction}`;
  const known = kept.get(key);
  if (known?.version === repository.version) return known.list;
  const keyed = [...repository.issues.values()].map((issue) => ({ issue, place: places[field](issue) }));
  const sign = direction === 'ASC' ? 1 : -1;
  keyed.sort(({ place: [a, idA] }, { place: [b, idB] }) => sign * (a < b ? -1 : a > b ? 1 : idA - idB));
  const list = keyed.map(({ issue }) => issue);
  kept.set(key, { version: repository.version, list });
  return list;
}
