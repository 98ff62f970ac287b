/** The word with a capital first letter: a name turned into a heading. */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
