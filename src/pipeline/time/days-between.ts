/** A day in milliseconds. */
export const day = 24 * 60 * 60 * 1000;

/** Whole days from one moment to another; never negative. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / day));
