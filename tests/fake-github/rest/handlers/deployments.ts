import { jsonAnswer, message } from '../../http/answer.ts';
import type { WorkflowRun } from '../../world/actions/model.ts';
import { mayReview, type Pending, pendingOf, review } from '../../world/actions/reviews.ts';
import { nameWithOwner } from '../../world/model.ts';
import type { World } from '../../world/world.ts';
import type { Operations } from '../call.ts';
import { userShape } from '../shapes.ts';
import { onRun } from './runs.ts';

/** What waits for a person, and the person's word. */
export const deployments: Operations = {
  'actions/get-pending-deployments-for-run': onRun(['actions', 'read'], ({ world, token }, run) =>
    jsonAnswer(
      200,
      pendingOf(run).map((one) => pendingShape(world, run, one, token.login)),
    ),
  ),
  'actions/review-pending-deployments-for-run': onRun(['actions', 'write'], ({ world, token, body }, run) => {
    const ids = body['environment_ids'] as number[];
    const wanted = pendingOf(run).filter(({ environment }) => ids.includes(environment.id));
    const documentation = 'https://docs.github.com/rest/actions/workflow-runs';
    if (wanted.length < ids.length)
      return message(422, 'No pending deployment requests to approve or reject', documentation);
    if (wanted.some(({ environment }) => !mayReview(run, environment, token.login)))
      return message(422, 'The user is not allowed to review this deployment', documentation);
    const environments = wanted.map(({ environment }) => environment.name);
    const state = body['state'] as 'approved' | 'rejected';
    review(world, run, { environments, state, comment: String(body['comment']), by: token.login });
    return jsonAnswer(
      200,
      environments.map((name) => deploymentShape(world, run, name)),
    );
  }),
};

function pendingShape(world: World, run: WorkflowRun, { environment }: Pending, login: string) {
  const { id, name, reviewers } = environment;
  const path = `${nameWithOwner(run.repository)}`;
  return {
    environment: {
      ...{ id, node_id: `EN_${id}`, name, url: `${world.apiUrl}/repos/${path}/environments/${name}` },
      html_url: `${world.serverUrl}/${path}/deployments/activity_log?environments_filter=${name}`,
    },
    ...{ wait_timer: 0, wait_timer_started_at: null, current_user_can_approve: mayReview(run, environment, login) },
    reviewers: reviewers.map((one) => ({ type: 'User', reviewer: userShape(world, world.account(one)) })),
  };
}

function deploymentShape(world: World, run: WorkflowRun, environment: string) {
  const url = `${world.apiUrl}/repos/${nameWithOwner(run.repository)}`;
  return {
    ...{ url: `${url}/deployments/1`, id: 1, node_id: 'DE_1', sha: run.headSha, ref: run.branch, task: 'deploy' },
    ...{ payload: {}, environment, description: null, creator: userShape(world, run.actor) },
    ...{ created_at: run.updatedAt, updated_at: run.updatedAt, statuses_url: `${url}/deployments/1/statuses` },
    repository_url: url,
  };
}
