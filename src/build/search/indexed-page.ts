import { Buffer } from 'node:buffer';
import { ByteWriter } from '../../pipeline/search/bytes.ts';
import { pageTexts } from '../../pipeline/search/page-texts.ts';
import type { Pieces } from '../../pipeline/search/pieces.ts';
import { encodePlaces, inTitle, isName, timesClass } from '../../pipeline/search/postings.ts';

/** What the index needs of a page; plain data, so that it can be kept from one build to the next. */
export interface IndexedPage {
  /** Its address from the site's root, with a slash at its end. */
  readonly address: string;
  /** How many words it has. */
  readonly length: number;
  readonly filters: readonly (readonly [key: string, value: string])[];
  /** Its words, with blanks between them. */
  readonly terms: string;
  /** For each word its weight, and its places as a block of bytes; in base64. */
  readonly postings: string;
}

/** Reads a page as it is published, if it is to be searched. The path is that of its file, `tasks/12/index.html`. */
export function indexedPage(path: string, html: string, pieces: Pieces): IndexedPage | undefined {
  const texts = pageTexts(html);
  if (!texts) return undefined;
  const words = new PageWords(pieces);
  words.add(texts.title, inTitle);
  words.add(texts.name, isName);
  words.add(texts.facts, 0);
  words.add(texts.text, 0);
  const address = path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
  // A copy of the values, which are parts of the page and would hold on to all of it.
  const filters = JSON.parse(JSON.stringify(texts.filters));
  return { address, length: words.length, filters, ...words.done() };
}

/** Gathers the words of a page. */
class PageWords {
  readonly #pieces: Pieces;
  readonly #indexes = new Map<string, number>();
  readonly #marks: number[] = [];
  /** Each word that was met, and where. */
  readonly #met: number[] = [];
  readonly #places: number[] = [];
  length = 0;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  add(text: string, mark: number): void {
    if (text === '') return;
    for (const line of text.split('\n')) {
      for (const word of line.split(' '))
        for (const { terms, kind } of this.#pieces(word)) {
          // A whole stands where the first of its parts does.
          const place = this.length + 1;
          if (kind !== 'whole') this.length = place;
          for (const term of terms) this.#meet(term, place, mark);
        }
      // No phrase goes on from one block to the next.
      this.length += 1;
    }
  }

  #meet(term: string, place: number, mark: number): void {
    let index = this.#indexes.get(term);
    if (index === undefined) {
      index = this.#marks.length;
      this.#indexes.set(term, index);
      this.#marks.push(0);
    }
    this.#marks[index] = (this.#marks[index] ?? 0) | mark;
    this.#met.push(index);
    this.#places.push(place);
  }

  done(): Pick<IndexedPage, 'terms' | 'postings'> {
    const starts = new Uint32Array(this.#marks.length + 1);
    for (const index of this.#met) starts[index + 1] = (starts[index + 1] ?? 0) + 1;
    for (let index = 1; index < starts.length; index += 1)
      starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
    const next = starts.slice();
    const sorted = new Uint32Array(this.#met.length);
    for (const [at, index] of this.#met.entries()) {
      const to = next[index] ?? 0;
      sorted[to] = this.#places[at] ?? 0;
      next[index] = to + 1;
    }
    const postings = new ByteWriter();
    const places = new ByteWriter();
    for (const [index, mark] of this.#marks.entries()) {
      const [from = 0, to = 0] = [starts[index], starts[index + 1]];
      const weight = timesClass(to - from) + mark;
      places.length = 0;
      encodePlaces(places, weight, sorted, from, to);
      postings.byte(weight);
      postings.block(places.done());
    }
    return { terms: [...this.#indexes.keys()].join(' '), postings: Buffer.from(postings.done()).toString('base64') };
  }
}
