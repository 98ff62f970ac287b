/**
 * The class name for the color and the shape of a badge, by the word on it: the colors of the source documents where they name one
 * (R000-104), and one of its own for every other status. The names are short because every row of a list bears some.
 */
const tones = new Map([
  ['backlog', 'backlog'],
  ['queued', 'queued'],
  ['scheduled', 'scheduled'],
  ['ready', 'ready'],
  ['active', 'active'],
  ['in-progress', 'doing'],
  ['blocked', 'blocked'],
  ['in-review', 'review'],
  ['done', 'done'],
  ['completed', 'done'],
  ['past', 'past'],
  ['inactive', 'inactive'],
  ['cancelled', 'cancelled'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
]);

/** The class name for the look of a badge that says this word, whatever its case; none for a plain one. */
export const badgeTone = (word: string): string | undefined => tones.get(word.toLowerCase());

/** The class names of a badge that says this word. */
export function badgeClass(word: string): string {
  const tone = badgeTone(word);
  return tone ? `badge ${tone}` : 'badge';
}
