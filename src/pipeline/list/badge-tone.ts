/** Colors of the source documents by the word on the badge (R000-104); every other word is plain. */
const tones = new Map([
  ['queued', 'queued'],
  ['in-progress', 'doing'],
  ['done', 'done'],
  ['completed', 'done'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
]);

/** The class name for the color of a badge that says this word, whatever its case; none for a plain one. */
export const badgeTone = (word: string): string | undefined => tones.get(word.toLowerCase());

/** The class names of a badge that says this word. */
export function badgeClass(word: string): string {
  const tone = badgeTone(word);
  return tone ? `badge ${tone}` : 'badge';
}
