import { secrets } from '../../src/settings/environment.ts';
import { masked } from '../../src/terminal/masked.ts';
import { messageOf } from '../engine/steps.ts';
import type { Came } from '../inbox/take-one.ts';
import type { Claimed } from '../store/tables/leased.ts';
import type { Queued } from '../store/tables/queue.ts';
import type { Shop } from './shop.ts';
import type { Stage, StageResult, Workplace } from './stage.ts';

/** Lets a stage do one thing that was claimed, as a run with a log. */
export async function workOne(
  { desk, late, tell }: Pick<Shop, 'desk' | 'late' | 'tell'>,
  place: Workplace,
  stage: Stage,
  claimed: Claimed<Queued>,
  lost: AbortSignal,
): Promise<Came> {
  const { id, key, title, attempts } = claimed;
  const { runs, logs } = desk.store;
  const input = { stage: stage.name, key };
  const repository = desk.config.repositories[0] ?? null;
  const kind = stage.kind ?? 'factory';
  await runs.add({ id, kind, workflow: stage.name, title, repository, input, requestedBy: 'loop' });
  // What a person has to decide stays decidable while the stage looks whether it was.
  const awaits = (await runs.get(id))?.state === 'awaiting_approval';
  if (!awaits) await runs.change(id, { state: 'running', phase: stage.name, reason: null });
  const said = new Map<string, number>();
  const log = async (text: string, level: 'info' | 'error' = 'info') => {
    const count = (said.get(text) ?? 0) + 1;
    said.set(text, count);
    await logs.say(id, { key: `${attempts}/${count}: ${text}`, text, phase: stage.name, level });
  };
  const say = async (spoken: string) => {
    const line = masked(spoken, secrets());
    tell(`${stage.name}: ${line}`);
    await log(line);
  };
  const signal = AbortSignal.any([lost, late]);
  try {
    return cameTo(await stage.run({ ...place, runId: id, signal, say }, { key, title }), desk.config.loop.sleepSeconds);
  } catch (error) {
    if (late.aborted && !lost.aborted) return cameTo({ waits: 'It was interrupted, because the loop was ended.' }, 0);
    await log(messageOf(error), 'error');
    throw error;
  }
}

function cameTo(result: StageResult, againSeconds: number): Came {
  const also = { result: masked(JSON.stringify(result), secrets()) };
  return 'waits' in result ? { againSeconds, also } : { also };
}
