/** Whether so many of some records are gone at once that a person has to say that they may: more than a fifth of them, and more than three. */
export const losesMany = (were: number, lost: number): boolean => lost > 3 && lost > were / 5;
