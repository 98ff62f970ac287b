/** The measure of a stave: the height of its lowest line, and the distance between two lines. */
export interface StaveMeasure {
  readonly bottom: number;
  readonly gap: number;
}

/** The five lines, from the lowest; step 1 sits on the first and step 9 on the last. */
export const lineHeights = ({ bottom, gap }: StaveMeasure): number[] =>
  [0, 1, 2, 3, 4].map((line) => bottom - line * gap);

/** Height of a step's note, on a line or between two. */
export const noteHeight = ({ bottom, gap }: StaveMeasure, step: number): number => bottom - ((step - 1) * gap) / 2;

/** A stem points upward below the middle line, downward from there on, as engravers do. */
export const pointsUp = (step: number): boolean => step < 5;
