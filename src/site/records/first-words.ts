import { beginning } from '../../pipeline/markdown/beginning.ts';

/** Texts that are kept; so many are those of a site of a hundred thousand records. */
const most = 100_000;
const known = new Map<string, string>();

/** The beginning of a text, worked out once for each text: in development pages ask for those of all records after every change. */
export function firstWords(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const words = beginning(text);
  known.set(text, words);
  return words;
}
