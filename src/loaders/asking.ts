/** What a thing may be asked for with: plain values, so that the same asking is known again. */
export type Plain = string | number | null;

/** Whoever wants to know which page asks what, and what the answers are. */
export interface Watcher {
  /**
   * Works an answer out, or recalls it, and notes who asked for it.
   */
  ask<Answer>(asking: string, kind: Kind, work: () => Promise<Answer>): Promise<Answer>;
}

/**
 * A question, whose answer is compared between builds; a question whose answer is kept as well, because it is short and takes long to
 * find; or a step on the way to answers, which is as new as what it asks.
 */
export type Kind = 'answer' | 'kept answer' | 'step';

/** Something that can be asked again, with what it was asked with. */
export type Question = (...asked: readonly Plain[]) => Promise<unknown>;

interface Asking {
  watcher?: Watcher;
  /** Every question by its name, so that one can be asked again. */
  readonly questions: Map<string, Question>;
  /** What was worked out once for all. */
  readonly answers: Map<string, Promise<unknown>>;
}

// A build stands outside of the bundle of pages, which has a copy of this module of its own: the process is all that they share.
const place = Symbol.for('ledgerline.asking');
const shared = globalThis as { [place]?: Asking };

/** Who watches, which questions there are, and what was worked out already. */
export function asking(): Asking {
  shared[place] ??= { questions: new Map(), answers: new Map() };
  return shared[place];
}

/** How an asking is written down: `linkTo [12]`. */
export const askingOf = (name: string, asked: readonly Plain[]): string => `${name} ${JSON.stringify(asked)}`;

/** Works something out under the eyes of whoever watches. */
export const watched = <Answer>(name: string, kind: Kind, work: () => Promise<Answer>): Promise<Answer> => {
  const { watcher } = asking();
  return watcher ? watcher.ask(name, kind, work) : work();
};
