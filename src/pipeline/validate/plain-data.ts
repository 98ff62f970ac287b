import { limits } from '../limits.ts';

/** Data that can be walked, compared and written without a thought, or the words for what it is too much of. */
export type PlainData = { readonly data: unknown } | { readonly tooMuch: string };

/**
 * A copy of data from anywhere that holds nothing but what JSON can say: no cycle, no shared part, no half of a character, no
 * number that is none. `tooMuch` says which limit it breaks, for the person who mends it.
 */
export function plainData(data: unknown): PlainData {
  let values = 0;
  let characters = 0;
  const text = (value: string) => {
    characters += value.length;
    if (characters > limits.characters) throw new TooMuch(`${limits.characters.toLocaleString('en')} characters`);
    return value.toWellFormed();
  };
  const copy = (value: unknown, level: number): unknown => {
    values += 1;
    if (values > limits.values) throw new TooMuch(`${limits.values.toLocaleString('en')} values`);
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return text(String(value));
    if (typeof value !== 'object' || value === null) return null;
    if (level >= limits.levels) throw new TooMuch(`${limits.levels} levels of lists and objects`);
    if (Array.isArray(value)) return Array.from(value, (item) => copy(item, level + 1));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), copy(item, level + 1)]));
  };
  try {
    return { data: copy(data, 0) };
  } catch (error) {
    if (error instanceof TooMuch) return { tooMuch: error.message };
    throw error;
  }
}

/** Leaves the walk from any depth. */
class TooMuch extends Error {}
