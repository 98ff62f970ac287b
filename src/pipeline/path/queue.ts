import type { StepAhead } from '../heard/sound-facts.ts';

/** How somebody wants to hear the rest of a path. */
export interface Queue {
  /** Whether the next step starts by itself when one ends. */
  readonly goesOn: boolean;
  /** Codes of the sessions that are left out. */
  readonly leftOut: readonly string[];
}

/** The queue of somebody who has chosen nothing. */
export const plainQueue: Queue = { goesOn: false, leftOut: [] };

/** The next step that is not left out. */
export const nextIn = ({ leftOut }: Queue, rest: readonly StepAhead[]): StepAhead | undefined =>
  rest.find(({ code }) => !leftOut.includes(code));

/** Leaves a session out, or takes it in again. */
export const withChoice = (queue: Queue, code: string, isLeftOut: boolean): Queue => ({
  ...queue,
  leftOut: [...queue.leftOut.filter((other) => other !== code), ...(isLeftOut ? [code] : [])],
});

/** Reads the JSON of a queue; the plain one where it is none. */
export function readQueue(text: string): Queue {
  try {
    const { goesOn, leftOut } = Object(JSON.parse(text));
    const codes: unknown[] = Array.isArray(leftOut) ? leftOut : [];
    return { goesOn: goesOn === true, leftOut: codes.filter((code) => typeof code === 'string') };
  } catch {
    return plainQueue;
  }
}
