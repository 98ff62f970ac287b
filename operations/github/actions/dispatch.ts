import { z } from 'zod';
import type { Repository } from '../../../src/settings/repository.ts';
import type { Asking } from './ask-actions.ts';
import { nonceInput } from './nonce.ts';
import { dispatchedShape, runsShape } from './shapes.ts';

const mostLooks = 3;

/**
 * Starts a workflow, once. GitHub says which run that became; one that is too old to say so leaves it to be found by the nonce, where the
 * workflow was given one.
 */
export async function dispatch(
  asking: Asking,
  { owner, name: repo }: Repository,
  wish: { readonly workflow: string; readonly ref: string; readonly inputs: Readonly<Record<string, string>> },
  pause: (attempt: number) => Promise<void>,
): Promise<{ readonly runId: number; readonly url: string } | undefined> {
  const { workflow, ref, inputs } = wish;
  const at = { owner, repo, workflow_id: workflow };
  const { data } = await asking.say('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    ...{ ...at, ref, inputs, return_run_details: true },
  });
  const said = dispatchedShape.safeParse(data);
  if (said.success) return { runId: said.data.workflow_run_id, url: said.data.html_url };
  const nonce = z.string().min(8).safeParse(inputs[nonceInput]);
  if (!nonce.success) return undefined;
  for (let attempt = 1; attempt <= mostLooks; attempt++) {
    await pause(attempt);
    const wanted = { ...at, event: 'workflow_dispatch', per_page: 20 };
    const answer = await asking.read(
      'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
      wanted,
      runsShape,
    );
    const run = answer === 'same' ? undefined : answer.found.find(({ title }) => title.includes(nonce.data));
    if (run) return { runId: run.id, url: run.url };
  }
  return undefined;
}
