/** A line of words cut to a length, at a word where one ends nearby, and never within what a reader sees as one character. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  const end = space > Math.max(0, most - 20) ? space : characterEnd(words, most);
  return `${words.slice(0, end).replace(/[\s.,;:…–—、。，-]+$/, '')}…`;
}

/** Where the last character ends that fits; a heap of marks that fills all of it is cut like any text. */
function characterEnd(words: string, most: number): number {
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const { index = 0 } = characters.segment(words).containing(most) ?? {};
  if (index > 0) return index;
  return most - Number(/[\ud800-\udbff]$/.test(words.slice(0, most)));
}
