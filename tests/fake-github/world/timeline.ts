import type { Account, Issue, IssueEvent, Label, StateReason } from './model.ts';
import { nodeId } from './node-id.ts';
import type { World } from './world.ts';

type What =
  | { readonly __typename: 'LabeledEvent' | 'UnlabeledEvent'; readonly label: Label }
  | { readonly __typename: 'ClosedEvent' | 'ReopenedEvent'; readonly stateReason: StateReason | null }
  | { readonly __typename: 'RenamedTitleEvent'; readonly previousTitle: string; readonly currentTitle: string };

/** Adds an event to the timeline of an issue at the clock's present time. */
export function record(world: World, issue: Issue, actor: Account | null, what: What): void {
  const databaseId = world.nextId();
  const event: IssueEvent = {
    ...what,
    databaseId,
    nodeId: nodeId(what.__typename, databaseId),
    issue,
    actor,
    createdAt: world.clock.now(),
  };
  issue.timeline.push(event);
}
