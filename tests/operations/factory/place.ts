/** A WORKPLACE FOR STAGES THAT MAKE THINGS: a desk in memory, a checkout in a folder, and one for what is kept. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunningWorkplace, Stage, StageResult } from '../../../operations/loop/stage.ts';
import { memoryDesk } from '../memory-desk.ts';

/** The place, and what a test does in it. */
export interface FactoryPlace extends RunningWorkplace {
  /** What stages said. */
  readonly said: string[];
  /** Writes files of the checkout. */
  put(files: Readonly<Record<string, object>>): void;
  /** Does all that waits for a stage. */
  pass(stage: Stage, signal?: AbortSignal): Promise<StageResult[]>;
}

/** An atom as a person writes it. */
export const atom = (id: string, given: object = {}) => ({
  [`kb/atoms/${id}.json`]: {
    ...{ id, title: `The ${id}`, kind: 'image', claim: `There is a ${id}.`, say: [`Think of a ${id}.`] },
    ...given,
  },
});

/** A course of one lesson. */
export const course = (atoms: readonly string[], given: object = {}) => ({
  'kb/courses/breaks.json': {
    ...{ id: 'breaks', title: 'Breaks', programme: 'DFB' },
    lessons: [{ code: 'S01-DFB-COAT', title: 'Coats', step: 1, seconds: 30, atoms, ...given }],
  },
});

/** Opens one with those files. */
export async function factoryPlace(
  files: Readonly<Record<string, object>>,
  factory: object = {},
): Promise<FactoryPlace> {
  const desk = await memoryDesk({}, { config: { factory } });
  const [folder, keep] = [mkdtempSync(join(tmpdir(), 'checkout-')), mkdtempSync(join(tmpdir(), 'keep-'))];
  const said: string[] = [];
  const place: RunningWorkplace = {
    ...{ desk, folder, keep, sha: 'a'.repeat(40), runId: 'run' },
    ...{ signal: new AbortController().signal, say: async (line: string) => void said.push(line) },
  };
  const put = (more: Readonly<Record<string, object>>) => {
    for (const [path, contents] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(contents));
    }
  };
  put(files);
  return {
    ...{ ...place, said, put },
    async pass(stage, signal = place.signal) {
      const results: StageResult[] = [];
      for (const one of await stage.waiting({ ...place, signal }))
        results.push(await stage.run({ ...place, signal }, one));
      return results;
    },
  };
}
