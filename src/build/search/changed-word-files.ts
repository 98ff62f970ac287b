import { fileOf, type IndexEntry } from '../../pipeline/search/index-entry.ts';
import { eachPlaced, PostingsWriter } from '../../pipeline/search/postings.ts';
import {
  decodePlaces,
  decodeWords,
  type IndexedWord,
  startsFile,
  wordFileNames,
} from '../../pipeline/search/word-files.ts';
import { at, type SearchFile, splitWords, wordFiles } from './search-files.ts';

/** A page in which a word stands otherwise now, or no more. */
export interface WordChange {
  readonly section: number;
  readonly number: number;
  readonly now: { readonly weight: number; readonly places: Uint8Array } | undefined;
}

/** A file of the index by the word it begins with; its words are there once they are needed. */
interface Slot {
  readonly from: string;
  words: IndexedWord[] | undefined;
}

/** Makes the files anew in which words have changed, and those beside them whose borders moved; says with which words files begin now. */
export function changedWordFiles(
  read: (path: string) => Uint8Array | undefined,
  { words: froms, stamp }: IndexEntry,
  changes: ReadonlyMap<string, readonly WordChange[]>,
): { readonly files: SearchFile[]; readonly froms: string[] } {
  const slots: Slot[] = froms.map((from) => ({ from, words: undefined }));
  for (const [file, terms] of Map.groupBy(changes.keys(), (term) => fileOf(froms, term))) {
    const slot = slots[file] as Slot;
    slot.words = withChanges(wordsOf(read, slot.from), terms, changes);
  }
  // From the end, so that what a file no longer begins with goes to the one before it, however far back that is.
  for (let index = slots.length - 1; index > 0; index -= 1) {
    const [before, slot] = [slots[index - 1] as Slot, slots[index] as Slot];
    const first = slot.words?.[0];
    if (!slot.words || (first?.term === slot.from && startsFile(first))) continue;
    before.words = [...(before.words ?? wordsOf(read, before.from)), ...slot.words];
    slots.splice(index, 1);
  }
  const next: Slot[] = slots.flatMap((slot) => (slot.words ? splitWords(slot.from, slot.words) : [slot]));
  const oldUntil = new Map(froms.map((from, index) => [from, froms[index + 1] ?? '']));
  const files = next.flatMap(({ from, words }, index) => {
    const until = next[index + 1]?.from ?? '';
    if (!words && oldUntil.get(from) === until) return [];
    return wordFiles(from, words ?? wordsOf(read, from), until, stamp);
  });
  return { files, froms: next.map(({ from }) => from) };
}

function wordsOf(read: (path: string) => Uint8Array | undefined, from: string): IndexedWord[] {
  const names = wordFileNames(from);
  const [pages, places] = [read(at(names.words)), read(at(names.places))];
  const words = pages && places && decodePlaces(places, decodeWords(pages));
  if (!words) throw new Error(`The search index has lost ${names.words}, or has another edition of it.`);
  return words;
}

function withChanges(
  words: readonly IndexedWord[],
  terms: readonly string[],
  changes: ReadonlyMap<string, readonly WordChange[]>,
): IndexedWord[] {
  const all = new Map(words.map((word) => [word.term, word]));
  for (const term of terms) {
    const word = withPages(term, all.get(term), changes.get(term) ?? []);
    if (word) all.set(term, word);
    else all.delete(term);
  }
  return [...all.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** A word with some of its pages changed; nothing when none is left. */
function withPages(
  term: string,
  word: IndexedWord | undefined,
  changes: readonly WordChange[],
): IndexedWord | undefined {
  const writer = new PostingsWriter();
  const left = changes.toSorted(inOrder);
  const add = ({ section, number, now }: WordChange) => now && writer.add(section, number, now.weight, now.places);
  if (word)
    eachPlaced(word, (section, number, weight, _, from, to) => {
      const here = { section, number, now: undefined };
      for (let next = left[0]; next && inOrder(next, here) < 0; next = left[0]) add(left.shift() as WordChange);
      if (left[0] && inOrder(left[0], here) === 0) add(left.shift() as WordChange);
      else writer.add(section, number, weight, word.places, from, to);
    });
  for (const change of left) add(change);
  const { pages, places } = writer.done();
  return pages.length === 0 ? undefined : { term, pages, places };
}

const inOrder = (a: WordChange, b: WordChange): number => a.section - b.section || a.number - b.number;
