import { Failure } from '../failure.ts';
import type { Inferred, Spent } from '../provider.ts';
import { firstObject } from './first-object.ts';

/** The text of an answer and how it came to its end. */
export interface Said {
  readonly text: string;
  readonly spent: Spent;
  readonly end?: 'cut off' | 'refused' | undefined;
}

/** Reads the object of an answer. Throws a Failure where it has none, or repeats the key that only the provider was shown. */
export function readAnswer({ text, spent, end }: Said, key: string | undefined): Inferred {
  if (end === 'refused') throw new Failure('refused by the provider', { spent });
  // A word that is set because something has to be set is no secret, and may stand in any text.
  if (key && key.length >= 12 && text.includes(key)) throw new Failure('answer unreadable', { spent });
  const output = firstObject(text);
  if (output !== undefined) return { output, ...spent };
  if (end === 'cut off') throw new Failure('answer cut off', { spent });
  throw new Failure(text.trim() === '' ? 'answer empty' : 'no JSON', { spent });
}
