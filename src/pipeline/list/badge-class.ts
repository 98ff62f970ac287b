/** Colors of the source documents by the word on the badge (R000-104); every other word is plain. */
const tones = new Map([
  ['queued', 'queued'],
  ['in-progress', 'progress'],
  ['done', 'done'],
  ['completed', 'done'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
]);

/** The class names of a badge that says this word, whatever its case. */
export function badgeClass(word: string): string {
  const tone = tones.get(word.toLowerCase());
  return tone ? `badge badge-${tone}` : 'badge';
}
