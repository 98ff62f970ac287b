import { Script } from 'node:vm';

/** Milliseconds of CPU time after which a text is given up. Steps are counted long before; this holds for what counts none. */
const enough = 2000;

const work = Symbol.for('ledgerline.work');
const shared = globalThis as { [work]?: () => string };
// Only a script of its own can be interrupted while it runs.
const run = new Script(`globalThis[Symbol.for('ledgerline.work')]()`);

/**
 * Runs work that must end within two seconds of CPU time; nothing when it did not. A busy machine changes nothing: where the clock ran
 * but little was worked, it is tried again with more time.
 */
export function withinCpu(job: () => string): string | undefined {
  for (let patience = enough; ; ) {
    const before = process.threadCpuUsage();
    try {
      shared[work] = job;
      return run.runInThisContext({ timeout: patience }) as string;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      const { user, system } = process.threadCpuUsage(before);
      const worked = (user + system) / 1000;
      if (worked >= enough / 2 || patience > 60_000) return undefined;
      patience = Math.ceil((patience * enough) / Math.max(worked, 50));
    } finally {
      delete shared[work];
    }
  }
}
