const word = new Intl.Segmenter('en', { granularity: 'word' });

/** Endings of English that change with a word's place; words of other scripts and short ones stay as they are. */
const endings = /^(\p{L}{3,}?)(?:ies|ing|ed|es|s|y)$/u;

/** The words of a text as they are compared: small, without accents, and without their commonest endings. */
const words = (text: string): string[] =>
  [
    ...word.segment(
      text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
        .toLowerCase(),
    ),
  ].flatMap(({ segment, isWordLike }) => (isWordLike ? (endings.exec(segment)?.[1] ?? segment) : []));

/**
 * How alike a summary and a written one are, from 0 to 1: the mean of three F1 scores after Lin, "ROUGE: A Package for Automatic
 * Evaluation of Summaries" (2004). They count shared words, shared pairs of words, and the longest row of words that stand in both in the
 * same order.
 */
export function likeness(summary: string, written: string): number {
  const [a, b] = [words(summary), words(written)];
  const scores = [
    f1(shared(a, b), a.length, b.length),
    f1(shared(pairs(a), pairs(b)), a.length - 1, b.length - 1),
    f1(longestRow(a, b), a.length, b.length),
  ];
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const pairs = (list: readonly string[]): string[] => list.slice(1).map((one, index) => `${list[index]} ${one}`);

/** The harmonic mean of what is shared of one and of the other. */
const f1 = (same: number, a: number, b: number): number => (same === 0 ? 0 : (2 * same) / (a + b));

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of b) left.set(one, (left.get(one) ?? 0) + 1);
  return a.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  }).length;
}

/** Words that stand in both lists in the same order, with others between them. */
function longestRow(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
