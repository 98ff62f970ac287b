const damping = 0.85;
const rounds = 30;

/**
 * How central each sentence is to all of them, from 0 to 1, after Mihalcea and Tarau, "TextRank: Bringing Order into Texts" (2004):
 * sentences recommend each other by the words they share, and a recommendation counts for more from one that is recommended itself.
 */
export function textRank(sentences: readonly (readonly string[])[]): number[] {
  const sets = sentences.map((terms) => new Set(terms));
  const weights = sets.map((a, i) => sets.map((b, j) => (i === j ? 0 : likeness(a, b))));
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = sets.map(() => 1);
  for (let round = 0; round < rounds; round += 1) {
    const before = ranks;
    ranks = weights.map(
      (row) =>
        1 -
        damping +
        damping *
          row.reduce((sum, weight, j) => sum + (weight === 0 ? 0 : (weight / (sums[j] ?? 1)) * (before[j] ?? 0)), 0),
    );
  }
  const most = Math.max(...ranks);
  return ranks.map((rank) => rank / most);
}

/** How many words two sentences share, for their lengths. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared === 0 ? 0 : shared / (Math.log(1 + a.size) + Math.log(1 + b.size));
}
