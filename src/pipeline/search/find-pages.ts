import type { AskedWord, Asking } from './askings.ts';
import { fileOf } from './index-entry.ts';
import type { OpenIndex } from './open-index.ts';
import { pageAt, wordsOfClass } from './page-list.ts';
import { eachPage, eachPlaced, inTitle, isName, timesOf } from './postings.ts';

/** Pages by their place in the index's list, and how well each fits. */
type Fit = ReadonlyMap<number, number>;

/** What was found: pages, best first and then by their place in the list, and the terms that found them. */
export interface Found {
  readonly pages: readonly number[];
  readonly terms: ReadonlySet<string>;
  /** How many words stand in a row: more than one for a phrase. */
  readonly inRow: number;
}

/** Files of the index that one beginning of a word may ask for. */
const mostFiles = 4;

/**
 * Letters that a word may lose at its end when it stands nowhere: somebody is still typing it, and the index has its stem. At least half
 * of them stay, since a misspelled word that loses more finds another one.
 */
const mostLost = 5;
const leastLeft = (letters: number): number => Math.max(3, Math.ceil(letters / 2));

/** How much weight repetition has, and how much the length of a page takes from it (BM25). */
const repetition = 1.2;
const lengthShare = 0.6;

/** What a word adds that stands in the title, and one that is the page's very name. */
const titleWeight = 2;
const nameWeight = 8;

/** Finds the pages for a way to ask. */
export async function findPages(index: OpenIndex, { inOrder, words }: Asking): Promise<Found> {
  const terms = new Set<string>();
  const look: Look = { index, fits: createFits(index), terms };
  const matches = await Promise.all(words.map((word) => (inOrder ? anyOf(look, word.terms) : match(look, word))));
  const all = together(matches.map((found) => weighed(found, index.pages.length)));
  const found = inOrder && words.length > 1 ? await onlyInOrder(index, words, all) : all;
  const pages = [...found].sort(([a, fit], [b, other]) => other - fit || a - b).map(([page]) => page);
  return { pages, terms, inRow: inOrder ? words.length : 1 };
}

interface Look {
  readonly index: OpenIndex;
  readonly fits: Fits;
  /** Terms that have found something so far. */
  readonly terms: Set<string>;
}

type Fits = (page: number, weight: number) => number;

function createFits({ pages }: OpenIndex): Fits {
  const lengths = pages.map(({ length }) => wordsOfClass(length));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  return (page, weight) => {
    const times = timesOf(weight);
    const length = (lengths[page] ?? average) / average;
    const often = (times * (repetition + 1)) / (times + repetition * (1 - lengthShare + lengthShare * length));
    return often + (weight & inTitle ? titleWeight : 0) + (weight & isName ? nameWeight : 0);
  };
}

/** Rare words say more than common ones. */
function weighed(found: Fit, count: number): Fit {
  const rarity = Math.log(1 + (count - found.size + 0.5) / (found.size + 0.5));
  return new Map([...found].map(([page, fit]) => [page, fit * rarity]));
}

/** Pages that are in all of them. */
function together(all: readonly Fit[]): Fit {
  const [first, ...others] = all.toSorted((a, b) => a.size - b.size);
  if (!first) return new Map();
  const pages = [...first].filter(([page]) => others.every((other) => other.has(page)));
  return new Map(pages.map(([page, fit]) => [page, others.reduce((sum, other) => sum + (other.get(page) ?? 0), fit)]));
}

async function match(look: Look, { terms, beginning = '', parts }: AskedWord): Promise<Fit> {
  const found = await anyOf(look, terms, beginning);
  if (found.size > 0) return found;
  if (parts) return together(await Promise.all(parts.map((part) => match(look, part))));
  if (!/^\p{L}+$/u.test(beginning)) return found;
  for (let lost = 1; lost <= mostLost && beginning.length - lost >= leastLeft(beginning.length); lost += 1) {
    const shorter = await anyOf(look, [beginning.slice(0, -lost)]);
    if (shorter.size > 0) return shorter;
  }
  return found;
}

/** Pages of these terms, and of the words that begin so, which count the less the longer they are. */
async function anyOf({ index, fits, terms: found }: Look, terms: readonly string[], beginning = ''): Promise<Fit> {
  const pages = new Map<number, number>();
  for (const file of filesFor(index, terms, beginning))
    for (const word of (await index.words(file)).words) {
      const isAsked = terms.includes(word.term);
      if (!isAsked && (beginning === '' || !word.term.startsWith(beginning))) continue;
      found.add(word.term);
      const share = isAsked ? 1 : (0.8 * beginning.length) / word.term.length;
      eachPage(word.pages, (section, number, weight) => {
        const page = pageAt(index, section, number);
        const fit = share * fits(page, weight);
        if (fit > (pages.get(page) ?? 0)) pages.set(page, fit);
      });
    }
  return pages;
}

/** The files in which terms stand, and some of those with a beginning, which says little if it is short. */
function filesFor({ entry: { words } }: OpenIndex, terms: readonly string[], beginning: string): Set<number> {
  const files = new Set(terms.map((term) => fileOf(words, term)));
  if (beginning === '') return files;
  const first = fileOf(words, beginning);
  files.add(first);
  const isTelling = beginning.length > 2 || /[^a-z]/.test(beginning);
  for (let file = first + 1; isTelling && file < first + mostFiles && words[file]?.startsWith(beginning); file += 1)
    files.add(file);
  return files;
}

/** Of some pages those in which the words stand one after the other. */
async function onlyInOrder(index: OpenIndex, words: readonly AskedWord[], found: Fit): Promise<Fit> {
  /** For each page the places where the phrase can go on. */
  let open: ReadonlyMap<number, ReadonlySet<number>> | undefined;
  for (const { terms } of words) {
    const next = new Map<number, Set<number>>();
    for (const file of filesFor(index, terms, ''))
      for (const word of await index.placed(file)) {
        if (!terms.includes(word.term)) continue;
        eachPlaced(word, (section, number, _weight, places) => {
          const page = pageAt(index, section, number);
          if (!found.has(page)) return;
          const before = open?.get(page);
          const after = places.filter((place) => !open || before?.has(place)).map((place) => place + 1);
          if (after.length > 0) next.set(page, new Set([...(next.get(page) ?? []), ...after]));
        });
      }
    open = next;
  }
  return new Map([...found].filter(([page]) => open?.has(page)));
}
