/**
 * Whether a word has letters of two alphabets that look alike, as nobody writes but to be taken for somebody else. Greek letters that are
 * signs of measures are none.
 */
export const mixesAlphabets = (text: string): boolean =>
  text
    .split(/[^\p{L}\p{M}]+/u)
    .some(
      (word) =>
        [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /(?![μΩπΔ])\p{sc=Greek}/u, /\p{sc=Armenian}|\p{sc=Cherokee}/u].filter(
          (one) => one.test(word),
        ).length > 1,
    );
