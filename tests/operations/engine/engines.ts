/** HOW EACH ENGINE IS OPENED for a test, and how its process ends without a word. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../../operations/engine/clock.ts';
import { memoryEngine } from '../../../operations/engine/memory.ts';
import { openEngine } from '../../../operations/engine/open-workflow/open-workflow.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import type { Open } from './conformance.ts';

/** In memory, by a clock that is turned. */
export const inMemory: Open = async (workflows) => {
  const clock = manualClock();
  const engine = memoryEngine(workflows, clock);
  return {
    engine,
    async crash() {
      engine.crash();
      await engine.work();
      return engine;
    },
    async pass(seconds) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      clock.advance(seconds * 1000);
    },
    close: () => engine.stop(),
  };
};

/** Over OpenWorkflow, at a place. */
export const over =
  (place: () => Promise<string> | string, after: () => void = () => undefined): Open =>
  async (workflows) => {
    const at = await place();
    const begin = async () => {
      const store = await openStore(at);
      return {
        store,
        engine: await openEngine({ place: at, store, workflows, leaseSeconds: 3, trouble: () => undefined }),
      };
    };
    let life = await begin();
    return {
      engine: life.engine,
      async crash() {
        // A process that is killed is tried in a test of its own; here the old one only ceases to answer.
        await life.engine.stop().catch(() => undefined);
        await life.store.close();
        life = await begin();
        await life.engine.work();
        return life.engine;
      },
      // Days do not pass here; what takes as long is tried with the tables of the store.
      pass: (seconds) => new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 2) * 1000)),
      async close() {
        await life.engine.stop();
        await life.store.close();
        after();
      },
    };
  };

/** A folder that is gone afterwards, and the file of a store in it. */
export function someFile(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-engine-'));
  return { file: join(folder, 'operations.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
