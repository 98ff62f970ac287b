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

/** Whether everybody may read all of these keys of a type. */
export function areOpen(keys: readonly string[], type: RecordType, privacy?: Privacy): boolean {
  const open = aiSources(type, privacy);
  return keys.every((key) => open.has(key));
}
