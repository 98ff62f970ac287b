import type { Issue, IssueEvent, TimelineItem } from '../../world/model.ts';
import type { Ordered, Paging } from '../connection.ts';
import { type Fields, field, properties } from '../field.ts';

/** Arguments of `timelineItems`. */
export interface TimelineArguments extends Paging {
  readonly itemTypes?: readonly string[] | null;
  readonly since?: string | null;
}

/** `LabeledEvent` as the enum writes it: `LABELED_EVENT`. */
const enumName = (typename: string) => typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** What happened to an issue, oldest first. The world makes no cross references, assignments or milestones. */
export function timeline({ timeline: all }: Issue, { itemTypes, since }: TimelineArguments): Ordered<TimelineItem> {
  const items = all.filter(
    ({ __typename, createdAt }) =>
      (itemTypes == null || itemTypes.includes(enumName(__typename))) &&
      (since == null || Date.parse(createdAt) >= Date.parse(since)),
  );
  return { items, place: ({ createdAt, databaseId }) => [createdAt, databaseId], order: 'timeline' };
}

const event: Fields = { id: field(({ nodeId }: IssueEvent) => nodeId), ...properties('createdAt', 'actor') };
const theIssue = field(({ issue }: IssueEvent) => issue);
const labelEvent: Fields = { ...event, ...properties('label'), labelable: theIssue };

/** Events of the timeline, by type. */
export const timelineEvents: Readonly<Record<string, Fields>> = {
  LabeledEvent: labelEvent,
  UnlabeledEvent: labelEvent,
  ClosedEvent: { ...event, ...properties('stateReason'), closable: theIssue, closer: field(() => null) },
  ReopenedEvent: { ...event, ...properties('stateReason'), closable: theIssue },
  RenamedTitleEvent: { ...event, ...properties('previousTitle', 'currentTitle'), subject: theIssue },
};
