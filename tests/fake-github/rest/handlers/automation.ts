import { jsonAnswer, message } from '../../http/answer.ts';
import { createRun } from '../../world/actions/create-run.ts';
import type { Workflow } from '../../world/actions/model.ts';
import { trigger } from '../../world/actions/trigger.ts';
import { triggersOf, workflowNamed } from '../../world/actions/workflows.ts';
import type { Dispatch } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import { type Call, type Operations, operation } from '../call.ts';

const payloadLimit = 65_535;
const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function remember({ world, repository, token }: Call, dispatch: Dispatch): void {
  repository.dispatches.push(dispatch);
  world.tell({ name: dispatch.kind, repository, sender: world.account(token.login), dispatch });
}

/** What starts a workflow. The wish is kept in `repository.dispatches` and told `onEvent`; what is to become of the run a script says. */
export const automation: Operations = {
  'repos/create-dispatch-event': operation(['contents', 'write'], async (call) => {
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
    const { world, repository } = call;
    if (repository.actions.startsByItself)
      await trigger(world, repository, {
        ...{ event: 'repository_dispatch', branch: repository.defaultBranch, by: world.account(call.token.login) },
        ...{ type: String(call.body['event_type']), title: String(call.body['event_type']), inputs: payload },
      });
    return { status: 204, body: '' };
  }),
  'actions/create-workflow-dispatch': operation(['actions', 'write'], async (call) => {
    const { world, repository, params, body } = call;
    const ref = String(body['ref']).replace(/^refs\/heads\//, '');
    const documentation = 'https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event';
    const workflow = await workflowNamed(repository, params['workflow_id'] ?? '');
    if (!workflow) return message(404, 'Not Found', documentation);
    const refused = refusalOf(workflow, objectOf(body['inputs']));
    if (refused !== undefined) return message(422, refused, documentation);
    if (!(await repository.git.head(ref))) return message(422, `No ref found for: ${ref}`, documentation);
    const file = workflow.path.split('/').at(-1) ?? '';
    const inputs = objectOf(body['inputs']);
    remember(call, { kind: 'workflow_dispatch', workflow: file, ref, inputs, by: call.token.login });
    const by = world.account(call.token.login);
    const run = await createRun(world, repository, workflow, { event: 'workflow_dispatch', branch: ref, by, inputs });
    if (body['return_run_details'] !== true) return { status: 204, body: '' };
    const place = `${nameWithOwner(repository)}/actions/runs/${run.databaseId}`;
    return jsonAnswer(200, {
      workflow_run_id: run.databaseId,
      run_url: `${world.apiUrl}/repos/${place}`,
      html_url: `${world.serverUrl}/${place}`,
    });
  }),
};

/** What GitHub says to a workflow that cannot be started by hand, or not with those inputs. */
function refusalOf(workflow: Workflow, given: Readonly<Record<string, unknown>>): string | undefined {
  const on = triggersOf(workflow);
  if (!workflow.isActive) return 'Cannot trigger a workflow that is disabled.';
  if (!('workflow_dispatch' in on)) return "Workflow does not have 'workflow_dispatch' trigger";
  const inputs = objectOf(objectOf(on['workflow_dispatch'])['inputs']);
  const unexpected = Object.keys(given).filter((name) => !(name in inputs));
  if (unexpected.length > 0) return `Unexpected inputs provided: ${JSON.stringify(unexpected)}`;
  const missing = Object.entries(inputs).find(([name, input]) => {
    const { required, default: usual } = objectOf(input);
    return required === true && usual === undefined && (given[name] ?? '') === '';
  });
  return missing && `Required input '${missing[0]}' not provided`;
}
