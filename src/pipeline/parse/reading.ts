import type { Standing } from './views.ts';

/** A candidate taken for the heading of one field. */
export interface Heading {
  readonly candidate: number;
  readonly line: number;
  /** Position in the form. */
  readonly field: number;
  /** How it stands after the heading before it. */
  readonly standing: Standing;
}

/** The best reading from some point on. */
export interface Tail {
  readonly found: number;
  readonly cost: number;
  readonly next: (Heading & { readonly tail: Tail }) | undefined;
}

/** A reading as a list. */
export const headingsOf = (tail: Tail): Heading[] => {
  const { next } = tail;
  return next ? [next, ...headingsOf(next.tail)] : [];
};
