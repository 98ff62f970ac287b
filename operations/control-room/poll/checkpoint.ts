import type { Repository } from '../../../src/settings/repository.ts';
import type { Actions, Artifact } from '../../github/actions.ts';
import type { Store } from '../../store/store.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { filesOfZip } from '../reads/files-of-zip.ts';

/** What a run that ended at a checkpoint left behind. */
export interface Awaiting {
  /** The artifact that says so. */
  readonly artifact: number;
  readonly name: string;
  /** What it asks, where it says that in words. */
  readonly asks: string | null;
}

const mostBytes = 100_000;

/**
 * Looks once, after a run has ended, whether it ended at a checkpoint: an artifact `pause-signal-<run id>` or `workflow-state`. A signal
 * that was answered never counts again (B003-12).
 */
export async function lookForCheckpoint(
  { store, actions }: { readonly store: Store; readonly actions: Actions },
  at: Repository,
  run: KnownWorkflowRun,
): Promise<boolean> {
  if (run.status !== 'completed') return false;
  const notes = store.notes('control-room');
  const looked = `artifacts:${run.id}:${run.attempt}`;
  if ((await notes.get(looked)) !== undefined) return false;
  const answer = await actions.artifacts(at, run.id);
  const signal = answer === 'same' ? undefined : answer.found.find((artifact) => isSignal(artifact, run.id));
  const isNew = signal !== undefined && (await notes.get(`signal:${signal.id}`)) === undefined;
  if (isNew) {
    const awaiting: Awaiting = { artifact: signal.id, name: signal.name, asks: await asks(actions, at, signal) };
    await store.workflowRuns.know(run.id, { awaiting: { ...awaiting } });
  }
  await notes.set(looked, true);
  return isNew;
}

/** Notes that a run was answered. */
export async function noteAnswer(store: Store, run: KnownWorkflowRun): Promise<void> {
  const awaiting = awaitingOf(run);
  if (awaiting) await store.notes('control-room').set(`signal:${awaiting.artifact}`, true);
  await store.workflowRuns.know(run.id, { awaiting: null });
}

/** What a run waits for, as it was noted. */
export const awaitingOf = ({ awaiting }: Pick<KnownWorkflowRun, 'awaiting'>): Awaiting | undefined =>
  typeof awaiting === 'object' && awaiting !== null && 'artifact' in awaiting
    ? (awaiting as unknown as Awaiting)
    : undefined;

const isSignal = ({ name, isExpired }: Artifact, run: number): boolean =>
  !isExpired && (name === `pause-signal-${run}` || name === 'workflow-state');

/** The first text of the artifact, or what its JSON calls `question`, `message` or `prompt`. What cannot be read asks nothing. */
async function asks(actions: Actions, at: Repository, { id, bytes }: Artifact): Promise<string | null> {
  if (bytes > mostBytes) return null;
  const zip = await actions.artifact(at, id, mostBytes).catch(() => undefined);
  const files = zip && (await filesOfZip(zip, { mostBytes }).catch(() => undefined));
  const text = files?.files.find((file) => file.text !== undefined)?.text?.trim();
  return text === undefined || text === '' ? null : questionIn(text).slice(0, 2000);
}

function questionIn(text: string): string {
  try {
    const state = JSON.parse(text) as Record<string, unknown>;
    const found = ['question', 'message', 'prompt'].map((key) => state[key]).find((value) => typeof value === 'string');
    return typeof found === 'string' ? found : text;
  } catch {
    return text;
  }
}
