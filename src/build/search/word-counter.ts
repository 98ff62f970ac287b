import { Buffer } from 'node:buffer';
import { ByteWriter } from '../../pipeline/search/bytes.ts';
import { type Pieces, type Stem, takeApart } from '../../pipeline/search/pieces.ts';
import { encodePlaces, timesClass } from '../../pipeline/search/postings.ts';

/** The words of a page; plain data. */
export interface PageWords {
  /** How many there are. */
  readonly length: number;
  /** Each of them once, with blanks between. */
  readonly terms: string;
  /** For each its weight, and its places as a block of bytes; in base64. */
  readonly postings: string;
}

/** Words that are remembered at most from page to page. */
const remembered = 200_000;

/** What the lowest bits of a step say: a term at the next place, one more at the same, or a whole whose first part comes next. */
const [next, same, whole] = [0, 1, 2];

/**
 * Gathers the words of one page after the other. Each word is taken apart once and stands for numbers from then on, since a large site has
 * millions of words and few different ones.
 */
export class WordCounter {
  readonly #pieces: Pieces;
  /** What a word stands for: numbers of terms, times four, and how to step. */
  readonly #steps = new Map<string, number | readonly number[]>();
  readonly #terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each term its place among those of this page, counted from one. */
  readonly #known: number[] = [];
  /** Of this page: terms, how each is marked, and all that were met, with their places. */
  #own: number[] = [];
  #marks: number[] = [];
  #met = new Uint32Array(4096);
  #places = new Uint32Array(4096);
  #count = 0;
  #length = 0;

  constructor(stem: Stem) {
    this.#pieces = (word) => takeApart(word, stem);
  }

  add(text: string, mark: number): void {
    if (text === '') return;
    for (const line of text.split('\n')) {
      for (const word of line.split(' ')) {
        const steps = this.#steps.get(word) ?? this.#learn(word);
        if (typeof steps === 'number') this.#step(steps, mark);
        else for (const step of steps) this.#step(step, mark);
      }
      // No phrase goes on from one block to the next.
      this.#length += 1;
    }
  }

  /** The words since the last page. */
  done(): PageWords {
    const starts = new Uint32Array(this.#own.length + 1);
    const met = this.#met.subarray(0, this.#count);
    for (const index of met) starts[index] = (starts[index] ?? 0) + 1;
    for (let index = 1; index < starts.length; index += 1)
      starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
    const free = new Uint32Array(starts.length);
    free.set(starts.subarray(0, -1), 1);
    const sorted = new Uint32Array(met.length);
    for (let at = 0; at < sorted.length; at += 1) {
      const index = met[at] ?? 0;
      const to = free[index] ?? 0;
      sorted[to] = this.#places[at] ?? 0;
      free[index] = to + 1;
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
    const terms = this.#own.map((term) => this.#terms[term]).join(' ');
    const length = this.#length;
    this.#forget();
    return { length, terms, postings: Buffer.from(postings.done()).toString('base64') };
  }

  #step(step: number, mark: number): void {
    const how = step & 3;
    if (how === next) this.#length += 1;
    const term = step >>> 2;
    let index = this.#known[term] ?? 0;
    if (index === 0) {
      index = this.#own.push(term);
      this.#known[term] = index;
      this.#marks.push(mark);
    } else this.#marks[index - 1] = (this.#marks[index - 1] ?? 0) | mark;
    if (this.#count === this.#met.length) [this.#met, this.#places] = [grown(this.#met), grown(this.#places)];
    this.#met[this.#count] = index;
    this.#places[this.#count] = how === whole ? this.#length + 1 : this.#length;
    this.#count += 1;
  }

  #learn(word: string): number | readonly number[] {
    // A long part of a string would hold on to all of it, which is a page.
    const own = Array.from(word).join('');
    const steps = this.#pieces(own).flatMap(({ terms, kind }) =>
      terms.map((term, index) => this.#numberOf(term) * 4 + (kind === 'whole' ? whole : index === 0 ? next : same)),
    );
    const [only = 0] = steps;
    const learned = steps.length === 1 ? only : steps;
    this.#steps.set(own, learned);
    return learned;
  }

  #numberOf(term: string): number {
    const number = this.#numbers.get(term) ?? this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    return number;
  }

  #forget(): void {
    for (const term of this.#own) this.#known[term] = 0;
    [this.#own, this.#marks, this.#count, this.#length] = [[], [], 0, 0];
    if (this.#steps.size < remembered) return;
    this.#steps.clear();
    this.#numbers.clear();
    this.#terms.length = 0;
    this.#known.length = 0;
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
