import { ByteReader, ByteWriter } from './bytes.ts';

/** Bits of a word's weight in a page: whether it stands in the title, and whether it is the name. */
export const inTitle = 4;
export const isName = 8;

/** The lowest two bits of a weight, for how often the word stands there: once, twice, a few times, or more. */
export const timesClass = (times: number): number => (times < 3 ? Math.max(times, 1) - 1 : times < 5 ? 2 : 3);

/** How often a word of some weight stands there, roughly. */
export const timesOf = (weight: number): number => often[weight & 3] ?? 1;
const often = [1, 2, 3.5, 6] as const;

/** Once and twice are told by the weight; more than that is counted. */
const hasCount = (weight: number): boolean => (weight & 3) > 1;

/** The pages of one word: which they are and how much it weighs there, and apart from that where in them it stands. */
export interface Postings {
  readonly pages: Uint8Array;
  readonly places: Uint8Array;
}

/**
 * Writes the pages of a word, in their order: the distance from the page before, then the weight where the word stands there more than
 * once or in a special place. A distance of none leads on to another section.
 */
export class PostingsWriter {
  readonly #pages = new ByteWriter();
  readonly #places = new ByteWriter();
  #section = -1;
  #number = -1;

  /** The places come as `encodePlaces` writes them. */
  add(section: number, number: number, weight: number, places: Uint8Array, from = 0, to = places.length): void {
    if (section !== this.#section) {
      this.#pages.number(0);
      this.#pages.number(section);
      this.#section = section;
      this.#number = -1;
    }
    this.#pages.number((number - this.#number) * 2 + (weight === 0 ? 0 : 1));
    this.#number = number;
    if (weight !== 0) this.#pages.byte(weight);
    this.#places.bytes(places, from, to);
  }

  done(): Postings {
    return { pages: this.#pages.done(), places: this.#places.done() };
  }
}

/** Reads the pages of a word, in their order. */
export function eachPage(pages: Uint8Array, tell: (section: number, number: number, weight: number) => void): void {
  const reader = new ByteReader(pages);
  let section = -1;
  let number = -1;
  while (!reader.isAtEnd) {
    const step = reader.number();
    if (step === 0) {
      section = reader.number();
      number = -1;
    } else {
      number += step >>> 1;
      tell(section, number, step & 1 ? reader.byte() : 0);
    }
  }
}

/** Writes the places of a word in a page: how many, where its weight does not say so, and how far each is from the one before. */
export function encodePlaces(
  to: ByteWriter,
  weight: number,
  places: ArrayLike<number>,
  from = 0,
  end = places.length,
): void {
  if (hasCount(weight)) to.number(end - from);
  let last = 0;
  for (let index = from; index < end; index += 1) {
    const place = places[index] ?? 0;
    to.number(place - last);
    last = place;
  }
}

/** Reads the pages of a word with where in them it stands, as numbers or as the bytes they are written in. */
export function eachPlaced(
  { pages, places }: Postings,
  tell: (section: number, number: number, weight: number, at: readonly number[], from: number, to: number) => void,
): void {
  const reader = new ByteReader(places);
  eachPage(pages, (section, number, weight) => {
    const from = reader.at;
    const at: number[] = [];
    let last = 0;
    for (let left = hasCount(weight) ? reader.number() : (weight & 3) + 1; left > 0; left -= 1) {
      last += reader.number();
      at.push(last);
    }
    tell(section, number, weight, at, from, reader.at);
  });
}
