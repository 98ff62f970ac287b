/** The word that agrees with a figure: `is` with one, `are` with any other. */
export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** A figure with its noun: `1 run`, `3 runs`; the plural may be given where it is not an added s. */
export const counting = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${plural(count, noun, nouns)}`;
