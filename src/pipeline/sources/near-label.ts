import { nearest } from '../../../content-schema/derive/nearest.ts';

/** What a label seems to mean, though it is written otherwise: `priority/high`, `prio: high`, `recrod:task`. */
export interface NearLabel {
  readonly prefix: string;
  /** The known value that was most likely meant; none where only the word before it is known. */
  readonly value: string | undefined;
}

/**
 * Reads a label that nobody understands as one of the known kind, `known` giving the values by prefix. A word that only resembles a
 * prefix, or that no clear separator follows, counts only with a value that is known or nearly so: other labels are nobody's concern.
 */
export function nearLabel(label: string, known: ReadonlyMap<string, readonly string[]>): NearLabel | undefined {
  const [, before, mark = '', after = ''] = /^\s*(\p{L}+)(\s*[:=/_.|>-]\s*|\s+)(\S.*?)\s*$/u.exec(label) ?? [];
  if (before === undefined || label.length > longest) return undefined;
  const word = before.toLowerCase();
  const isExact = known.has(word);
  if (isExact && mark.trim() === ':') return undefined;
  const prefix = isExact ? word : word.length > 2 ? nearest(word, [...known.keys()]) : undefined;
  if (prefix === undefined) return undefined;
  const values = known.get(prefix) ?? [];
  const value = values.find((one) => one === after.toLowerCase()) ?? nearest(after, values);
  return value !== undefined || (isExact && /[:=/|>]/.test(mark)) ? { prefix, value } : undefined;
}

const longest = 60;
