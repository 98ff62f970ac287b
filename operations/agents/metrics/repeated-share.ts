/** How long a passage is that counts, in tokens: less than that is alike by chance. */
const passage = 50;

/** Two remainders of one sum are one number of 52 bits: among millions of passages hardly two differ and share it. */
const [first, second] = [67_108_859, 67_108_837];
const base = 8191;

/** The share of all tokens that stand in a passage which occurs at least twice, in one text or in two. Pure. */
export function repeatedShare(texts: readonly (readonly string[])[]): number {
  const ids = new Map<string, number>();
  const idOf = (token: string): number => {
    const id = ids.get(token) ?? ids.size + 1;
    ids.set(token, id);
    return id;
  };
  const seen = new Map<number, readonly [text: number, at: number]>();
  const repeated = texts.map(() => new Set<number>());
  const mark = (text: number, at: number) => {
    for (let token = at; token < at + passage; token++) repeated[text]?.add(token);
  };
  for (const [text, tokens] of texts.entries())
    for (const [at, sum] of sumsOf(tokens.map(idOf)).entries()) {
      const known = seen.get(sum);
      if (known === undefined) seen.set(sum, [text, at]);
      // A passage that overlaps itself, such as a table of alike rows, is one passage.
      else if (known[0] !== text || at >= known[1] + passage) {
        mark(...known);
        mark(text, at);
      }
    }
  const all = texts.reduce((sum, tokens) => sum + tokens.length, 0);
  return all === 0 ? 0 : repeated.reduce((sum, tokens) => sum + tokens.size, 0) / all;
}

/** A number for each passage, by where it begins; each is made from the one before. */
function sumsOf(tokens: readonly number[]): number[] {
  const found: number[] = [];
  const [leavesFirst, leavesSecond] = [power(first), power(second)];
  let [one, other] = [0, 0];
  for (const [at, token] of tokens.entries()) {
    const gone = at < passage ? 0 : (tokens[at - passage] ?? 0);
    one = (((one * base + token - ((gone * leavesFirst) % first)) % first) + first) % first;
    other = (((other * base + token - ((gone * leavesSecond) % second)) % second) + second) % second;
    if (at >= passage - 1) found.push(one * 67_108_864 + other);
  }
  return found;
}

const power = (modulus: number): number =>
  Array.from({ length: passage }).reduce((sum: number) => (sum * base) % modulus, 1);
