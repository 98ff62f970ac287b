import type { Account, Comment, Dispatch, Issue, Label, Repository } from './model.ts';

/** Something that happened, before it is given GitHub's shape. */
export type Happened = { readonly repository: Repository; readonly sender: Account } & (
  | {
      readonly name: 'issues';
      readonly action: 'opened' | 'closed' | 'reopened' | 'deleted' | 'transferred';
      readonly issue: Issue;
    }
  | {
      readonly name: 'issues';
      readonly action: 'edited';
      readonly issue: Issue;
      readonly changes: { title?: { from: string }; body?: { from: string } };
    }
  | { readonly name: 'issues'; readonly action: 'labeled' | 'unlabeled'; readonly issue: Issue; readonly label: Label }
  | {
      readonly name: 'issue_comment';
      readonly action: 'created' | 'edited' | 'deleted';
      readonly issue: Issue;
      readonly comment: Comment;
    }
  | { readonly name: 'repository_dispatch' | 'workflow_dispatch'; readonly dispatch: Dispatch }
  | { readonly name: 'push'; readonly ref: string; readonly before: string | null; readonly after: string }
);

/**
 * Hears of what happened, at once. `webhookPayload` (`rest/webhook-payload.ts`) gives it GitHub's shape; ask for it right
 * away, because issue and label go on changing.
 */
export type EventListener = (happened: Happened) => void;

/** Hears nothing. */
export const silent: EventListener = () => undefined;
