/** STAGES OF A TEST: what waits is a list, and the effect of each thing is a file named for its key, or a row. */
import type { RunningWorkplace, Stage, StageResult, Waiting } from '../../../operations/loop/stage.ts';
import type { Synced } from '../../../operations/loop/sync/sync.ts';

/** A stage that does what it is told with each of some keys. */
export const stageThat = (
  name: string,
  keys: readonly string[] | (() => readonly string[]),
  run: (key: string, place: RunningWorkplace) => Promise<StageResult> | StageResult,
): Stage => ({
  name,
  about: 'A stage of a test.',
  waiting: async () =>
    (typeof keys === 'function' ? keys() : keys).map((key): Waiting => ({ key, title: `The title of ${key}` })),
  run: async (place, { key }) => run(key, place),
});

/** A clone that is always where it should be. */
export const alwaysGreen = async (): Promise<Synced> => ({
  at: { folder: '/nowhere', sha: 'c'.repeat(40) },
  said: undefined,
  failed: false,
});
