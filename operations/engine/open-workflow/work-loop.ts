import type { Worker } from 'openworkflow';
import { resting } from '../resting.ts';
import { messageOf } from '../steps.ts';

/** How long the loop rests when there is nothing to do, and how often it looks for what was left lying. */
const [shortest, longest, mendsAfter] = [50, 1000, 2000];

/**
 * Has a worker claim runs until it is ended. OpenWorkflow's own loop rests up to a second after each run and prints what goes wrong; this
 * one goes on as soon as something is let go of or comes in.
 */
export function workLoop(options: {
  readonly worker: Worker;
  readonly mend: () => Promise<void>;
  readonly trouble: (message: string) => void;
}) {
  const { worker, mend, trouble } = options;
  const { listen, rest, poke } = resting();
  let isWorking = false;
  let loop: Promise<void> = Promise.resolve();

  async function work(): Promise<void> {
    let idle = 0;
    let mended = Number.NEGATIVE_INFINITY;
    while (isWorking) {
      listen();
      try {
        if (performance.now() - mended > mendsAfter) {
          await mend();
          mended = performance.now();
        }
        idle = (await worker.tick()) > 0 ? 0 : idle + 1;
      } catch (error) {
        trouble(messageOf(error));
        idle += 1;
      }
      if (idle > 0) await rest(Math.min(longest, shortest * 2 ** Math.min(idle, 10)));
    }
  }

  return {
    /** Begins to work. */
    begin(): void {
      if (isWorking) return;
      isWorking = true;
      loop = work();
    },
    /** There may be something to do. */
    poke,
    /** Ends once the passes that run have ended. */
    async end(): Promise<void> {
      isWorking = false;
      poke();
      await loop;
      await worker.stop();
    },
  };
}
