import { setTimeout as wait } from 'node:timers/promises';
import type { GitHub } from '../../src/github/client.ts';
import { GitHubError, isStatus } from '../../src/github/explain.ts';
import { sendDispatch } from '../../src/github/send-dispatch.ts';
import { rawRun } from '../events/github.ts';
import { askActions } from './actions/ask-actions.ts';
import { dispatch } from './actions/dispatch.ts';
import { download } from './actions/download.ts';
import { jobsOf } from './actions/jobs-of.ts';
import { artifactsShape, pendingShape, runsShape } from './actions/shapes.ts';
import { workflowsAt } from './actions/workflows.ts';
import type { Actions } from './actions.ts';

const run = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';

/**
 * Actions, asked through a client, one question after another. A client for this should wait little for limits (`longestWait`): whoever
 * asks waits in the same queue. `pause` is how long it waits for a run to show up that GitHub did not name.
 */
export function createActions(
  github: GitHub,
  pause: (attempt: number) => Promise<void> = (attempt) => wait(attempt * 1000),
): Actions {
  const asking = askActions(github);
  return {
    workflows: (at) => workflowsAt(github, asking, at),
    dispatch: (at, workflow, ref, inputs) => dispatch(asking, at, { workflow, ref, inputs }, pause),
    runs: ({ owner, name: repo }, etag) =>
      asking.read('GET /repos/{owner}/{repo}/actions/runs', { owner, repo, per_page: 100 }, runsShape, etag),
    run: ({ owner, name: repo }, id, etag) => asking.read(run, { owner, repo, run_id: id }, rawRun, etag),
    jobs: (at, id, etag) => jobsOf(asking, at, id, etag),
    async log({ owner, name: repo }, job, mostBytes) {
      const place = await asking.locate('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', {
        owner,
        repo,
        job_id: job,
      });
      const found = place === undefined ? undefined : await download(place, mostBytes);
      // As a stream, so that a letter that was cut in two is left out.
      return found && { text: new TextDecoder().decode(found.bytes, { stream: found.isCut }), isCut: found.isCut };
    },
    artifacts: ({ owner, name: repo }, id, etag) =>
      asking.read(`${run}/artifacts`, { owner, repo, run_id: id, per_page: 100 }, artifactsShape, etag),
    async artifact({ owner, name: repo }, id, mostBytes) {
      const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
      const place = await asking.locate(route, { owner, repo, artifact_id: id, archive_format: 'zip' });
      const found = place === undefined ? undefined : await download(place, mostBytes);
      if (found?.isCut)
        throw new GitHubError(
          `The artifact has more than ${mostBytes} bytes.`,
          'Open it on GitHub, or let the workflow keep less.',
        );
      return found?.bytes;
    },
    async pending({ owner, name: repo }, id) {
      const answer = await asking.read(`${run}/pending_deployments`, { owner, repo, run_id: id }, pendingShape);
      return answer === 'same' ? [] : answer.found;
    },
    async decide({ owner, name: repo }, id, { environments, state, comment }) {
      await asking.say('POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', {
        ...{ owner, repo, run_id: id, environment_ids: [...environments], state, comment },
      });
    },
    async cancel({ owner, name: repo }, id) {
      try {
        await asking.say('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { owner, repo, run_id: id });
      } catch (error) {
        // It is over already.
        if (!isStatus(error, 409)) throw error;
      }
    },
    send: (at, event, payload) => asking.inTurn(() => sendDispatch(github, at, event, payload)),
    get rate() {
      return asking.rate;
    },
  };
}
