import { capitalized } from './capitalized.ts';

/** The name or plural of a record type as people write it: `quiz-attempts` becomes "quiz attempts". */
export const inWords = (name: string): string => name.replaceAll('-', ' ');

/** The same as a heading: "Quiz attempts". */
export const headingOf = (name: string): string => capitalized(inWords(name));

/** The same as a key of an object and a name in code: `quizAttempts`. */
export const asKey = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
