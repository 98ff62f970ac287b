import { fold } from '../text/fold.ts';

/**
 * What a word is looked for by where Pagefind would not find it by itself: it takes off accents, but knows nothing of `ł`, `ß` or wide
 * letters. Nothing for a word that it finds as it stands.
 */
export function soughtForm(word: string): string | undefined {
  if (/^[ -~]*$/.test(word)) return undefined;
  const form = fold(word).replace(/\s+/g, '');
  const found = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
  return letters(form) === letters(found) ? undefined : form;
}

/** A joiner without width is kept apart: to Pagefind it is a letter. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}\u200c]+/gu, '');
