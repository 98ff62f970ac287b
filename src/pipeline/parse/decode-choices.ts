/** A dropdown's answer, decoded; `unknown` names what is none of the options. */
export interface Choices {
  readonly chosen: string[];
  readonly unknown: string[];
}

const even = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The option a text stands for; spaces at the edges and between words do not matter. */
export function decodeChoice(text: string, options: readonly string[]): string | undefined {
  const bare = text.trim();
  return (options.find((o) => o.trim() === bare) ?? options.find((o) => even(o) === even(bare)))?.trim();
}

/**
 * Splits several choices. GitHub joins them with ", " in the order of the form, and an option may hold ", " itself: so a
 * reading in form order is sought first, then any reading with the fewest pieces that are no option. Longer options win.
 */
export function decodeChoices(text: string, options: readonly string[]): Choices {
  const known = options.map((o) => o.trim()).filter((o) => o !== '');
  const bare = text.trim();
  const ordered = inFormOrder(bare, known);
  if (ordered) return { chosen: ordered, unknown: [] };
  const split = fewestUnknown(bare, known, /, /g);
  if (split.unknown.length === 0 || known.length === 0) return { chosen: split.chosen, unknown: [] };
  const byHand = fewestUnknown(bare, known, /[ \t]*[,\n][ \t]*/g);
  return byHand.unknown.length === 0 ? byHand : split;
}

function inFormOrder(text: string, options: readonly string[]): string[] | undefined {
  const dead = new Set<string>();
  const longestFirst = options.map((option, index) => ({ option, index }));
  longestFirst.sort((a, b) => b.option.length - a.option.length || a.index - b.index);
  const read = (at: number, from: number): string[] | undefined => {
    if (dead.has(`${at} ${from}`)) return undefined;
    for (const { option, index } of longestFirst) {
      if (index < from || !text.startsWith(option, at)) continue;
      const end = at + option.length;
      if (end === text.length) return [option];
      const rest = text.startsWith(', ', end) ? read(end + 2, index + 1) : undefined;
      if (rest) return [option, ...rest];
    }
    dead.add(`${at} ${from}`);
    return undefined;
  };
  return read(0, 0);
}

/** Best reading of each tail of the text, from its end to its beginning. */
function fewestUnknown(text: string, options: readonly string[], separator: RegExp): Choices {
  const gaps = [...text.matchAll(separator)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  const gapAt = new Map(gaps.map((gap, i) => [gap.from, i]));
  const longestFirst = [...options].sort((a, b) => b.length - a.length);
  // tails[i] begins after gap i - 1; its best first piece ends before gap `next`.
  const tails: { unknown: number; next: number; known: boolean }[] = [];
  for (let i = gaps.length; i >= 0; i--) {
    const at = i === 0 ? 0 : (gaps[i - 1]?.to ?? 0);
    let best = { unknown: 1 + (tails[i + 1]?.unknown ?? 0), next: i, known: false };
    for (const option of longestFirst) {
      if (!text.startsWith(option, at)) continue;
      const end = at + option.length;
      const next = end === text.length ? gaps.length : gapAt.get(end);
      if (next === undefined || next < i) continue;
      const unknown = tails[next + 1]?.unknown ?? 0;
      if (unknown < best.unknown) best = { unknown, next, known: true };
    }
    tails[i] = best;
  }
  const result: Choices = { chosen: [], unknown: [] };
  for (let i = 0; i <= gaps.length; ) {
    const { next, known } = tails[i] ?? { next: gaps.length, known: false };
    const piece = text.slice(i === 0 ? 0 : gaps[i - 1]?.to, gaps[next]?.from);
    if (piece.trim() !== '') result.chosen.push(piece);
    if (piece.trim() !== '' && !known) result.unknown.push(piece);
    i = next + 1;
  }
  return result;
}
