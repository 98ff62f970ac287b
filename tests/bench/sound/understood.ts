/** The words of a sentence as a recognizer writes them: small letters, no punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z']+/g) ?? [];
}

/** How many words of what was said stand in what was heard, in order: the matches of the alignment with the fewest errors. */
export function understood(said: readonly string[], heard: readonly string[]): number {
  let row: Alignment[] = Array.from({ length: heard.length + 1 }, (_, index) => ({ errors: index, matches: 0 }));
  for (const [index, word] of said.entries()) {
    let [last, diagonal] = [{ errors: index + 1, matches: 0 }, row[0]];
    const next = [last];
    for (const [place, other] of heard.entries()) {
      const above = row[place + 1];
      last = best([step(diagonal, word === other), step(above, undefined), step(last, undefined)]);
      diagonal = above;
      next.push(last);
    }
    row = next;
  }
  return row.at(-1)?.matches ?? 0;
}

interface Alignment {
  readonly errors: number;
  readonly matches: number;
}

/** One word further: a match, a wrong word, or a word too many or too few. */
function step(from: Alignment | undefined, match: boolean | undefined): Alignment {
  const { errors, matches } = from ?? { errors: Number.POSITIVE_INFINITY, matches: 0 };
  return match ? { errors, matches: matches + 1 } : { errors: errors + 1, matches };
}

function best(ways: readonly [Alignment, ...Alignment[]]): Alignment {
  return ways.reduce((one, other) => {
    return other.errors < one.errors || (other.errors === one.errors && other.matches > one.matches) ? other : one;
  });
}
