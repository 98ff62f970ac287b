import { numberWord } from '../../pipeline/text/number-word.ts';

/** How long each of some recordings takes, as the end of a sentence; undefined where one is unmeasured. */
export function eachTakes(lengths: readonly (number | null)[]): string | undefined {
  const known = lengths.filter((seconds) => seconds !== null);
  if (known.length === 0 || known.length < lengths.length) return undefined;
  const minutes = Math.floor(Math.max(...known) / 60) + 1;
  return `each takes under ${minutes === 1 ? 'a minute' : `${numberWord(minutes)} minutes`}`;
}
