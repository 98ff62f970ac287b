import { type Shown, shownWords } from './shown-words.ts';

/** Characters of an excerpt: two or three lines where results stand. */
const most = 170;

/** How much of them may stand before what was found. */
const lead = 60;

/** The text around what was found, from an excerpt as Pagefind makes it: words between blanks, those found in `<mark>`. */
export function excerpt(html: string): Shown[] {
  const words = html
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: plain(word), isFound: word.startsWith('<mark>') }));
  return around(shownWords(words));
}

/** A title of the index as people are shown it. */
export const shownTitle = (title: string): string =>
  shownWords(title.split(/\s+/).map((text) => ({ text, isFound: false })))
    .map(({ text }) => text)
    .join('');

/** Pagefind writes these two signs of a text in another way, and no others. */
const plain = (word: string) =>
  word
    .replace(/^<mark>|<\/mark>$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

/** As much of a text as an excerpt holds, from a little before the first thing found. */
function around(pieces: readonly Shown[]): Shown[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (text.length <= most) return [...pieces];
  const found = pieces.findIndex(({ isFound }) => isFound);
  const before = pieces.slice(0, Math.max(found, 0)).reduce((sum, piece) => sum + piece.text.length, 0);
  const start = wordStart(text, Math.max(0, Math.min(before - lead, text.length - most)));
  const end = wordEnd(text, start + most);
  const cut: Shown[] = [];
  let at = 0;
  for (const { text: part, isFound } of pieces) {
    const kept = part.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (kept !== '') cut.push({ text: kept, isFound });
    at += part.length;
  }
  return [...(start > 0 ? [dots] : []), ...cut, ...(end < text.length ? [dots] : [])];
}

const dots: Shown = { text: '…', isFound: false };

/** The first beginning of a word near a place; scripts without blanks may begin anywhere, though not within a letter. */
function wordStart(text: string, near: number): number {
  if (near === 0) return 0;
  const blank = text.slice(near, near + 20).search(/\s/);
  return blank < 0 ? whole(text, near) : near + blank + 1;
}

/** The last end of a word before a place. */
function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const blank = text.slice(near - 20, near).search(/\s\S*$/);
  return blank < 0 ? whole(text, near) : near - 20 + blank;
}

/** The place itself, or the one before the letter that it would cut in two. */
function whole(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^(?:[\p{M}\udc00-\udfff]|\u200d)/u.test(text.slice(place))) place -= 1;
  return place;
}
