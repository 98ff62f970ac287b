/**
 * ONE PASS OF A WORKFLOW: its function is called from the start, and what cannot go on now (a wait, a step that is tried again later)
 * simply never answers. Thus no `catch` of a workflow mistakes a wait for an error. The pass ends when nothing of it is at work any more.
 */
import type { Json } from './engine.ts';

/** How a pass ended: the workflow gave something, threw something, or waits for what `why` says. */
export type PassEnd =
  | { readonly kind: 'done'; readonly output: Json | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'parked'; readonly why: unknown };

/** What a step or a wait uses of the pass it is in. */
export interface Pass {
  /** Does something; the pass does not end before it has. Once the pass is over nothing is done. */
  act<T>(act: () => Promise<T>): Promise<T>;
  /** Says that this branch cannot go on now, and why; of several the one that weighs most counts, of equals the last. */
  park(why: unknown, weight?: number): Promise<never>;
}

const never = new Promise<never>(() => undefined);

/** Makes one pass. */
export function onePass(run: (pass: Pass) => Promise<Json | undefined>): Promise<PassEnd> {
  return new Promise((resolve) => {
    let acting = 0;
    let isOver = false;
    let parked: { readonly why: unknown; readonly weight: number } | undefined;
    const end = (how: PassEnd) => {
      isOver = true;
      resolve(how);
    };
    // What a step gave may let another branch go on, which happens before the next turn of the loop.
    const look = () =>
      setImmediate(() => {
        if (parked && acting === 0 && !isOver) end({ kind: 'parked', why: parked.why });
      });
    const pass: Pass = {
      async act(act) {
        if (isOver) return never;
        acting += 1;
        try {
          return await act();
        } finally {
          acting -= 1;
          look();
        }
      },
      park(why, weight = 0) {
        if (!parked || weight >= parked.weight) parked = { why, weight };
        look();
        return never;
      },
    };
    run(pass).then(
      (output) => end({ kind: 'done', output }),
      (error: unknown) => end({ kind: 'failed', error }),
    );
  });
}
