/** What matches any of some forms, in capital or small letters; where a form says nothing else, anywhere. */
export const anyOf = (...forms: readonly string[]): RegExp => new RegExp(forms.join('|'), 'iu');

/** Marks and blanks before the first letter. A word's edge is told by letters, for `\b` and `\W` know those of English only. */
export const start = String.raw`^[^\p{L}\p{N}]*`;

/** The end of a word in any script. */
export const end = String.raw`(?![\p{L}\p{N}])`;
