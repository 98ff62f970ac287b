/** Whether so many records are gone at once that a person has to say that they may: more than a fifth, and more than three. */
export const losesMany = (were: number, lost: number): boolean => lost > 3 && lost > were / 5;
