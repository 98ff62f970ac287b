import type { RecordType } from '../../../content-schema/define-record.ts';
import { aiSources } from '../../../content-schema/derive/ai-sources.ts';
import type { Privacy } from '../../../content-schema/derive/public-fields.ts';

/** The keys that AI text says it was made from; none where it does not say. The text may be anything that a file holds. */
export function sourcesOf(ai: unknown): string[] {
  const { provenance = null }: { readonly provenance?: unknown } = typeof ai === 'object' && ai !== null ? ai : {};
  const { fields = null }: { readonly fields?: unknown } =
    typeof provenance === 'object' && provenance !== null ? provenance : {};
  if (fields === null) return [];
  return (Array.isArray(fields) ? fields : [fields]).map((key) => (typeof key === 'string' ? key : ''));
}

/**
 * Whether AI text may be shown: its provenance lists what it was made from, and everybody may read all of that. What is private and the
 * owner opened counts for text that a maintainer approved. Rejected text is nobody's. The text may be anything that a file holds.
 */
export function mayBeSeen(
  ai: unknown,
  type: RecordType,
  { publishPrivateNotes, privateTexts = false }: Privacy,
): boolean {
  const { state = null }: { readonly state?: unknown } = typeof ai === 'object' && ai !== null ? ai : {};
  const madeFrom = sourcesOf(ai);
  const opened = { publishPrivateNotes: publishPrivateNotes || privateTexts };
  return (
    state !== 'rejected' &&
    state !== 'pending' &&
    madeFrom.length > 0 &&
    areOpen(madeFrom, type, state === 'approved' ? opened : undefined)
  );
}

/** Whether everybody may read all of these keys of a type. */
export function areOpen(keys: readonly string[], type: RecordType, privacy?: Privacy): boolean {
  const open = aiSources(type, privacy);
  return keys.every((key) => open.has(key));
}
