import { formFields } from '../../content-schema/derive/form-fields.ts';
import type { Field } from '../../content-schema/field.ts';
import { statusesOf } from '../../content-schema/statuses.ts';
import { mostLabels } from '../github/labels-of-issue.ts';
import { parseBody } from '../pipeline/parse.ts';
import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import { labelNames, labelValues } from '../pipeline/sources/issue-labels.ts';
import { statusOf } from '../pipeline/validate/status.ts';
import type { Look } from './look-at-issue.ts';

interface Changes {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Labels to set on an issue, and to take off it. */
export interface LabelChanges extends Changes {
  /** Those that belong on it and find no room, because it has as many as GitHub allows. */
  readonly noRoom: readonly string[];
}

/** What happened to labels and state of an issue, oldest first. */
type Event = Issue['timelineItems']['nodes'][number] & object;

/**
 * The labels by which an issue agrees with its record: `invalid` while errors withhold it, a status that fits its state, and what the body
 * answers where a label could (R000-049, B000-05, B000-10). What was done once and undone by somebody is not done again until text or
 * state change, so that nobody has to fight for a label. `isOwn` tells our own doing by its login.
 */
export function labelChanges(issue: Issue, look: Look, isOwn: (login: string | undefined) => boolean): LabelChanges {
  const events = issue.timelineItems.nodes.flatMap((event) => event ?? []);
  const all = [
    ofValidity(issue, look, events, isOwn),
    ofStatus(issue, look, events),
    ...Object.entries(look.type.fields).map(([key, field]) => ofField(issue, look, events, isOwn, key, field)),
  ];
  const [add, remove] = [all.flatMap((one) => one.add), all.flatMap((one) => one.remove)];
  const room = Math.max(0, mostLabels - issue.labels.nodes.length + remove.length);
  return { add: add.slice(0, room), remove, noRoom: add.slice(room) };
}

const none: Changes = { add: [], remove: [] };

const invalid = 'invalid';

function ofValidity(
  issue: Issue,
  { record }: Look,
  events: readonly Event[],
  isOwn: (login: string | undefined) => boolean,
): Changes {
  const since = sinceText(issue, events);
  const set = labelNames(issue.labels).find((label) => isNamed(label, invalid));
  if (!record) return set || since.some(isLabeled(invalid)) ? none : { add: [invalid], remove: [] };
  const isTheirs = since.some((event) => isLabeled(invalid)(event) && !isOwn(event.actor?.login));
  return !set || isTheirs || since.some(isUnlabeled(invalid)) ? none : { add: [], remove: [set] };
}

/** A label that was set before the issue was closed or opened again says what was so before; one that was set since is meant. */
function ofStatus(issue: Issue, { type }: Look, events: readonly Event[]): Changes {
  const { state, stateReason } = issue;
  const isClosed = state === 'CLOSED';
  const changed = events.findLastIndex(({ __typename }) => /^(?:Closed|Reopened)Event$/.test(__typename));
  const since = isClosed && changed < 0 ? [] : events.slice(changed + 1);
  const notPlanned = isClosed && stateReason === 'NOT_PLANNED';
  const kinds = statusesOf(type);
  const kind = isClosed ? 'closed' : 'open';
  const fits = (status: string): boolean =>
    kinds[status] === undefined || (kinds[status] === kind && (!notPlanned || status === 'cancelled'));

  const labels = labelNames(issue.labels);
  const remove = labels.filter((label) => {
    const [status] = labelValues([label], 'status');
    const isOld = (isClosed || changed >= 0) && !since.some(isLabeled(label));
    return status !== undefined && isOld && !fits(status.toLowerCase());
  });
  const left = labels.filter((label) => !remove.includes(label));
  if (labelValues(left, 'status').length > 0) return { add: [], remove };
  const { status } = statusOf(type, { labels: left, state: kind, notPlanned });
  const label = `status:${status}`;
  return { add: since.some(isLabeled(label)) ? [] : [label], remove };
}

/** The answer of the body becomes a label where there is none; one of our own follows the text when that is edited. */
function ofField(
  issue: Issue,
  { type, record }: Look,
  events: readonly Event[],
  isOwn: (login: string | undefined) => boolean,
  key: string,
  field: Field,
): Changes {
  const { fromLabel, options = [] } = field;
  if (fromLabel === undefined || !record) return none;
  const labels = labelNames(issue.labels);
  const [set, ...more] = labels.filter((label) => labelValues([label], fromLabel).length > 0);
  if (set === undefined) {
    const label = `${fromLabel}:${record[key]}`;
    const isKnown = options.some((option) => option === record[key]);
    return isKnown && !sinceText(issue, events).some(isLabeled(label)) ? { add: [label], remove: [] } : none;
  }
  const setting = events.findLast(isLabeled(set));
  const isOlder = (setting?.createdAt ?? '') < (issue.lastEditedAt ?? '');
  if (more.length > 0 || !setting || !isOlder || !isOwn(setting.actor?.login)) return none;
  const answer = field.schema.safeParse(parseBody(issue.body ?? '', formFields(type)).fields[field.id ?? key]);
  const label = `${fromLabel}:${answer.data}`;
  return answer.success && !isNamed(set, label) ? { add: [label], remove: [set] } : none;
}

/** What happened since the author or anybody last changed the text or the title. */
function sinceText({ createdAt, lastEditedAt }: Issue, events: readonly Event[]): readonly Event[] {
  const renamed = events.findLast(({ __typename }) => __typename === 'RenamedTitleEvent')?.createdAt ?? createdAt;
  const last = lastEditedAt !== null && lastEditedAt > renamed ? lastEditedAt : renamed;
  return events.filter(({ createdAt: at = '' }) => at >= last);
}

const isNamed = (label: string, name: string): boolean => label.toLowerCase() === name.toLowerCase();

const isLabeled = (name: string) => (event: Event) =>
  event.__typename === 'LabeledEvent' && isNamed(event.label?.name ?? '', name);

const isUnlabeled = (name: string) => (event: Event) =>
  event.__typename === 'UnlabeledEvent' && isNamed(event.label?.name ?? '', name);
