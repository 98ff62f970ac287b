import { jsonAnswer, message } from '../../http/answer.ts';
import { signedPlace } from '../../http/storage.ts';
import type { WorkflowRun } from '../../world/actions/model.ts';
import { cancelRun, rerun } from '../../world/actions/rerun.ts';
import { workflowNamed, workflowsOf } from '../../world/actions/workflows.ts';
import { runShape, workflowShape } from '../actions-shapes.ts';
import { type Call, type Operation, type Operations, operation } from '../call.ts';
import { pageUnder } from '../page.ts';

const documentation = 'https://docs.github.com/rest/actions';
/** GitHub's answer where there is nothing of that kind. */
export const gone = message(404, 'Not Found', documentation);

/** Answers for the run in the path. */
export const onRun = (
  needs: Operation['needs'],
  answer: (call: Call, run: WorkflowRun) => ReturnType<Operation['answer']>,
): Operation =>
  operation(needs, (call) => {
    const run = call.repository.ci.runs.find(({ databaseId }) => String(databaseId) === call.params['run_id']);
    return run ? answer(call, run) : gone;
  });

/** Workflows and their runs. */
export const runs: Operations = {
  'actions/list-repo-workflows': operation(['actions', 'read'], async (call) =>
    pageUnder(call, 'workflows', await workflowsOf(call.repository), (one) =>
      workflowShape(call.world, call.repository, one),
    ),
  ),
  'actions/get-workflow': operation(['actions', 'read'], async ({ world, repository, params }) => {
    const found = await workflowNamed(repository, params['workflow_id'] ?? '');
    return found ? jsonAnswer(200, workflowShape(world, repository, found)) : gone;
  }),
  'actions/list-workflow-runs-for-repo': operation(['actions', 'read'], (call) => list(call, call.repository.ci.runs)),
  'actions/list-workflow-runs': operation(['actions', 'read'], async (call) => {
    const workflow = await workflowNamed(call.repository, call.params['workflow_id'] ?? '');
    if (!workflow) return gone;
    return list(
      call,
      call.repository.ci.runs.filter((run) => run.workflow.id === workflow.id),
    );
  }),
  'actions/get-workflow-run': onRun(['actions', 'read'], ({ world }, run) => jsonAnswer(200, runShape(world, run))),
  'actions/cancel-workflow-run': onRun(['actions', 'write'], ({ world }, run) => {
    if (run.status === 'completed')
      return message(409, 'Cannot cancel a workflow run that is completed.', documentation);
    cancelRun(world, run);
    return jsonAnswer(202, {});
  }),
  'actions/re-run-workflow': onRun(['actions', 'write'], (call, run) => again(call, run, false)),
  'actions/re-run-workflow-failed-jobs': onRun(['actions', 'write'], (call, run) => again(call, run, true)),
  'actions/download-workflow-run-logs': onRun(['actions', 'read'], ({ world }, run) =>
    run.status === 'completed' ? elsewhere(signedPlace(world, run.repository, 'run-log', run.databaseId)) : gone,
  ),
};

/** The way to something that lies on another server. */
export const elsewhere = (location: string) => ({ status: 302, headers: { location }, body: '' });

function again({ world }: Call, run: WorkflowRun, onlyFailed: boolean) {
  if (run.status !== 'completed') return message(403, 'This workflow is already running', documentation);
  rerun(world, run, onlyFailed);
  return jsonAnswer(201, {});
}

/** Newest first, as asked for. */
function list(call: Call, all: readonly WorkflowRun[]) {
  const { status, event, branch, actor, head_sha: sha, created } = call.query;
  const wanted = all.filter(
    (run) =>
      (status === undefined || status === run.status || status === run.conclusion) &&
      (event ?? run.event) === run.event &&
      (branch ?? run.branch) === run.branch &&
      (actor ?? run.actor.login) === run.actor.login &&
      (sha ?? run.headSha) === run.headSha &&
      isCreated(run.createdAt, created),
  );
  return pageUnder(call, 'workflow_runs', wanted.toReversed(), (run) => runShape(call.world, run));
}

/** `2026-01-01`, `>=2026-01-01T00:00:00Z`, `2026-01-01..2026-02-01`. */
function isCreated(at: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const time = Date.parse(at);
  const [from, to] = wanted.split('..');
  if (to !== undefined)
    return (from === '*' || time >= Date.parse(from ?? '')) && (to === '*' || time <= Date.parse(to));
  const [, sign = '', edge = ''] = /^([<>]=?)?(.+)$/.exec(wanted) ?? [];
  if (sign === '') return at.startsWith(edge);
  const by = time - Date.parse(edge);
  return sign.startsWith('>') ? by > 0 || (sign === '>=' && by === 0) : by < 0 || (sign === '<=' && by === 0);
}
