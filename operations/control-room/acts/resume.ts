import { noteAnswer } from '../poll/checkpoint.ts';
import { noteResume } from '../poll/link-resumed.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { findWorkflowRun } from './find-run.ts';
import { looksSecret } from './looks-secret.ts';

/** So long an answer may be. */
const longestAnswer = 2000;

const answering = new Set<number>();

/** Answers a run that ended at a checkpoint: GitHub starts a new one, which is linked to it as soon as it is seen (R003-010). */
export async function resume(room: Room, id: string, answer: string): Promise<{ resumed: true }> {
  const { run, at } = await findWorkflowRun(room, id);
  const { actions, store, now } = room.desk;
  if (run.awaiting === null || answering.has(run.id))
    throw new Refusal(409, 'This run does not wait for an answer.', 'Somebody may have answered it already.');
  const text = answer.trim();
  if (text === '') throw new Refusal(400, 'The answer is empty.', 'Write what the run should go on with.');
  if (text.length > longestAnswer)
    throw new Refusal(
      400,
      `The answer is longer than ${longestAnswer} characters.`,
      'Put the rest into the repository.',
    );
  if (looksSecret(text, room.secrets))
    throw new Refusal(
      400,
      'The answer looks like a secret, and everybody who may read the repository can read answers.',
      'Nothing was sent. Keep it under Settings → Secrets of the repository.',
    );
  answering.add(run.id);
  try {
    const timestamp = now();
    await actions.send(at, 'resume-workflow', { run_id: run.id, user_input: text, timestamp });
    await noteResume(store, { parent: run.id, repository: run.repository, at: timestamp });
    await noteAnswer(store, run);
  } finally {
    answering.delete(run.id);
  }
  room.poll.wake();
  return { resumed: true };
}
