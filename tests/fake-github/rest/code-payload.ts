import type { Happened, HappenedToCode } from '../world/events.ts';
import { nameWithOwner } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { checkShape, jobShape, runShape, suiteShape, workflowShape } from './actions-shapes.ts';
import { pullRequestShape, reviewShape } from './pull-request-shape.ts';
import { userShape } from './shapes.ts';

type Shape = Record<string, unknown>;

/** What happened to a pull request or in Actions, as a webhook tells it, without repository and sender. */
export function codePayload(world: World, happened: HappenedToCode): Shape {
  switch (happened.name) {
    case 'workflow_run': {
      const { action, run, repository } = happened;
      const workflow = workflowShape(world, repository, run.workflow);
      return { action, workflow_run: runShape(world, run), workflow };
    }
    case 'workflow_job':
      return { action: happened.action, workflow_job: jobShape(world, happened.job) };
    case 'check_run':
      return { action: happened.action, check_run: checkShape(world, happened.check) };
    case 'check_suite':
      return { action: happened.action, check_suite: suiteShape(world, happened.suite) };
    case 'status': {
      const { databaseId: id, headSha: sha, context, state, description, targetUrl, createdAt } = happened.status;
      const times = { created_at: createdAt, updated_at: createdAt };
      const name = nameWithOwner(happened.repository);
      return { id, sha, name, context, state, description, target_url: targetUrl, branches: [], ...times };
    }
    case 'deployment_review': {
      const { action, run, environment, comment } = happened;
      const approver = userShape(world, happened.sender);
      return { action, workflow_run: runShape(world, run), environment: environment.name, comment, approver };
    }
    case 'pull_request': {
      const { action, pullRequest } = happened;
      return { action, number: pullRequest.number, pull_request: pullRequestShape(world, pullRequest, happened) };
    }
    case 'pull_request_review': {
      const { action, pullRequest, review } = happened;
      const pull_request = pullRequestShape(world, pullRequest, happened);
      return { action, review: reviewShape(world, pullRequest, review), pull_request };
    }
    case 'ping':
      return { zen: 'Keep it logically awesome.' };
  }
}

/** What a push carries besides its ends: its newest commit, with the paths that it changes. */
export function pushPayload(world: World, happened: Extract<Happened, { name: 'push' }>): Shape {
  const { ref, before, after, message = '', paths, repository, sender } = happened;
  const person = { name: sender.login, email: `${sender.login}@users.noreply.github.com`, username: sender.login };
  const commit = {
    ...{ id: after, message, timestamp: world.clock.now(), author: person, committer: person, distinct: true },
    url: `${world.serverUrl}/${nameWithOwner(repository)}/commit/${after}`,
    ...{ added: [], modified: paths?.written ?? [], removed: paths?.removed ?? [] },
  };
  return {
    ...{ ref, before: before ?? '0'.repeat(40), after, created: before === null, deleted: false, forced: false },
    ...{ base_ref: null, compare: commit.url, pusher: person, commits: [commit], head_commit: commit },
  };
}
