import { keyTwice } from '../pipeline/text/key-twice.ts';
import { twiceWords } from './twice-words.ts';
import { Written } from './written.ts';

/**
 * Reads JSON, numbers and truth values as they are written; `fault` is what follows "The file …". Words of the parser quote the text, so
 * none of them is used.
 */
export function readJson(text: string): { readonly data: unknown } | { readonly fault: string } {
  const message = faultOf(text);
  if (message === undefined) return readValid(text);
  const at = placeIn(message) ?? (isOdd.test(message) ? oddCharacter(text) : text.length);
  return { fault: `is not valid JSON${causeOf(text, at)} (${lineOf(text, at)})` };
}

/**
 * What a text says that JSON would write again to the letter, as sync does: no name stands twice in it, and no number in another way.
 * Nothing for any other.
 */
export function readAsWritten(text: string): { readonly data: unknown } | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return `${JSON.stringify(data, null, 2)}\n` === text ? { data } : undefined;
}

/** Why the reading ends there, for the common slips. */
function causeOf(text: string, at: number): string {
  if (at >= text.length) return ': it breaks off at its end';
  const here = text.slice(at, at + 2);
  const before = text.slice(0, at).trimEnd().slice(-1);
  if (/^(?:\/[/*]|#)/.test(here)) return ': it has a comment, and JSON has none';
  if (before === ',' && /^[}\]]/.test(here)) return ': a comma stands before a closing bracket';
  if (/^['‘’“”„]/.test(here)) return ': names and texts stand in double quotes (")';
  if (/^[\n\r\t]/.test(here))
    return ': a text in quotes has a line break or a tab in it, which JSON writes as \\n and \\t';
  if (/^["[{\d-]/.test(here) && /^["\]}\da-z]$/.test(before)) return ': a comma or a colon is missing before it';
  if (/^[A-Za-z_]/.test(here) && /^[{[,:]$/.test(before))
    return ': a name or a text stands in it without double quotes (")';
  return '';
}

function readValid(text: string): { readonly data: unknown } | { readonly fault: string } {
  const twice = keyTwice(text);
  if (twice) {
    const { key, at, isOutermost } = twice;
    return { fault: `is not valid JSON: ${twiceWords(isOutermost ? key : undefined)} (${lineOf(text, at)})` };
  }
  return {
    data: JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      (typeof value === 'number' || typeof value === 'boolean') && context?.source !== undefined
        ? new Written(value, context.source)
        : value,
    ),
  };
}

/** What the parser says of the place, after whatever it quotes. */
function placeIn(message: string): number | undefined {
  const place = /at position (\d+) \(line \d+ column \d+\)$/.exec(message)?.[1];
  return place === undefined ? undefined : Number(place);
}

const isOdd = /^Unexpected token/;

function faultOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Where the character stands that ends the reading. The parser names it without its place: whatever ends before it only breaks off. */
function oddCharacter(text: string): number {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isOdd.test(faultOf(text.slice(0, middle)) ?? '')) bad = middle;
    else good = middle;
  }
  return good;
}

function lineOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
