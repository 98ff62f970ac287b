import type { Anything } from '../world/events.ts';
import type { World } from '../world/world.ts';
import { codePayload, pushPayload } from './code-payload.ts';
import { repositoryShape } from './repository-shape.ts';
import { commentShape, issueShape, labelShape, userShape } from './shapes.ts';

/** What happened, as GitHub's webhook would tell it; a workflow finds the same in `github.event`. */
export function webhookPayload(world: World, happened: Anything): Record<string, unknown> {
  const common = { repository: repositoryShape(world, happened.repository), sender: userShape(world, happened.sender) };
  switch (happened.name) {
    case 'issues':
      return {
        action: happened.action,
        issue: issueShape(world, happened.issue),
        ...('label' in happened && { label: labelShape(world, happened.label) }),
        ...('changes' in happened && { changes: happened.changes }),
        ...common,
      };
    case 'issue_comment':
      return {
        action: happened.action,
        issue: issueShape(world, happened.issue),
        comment: commentShape(world, happened.comment),
        ...common,
      };
    case 'push':
      return { ...pushPayload(world, happened), ...common };
    case 'repository_dispatch':
    case 'workflow_dispatch':
      return happened.dispatch.kind === 'repository_dispatch'
        ? {
            action: happened.dispatch.eventType,
            branch: happened.repository.defaultBranch,
            client_payload: happened.dispatch.payload,
            ...common,
          }
        : {
            inputs: happened.dispatch.inputs,
            ref: `refs/heads/${happened.dispatch.ref}`,
            workflow: `.github/workflows/${happened.dispatch.workflow}`,
            ...common,
          };
    default:
      return { ...codePayload(world, happened), ...common };
  }
}
