const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A whole number as it is written in a sentence: in words up to ten. */
export const numberWord = (count: number): string => words[count] ?? String(count);
