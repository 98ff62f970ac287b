/**
 * THE LOOP takes what waits, stage by stage, and works without anybody: it brings its clone to a green commit, lets each stage list what
 * waits, takes one after another, and rests. Nothing that one stage, git or GitHub does ends it.
 */
import { resting } from '../engine/resting.ts';
import { messageOf } from '../engine/steps.ts';
import { type Happened, workRound } from './round.ts';
import type { Shop } from './shop.ts';
import type { Synced } from './sync/sync.ts';

/** A loop that is to run. */
export interface LoopOptions extends Pick<Shop, 'desk' | 'stages' | 'regular' | 'keep' | 'tell'> {
  readonly sync: (signal: AbortSignal) => Promise<Synced>;
  /** Ends when nothing is left to do now. */
  readonly once: boolean;
  /** Once it is aborted, what runs is finished and nothing more is begun. */
  readonly stop: AbortSignal;
  /** So long what runs may go on after that, until it is told to end too. */
  readonly graceSeconds?: number;
  readonly leaseSeconds?: number;
}

/** A loop that runs. */
export interface RunningLoop {
  /** There may be something to do. */
  wake(): void;
  /** What happened, once it has ended. */
  readonly ended: Promise<readonly Happened[]>;
}

/** A little less than what the service file of systemd gives it. */
const usualGrace = 240;

/** Begins to work. */
export function runLoop({ stop, sync, once, graceSeconds = usualGrace, ...options }: LoopOptions): RunningLoop {
  const { desk, tell } = options;
  const { listen, rest, poke } = resting();
  const late = new AbortController();
  const stopping = () => {
    poke();
    setTimeout(() => late.abort(new Error('The loop was ended.')), graceSeconds * 1000).unref();
  };
  if (stop.aborted) stopping();
  stop.addEventListener('abort', stopping, { once: true });
  const shop: Shop = { ...options, stop, late: late.signal };

  async function work(): Promise<readonly Happened[]> {
    const all: Happened[] = [];
    let told: string | undefined;
    while (!stop.aborted) {
      listen();
      // What was fetched half is fetched again, so this need not be waited for.
      const synced = await sync(stop).catch((error: unknown) => broken(error));
      if (stop.aborted) break;
      if (synced.said !== undefined && (synced.said !== told || once)) tell(synced.said);
      told = synced.said;
      const happened = await workRound(shop, synced.at).catch((error: unknown) => {
        tell(messageOf(error));
        return [{ came: 'failed', stage: 'loop', key: '', title: 'A round', why: messageOf(error) } as const];
      });
      if (once) all.push(...failedSync(synced), ...happened);
      const isMoving = happened.some(({ came }) => came === 'done' || came === 'skipped');
      if (isMoving) continue;
      if (once) break;
      await rest(desk.config.loop.sleepSeconds * 1000);
    }
    stop.removeEventListener('abort', stopping);
    return all;
  }
  return { wake: poke, ended: work() };
}

const broken = (error: unknown): Synced => ({ at: undefined, said: messageOf(error), failed: true });

const failedSync = ({ failed, said = '' }: Synced): readonly Happened[] =>
  failed ? [{ came: 'failed', stage: 'sync', key: '', title: 'The clone', why: said }] : [];
