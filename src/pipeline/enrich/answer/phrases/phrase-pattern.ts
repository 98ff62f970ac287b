/** What begins and ends a word of a script that puts blanks between words. */
const [opening, ending] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{M}\p{N}])`];

/** A pattern of any of these phrases, which stand on a line each or between bars, wherever they stand in a text. */
export const anywhere = (phrases: string): string =>
  `(?:${phrases
    .trim()
    .split(/\s*\n\s*/)
    .join('|')})`;

/** The same, where they begin with a word. */
export const beginning = (phrases: string): string => `${opening}${anywhere(phrases)}`;

/** The same, where they are whole words. */
export const whole = (phrases: string): string => `${opening}${anywhere(phrases)}${ending}`;

/** Any of these patterns, to be looked for in what `fold` leaves of a text: small letters without accents. */
export const oneOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'isu');
