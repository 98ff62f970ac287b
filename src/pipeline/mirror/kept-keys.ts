import type { RecordType } from '../../../content-schema/define-record.ts';
import { linkFields } from '../any-record.ts';
import type { Candidate } from '../candidate.ts';
import { salvagedAi } from './salvaged-ai.ts';

/** The keys of a type's files that `derive` owns: where a record stands among the others. */
export const derivedKeys = (types: readonly RecordType[], type: RecordType): string[] => [
  ...new Set([
    ...Object.keys(type.derived ?? {}),
    ...types.flatMap((other) =>
      linkFields(other).flatMap(([, { link }]) => (link.to === type.name ? [link.back] : [])),
    ),
  ]),
];

/**
 * What a file holds that its issue does not say: the text of enrichment, keys for other tools (`x-…`), and while its type stays, what was
 * derived. Of a file that cannot be read, `text` gives what of the enrichment is still whole.
 */
export function keptKeys(
  types: readonly RecordType[],
  type: RecordType,
  before: Candidate | undefined,
  text = '',
): Record<string, unknown> {
  if (before?.unreadable !== undefined) {
    const ai = salvagedAi(text);
    return ai === undefined ? {} : { ai };
  }
  const { data } = before ?? {};
  if (before === undefined || typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const stored: Readonly<Record<string, unknown>> = { ...data };
  const own = Object.keys(stored).filter((key) => key.startsWith('x-'));
  const keys = [...own, 'ai', ...(before.type === type.name ? derivedKeys(types, type) : [])];
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(stored, key) ? [[key, stored[key]]] : [])));
}
