import { textDigest } from '../rebuild/digest.ts';

/** One of several shares of a site, each made by another machine; the first has the number 1. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** So many machines work on a site at most. */
export const mostShares = 256;

/** The share that is written `2/4`; nothing where the text is none. */
export function shareFrom(text: string): Share | undefined {
  const [, number = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  return number >= 1 && number <= of && of <= mostShares ? { number, of } : undefined;
}

/**
 * Whether a share has a file in it. Every file is in one share, always in the same one, and shares are about even. Files that name one
 * number are in one share, because a record's page and its data ask the same.
 */
export function isInShare(file: string, { number, of }: Share): boolean {
  const name = /\d+/.exec(file)?.[0] ?? file;
  return Buffer.from(textDigest(name), 'base64url').readUInt32BE() % of === number - 1;
}
