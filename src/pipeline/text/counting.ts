/** A figure with its noun: `1 run`, `3 runs`; the plural may be given where it is not an added s. */
export const counting = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
