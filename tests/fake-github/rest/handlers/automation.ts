import { jsonAnswer, message } from '../../http/answer.ts';
import type { Dispatch } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import { type Call, type Operations, operation } from '../call.ts';

const payloadLimit = 65_535;
const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function remember({ world, repository, token }: Call, dispatch: Dispatch): void {
  repository.dispatches.push(dispatch);
  world.onEvent({ name: dispatch.kind, repository, sender: world.account(token.login), dispatch });
}

/** What starts a workflow. The fake runs none: it keeps the wish in `repository.dispatches` and tells `onEvent`. */
export const automation: Operations = {
  'repos/create-dispatch-event': operation(['contents', 'write'], (call) => {
    const payload = objectOf(call.body['client_payload']);
    if (JSON.stringify(payload).length > payloadLimit)
      return message(
        422,
        'client_payload is too large.',
        'https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event',
      );
    remember(call, {
      kind: 'repository_dispatch',
      eventType: String(call.body['event_type']),
      payload,
      by: call.token.login,
    });
    return { status: 204, body: '' };
  }),
  'actions/create-workflow-dispatch': operation(['actions', 'write'], async (call) => {
    const { world, repository, params, body } = call;
    const workflow = params['workflow_id'] ?? '';
    const ref = String(body['ref']).replace(/^refs\/heads\//, '');
    const documentation = 'https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event';
    const file = await repository.git.read(`refs/heads/${repository.defaultBranch}:.github/workflows/${workflow}`);
    if (!file) return message(404, 'Not Found', documentation);
    if (!(await repository.git.head(ref))) return message(422, `No ref found for: ${ref}`, documentation);
    remember(call, {
      kind: 'workflow_dispatch',
      workflow,
      ref,
      inputs: objectOf(body['inputs']),
      by: call.token.login,
    });
    if (body['return_run_details'] !== true) return { status: 204, body: '' };
    const id = world.nextId();
    const run = `${nameWithOwner(repository)}/actions/runs/${id}`;
    return jsonAnswer(200, {
      workflow_run_id: id,
      run_url: `${world.apiUrl}/repos/${run}`,
      html_url: `${world.serverUrl}/${run}`,
    });
  }),
};
