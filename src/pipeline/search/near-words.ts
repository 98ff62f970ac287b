import { editDistance } from './edit-distance.ts';
import { fileOf } from './index-entry.ts';
import type { OpenIndex } from './open-index.ts';
import { pageAt } from './page-list.ts';
import type { Pieces } from './pieces.ts';
import { eachPage, inTitle } from './postings.ts';

/** A word of the index that is written much like one that was typed. */
export interface NearWord {
  /** As it was typed. */
  readonly typed: string;
  /** As the index has it, which is its stem. */
  readonly term: string;
  /** Addresses of pages on which it is read as it is written, titles first. */
  readonly addresses: readonly string[];
}

/** Words of a question that are looked at, near words of each with their pages, and files of the index that are read for them. */
const [mostWords, mostNear, mostPages, mostFiles] = [4, 3, 2, 16];

/** Shorter words are near to too many others. */
const shortest = 4;

/**
 * For words that stand nowhere, those of the index that are spelled much like them, the nearest first. What is read is bounded however
 * large the index is: the files in which most words stand that are one letter away.
 */
export async function nearWords(index: OpenIndex, pieces: Pieces, typed: string): Promise<NearWord[]> {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, mostWords);
  return (await Promise.all(words.map((word) => nearTo(index, pieces, word)))).flat();
}

async function nearTo(index: OpenIndex, pieces: Pieces, typed: string): Promise<NearWord[]> {
  const [piece, ...others] = pieces(typed);
  if (!piece || others.length > 0 || !/^\p{L}+$/u.test(piece.letters) || piece.letters.length < shortest) return [];
  const [term = piece.letters] = piece.terms;
  const most = term.length < 6 ? 1 : 2;
  const near: { term: string; pages: Uint8Array; distance: number }[] = [];
  for (const { words } of await Promise.all(filesNear(index, term).map((file) => index.words(file))))
    for (const { term: other, pages } of words) {
      if (piece.terms.includes(other)) return [];
      const distance = /^\p{L}+$/u.test(other) ? editDistance(term, other, most) : most + 1;
      if (distance <= most) near.push({ term: other, pages, distance });
    }
  return near
    .sort((a, b) => a.distance - b.distance || b.pages.length - a.pages.length || (a.term < b.term ? -1 : 1))
    .slice(0, mostNear)
    .map(({ term: other, pages }) => ({ typed, term: other, addresses: pagesOf(index, pages) }));
}

/** The files in which words one letter away would stand, those first that would hold most of them. */
function filesNear({ entry }: OpenIndex, term: string): number[] {
  const counts = new Map<number, number>();
  for (const word of oneAway(term)) {
    const file = fileOf(entry.words, word);
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, count], [b, other]) => other - count || a - b)
    .slice(0, mostFiles)
    .map(([file]) => file);
}

function* oneAway(term: string): Generator<string> {
  const letters = [...term];
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, after] = [letters.slice(0, at), letters.slice(at)];
    const [first = '', second = '', ...rest] = after;
    yield [...before, ...after.slice(1)].join('');
    yield [...before, second, first, ...rest].join('');
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      yield [...before, letter, ...after].join('');
      yield [...before, letter, ...after.slice(1)].join('');
    }
  }
}

function pagesOf(index: OpenIndex, pages: Uint8Array): string[] {
  const titled: number[] = [];
  const others: number[] = [];
  eachPage(pages, (section, number, weight) => {
    const to = weight & inTitle ? titled : others;
    if (to.length < mostPages) to.push(pageAt(index, section, number));
  });
  return [...titled, ...others].slice(0, mostPages).map((page) => index.pages[page]?.address ?? '');
}

/** A form of a word as a text has it, and how far it is from what was typed. */
export interface Written {
  readonly form: string;
  readonly distance: number;
}

/** A word of the index as a text has it, in the form nearest to what was typed; small letters where those were typed. */
export function asWritten(text: string, pieces: Pieces, term: string, typed: string): Written | undefined {
  const forms = new Set(
    [...text.matchAll(/\S+/g)].flatMap(([word]) =>
      pieces(word).flatMap(({ terms, start, end }) => (terms.includes(term) ? [word.slice(start, end)] : [])),
    ),
  );
  const isSmall = typed === typed.toLowerCase();
  const [nearest] = [...forms]
    .map((form) => (isSmall ? form.toLowerCase() : form))
    .map((form) => ({ form, distance: editDistance(typed, form, typed.length) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest;
}
