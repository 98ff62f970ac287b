import { basename } from 'node:path';
import { fullName, type Repository } from '../../../src/settings/repository.ts';
import { withNonce } from '../../github/actions/nonce.ts';
import type { WorkflowFile } from '../../github/actions.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { checkInputs } from './check-inputs.ts';
import { looksSecret } from './looks-secret.ts';

/** What a workflow is to be started with. */
export interface Wanted {
  /** A branch or tag; the default branch unless told. */
  readonly ref?: string | undefined;
  readonly inputs?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** What became of it. GitHub may not have said which run it is; the next look at its list finds that. */
export interface Dispatched {
  readonly run_id: number | null;
  readonly status: 'queued';
  readonly html_url: string | null;
}

/** Starts a workflow, notes the run, and answers without waiting for it (R003-008, R003-030). */
export async function dispatch(room: Room, at: Repository, workflow: number, wanted: Wanted): Promise<Dispatched> {
  const { actions, forge, store, now } = room.desk;
  const file = (await actions.workflows(at)).find(({ id }) => id === workflow);
  if (!file) throw new Refusal(404, `${fullName(at)} has no such workflow.`, 'Look at the list of its workflows.');
  const inputs = withNonce(file.inputs ?? [], allowedInputs(file, wanted, room.secrets));
  const person = await forge.viewer();
  const ref = wanted.ref?.trim() || undefined;
  // A tag starts a workflow as well as a branch, and is no branch.
  const head = await forge.head(at, ref).catch((error: unknown) => {
    if (ref === undefined) throw error;
    return { branch: ref, sha: '' };
  });
  const started = await actions.dispatch(at, basename(file.path), head.branch, inputs);
  room.poll.wake();
  if (!started) return { run_id: null, status: 'queued', html_url: null };
  const createdAt = now();
  await store.workflowRuns.hear(
    {
      ...{ id: started.runId, repository: fullName(at), workflowId: file.id, workflow: file.name, title: file.name },
      ...{ event: 'workflow_dispatch', branch: head.branch, headSha: head.sha, attempt: 1, url: started.url },
      ...{ status: 'queued', conclusion: null, actor: person, createdAt },
      // Whatever GitHub says of it is newer, even if its clock is behind ours.
      updatedAt: new Date(Date.parse(createdAt) - 86_400_000).toISOString(),
    },
    { inputs, dispatchedBy: person },
  );
  return { run_id: started.runId, status: 'queued', html_url: started.url };
}

function allowedInputs(
  file: WorkflowFile,
  wanted: Wanted,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  if (!file.inputs || !file.isActive)
    throw new Refusal(
      409,
      file.isActive ? `"${file.name}" cannot be started by hand.` : `"${file.name}" is switched off.`,
      file.isActive ? 'Its file has no "workflow_dispatch".' : 'Switch it on under "Actions" on GitHub.',
    );
  const checked = checkInputs(file.inputs, wanted.inputs ?? {});
  if ('wrong' in checked)
    throw new Refusal(
      400,
      Object.values(checked.wrong).join(' '),
      'Nothing was started. Correct it and send it again.',
    );
  const secret = Object.entries(checked.inputs).find(([, text]) => looksSecret(text, secrets));
  if (secret)
    throw new Refusal(
      400,
      `"${secret[0]}" looks like a secret, and everybody who may read the repository can read inputs.`,
      'Nothing was started. Keep it under Settings → Secrets of the repository.',
    );
  return checked.inputs;
}
