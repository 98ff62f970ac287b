import { ByteReader, ByteWriter } from './bytes.ts';
import type { Postings } from './postings.ts';

/** A word of the index with its pages. */
export interface IndexedWord extends Postings {
  readonly term: string;
}

/** Words in their order, from one up to the first word of the next such file; the last one has no end. */
export interface WordFile {
  /** Tells which list of pages its numbers are meant for. */
  readonly stamp: number;
  readonly until: string;
  readonly words: readonly Omit<IndexedWord, 'places'>[];
  /** Tells which file of places belongs to it. */
  readonly digest: number;
}

/** Bytes that a file of words has about; a common word may take more by itself. */
const size = 8192;

/**
 * Whether a file of the index begins with this word. That hangs on nothing but the word and its pages, so an edit moves no border but its
 * own; the more a word holds the likelier it is, which makes files of about the same size from little and from much.
 */
export const startsFile = ({ term, pages }: IndexedWord): boolean =>
  digestOf(term) % size < pages.length + term.length + 2;

/** The names of the two files that begin with a word; signs that a file system may refuse are written as numbers. */
export function wordFileNames(from: string): { readonly words: string; readonly places: string } {
  const name = from.replace(/[^a-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
  return { words: `words/from-${name}.bin`, places: `places/from-${name}.bin` };
}

/** The two files of words that follow each other. */
export function encodeWords(words: readonly IndexedWord[], until: string, stamp: number): [Uint8Array, Uint8Array] {
  const pages = new ByteWriter();
  pages.number(stamp);
  pages.text(until);
  for (const word of words) {
    pages.text(word.term);
    pages.block(word.pages);
  }
  const places = new ByteWriter();
  places.number(bytesDigest(pages.done()));
  for (const word of words) places.block(word.places);
  return [pages.done(), places.done()];
}

export function decodeWords(bytes: Uint8Array): WordFile {
  const reader = new ByteReader(bytes);
  const stamp = reader.number();
  const until = reader.text();
  const words: { term: string; pages: Uint8Array }[] = [];
  while (!reader.isAtEnd) words.push({ term: reader.text(), pages: reader.block() });
  return { stamp, until, words, digest: bytesDigest(bytes) };
}

/** The places of a file of words, in its order; nothing when they belong to another edition of it. */
export function decodePlaces(bytes: Uint8Array, { words, digest }: WordFile): IndexedWord[] | undefined {
  const reader = new ByteReader(bytes);
  if (reader.number() !== digest) return undefined;
  return words.map((word) => ({ ...word, places: reader.block() }));
}

/** A short digest of a text, the same everywhere (FNV-1a); no shield against somebody who wants two of the same. */
export function digestOf(text: string): number {
  let digest = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193);
  return digest >>> 0;
}

function bytesDigest(bytes: Uint8Array): number {
  let digest = 0x811c9dc5;
  for (const byte of bytes) digest = Math.imul(digest ^ byte, 0x01000193);
  return digest >>> 0;
}
