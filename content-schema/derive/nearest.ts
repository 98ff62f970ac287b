/** The known name that was most likely meant: a slip of the keys, its beginning, or nearly all of it; none when all are far. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const written = name.toLowerCase();
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(written, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => isNear(written, candidate.toLowerCase(), far))
    .sort((a, b) => a.far - b.far);
  return best?.candidate;
}

const isNear = (written: string, known: string, far: number): boolean =>
  far <= 0.4 * Math.max(written.length, known.length) || (written.length > 2 && known.startsWith(written));

/** How many letters have to be put in, taken out or exchanged; two that changed places count once. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const [inserted = 0, removed = 0, kept = 0] = [next[column - 1], last[column], last[column - 1]];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          inserted + 1,
          removed + 1,
          kept + (a[row - 1] === b[column - 1] ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
