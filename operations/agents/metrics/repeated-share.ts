/** How long a passage is that counts, in tokens: less than that is alike by chance. */
const passage = 50;

/** The share of all tokens that stand in a passage which occurs at least twice, in one text or in two. Pure. */
export function repeatedShare(texts: readonly (readonly string[])[]): number {
  const places = new Map<string, (readonly [text: number, at: number])[]>();
  for (const [index, tokens] of texts.entries())
    for (let at = 0; at + passage <= tokens.length; at++) {
      const key = tokens.slice(at, at + passage).join('\u0000');
      places.set(key, [...(places.get(key) ?? []), [index, at]]);
    }
  const repeated = texts.map(() => new Set<number>());
  for (const found of places.values()) {
    // A passage that overlaps itself, such as a table of alike rows, is one passage.
    const [first] = found;
    const isTwice = found.some(([text, at]) => first && (text !== first[0] || at >= first[1] + passage));
    if (isTwice)
      for (const [text, at] of found) for (let token = at; token < at + passage; token++) repeated[text]?.add(token);
  }
  const all = texts.reduce((sum, tokens) => sum + tokens.length, 0);
  return all === 0 ? 0 : repeated.reduce((sum, tokens) => sum + tokens.size, 0) / all;
}
