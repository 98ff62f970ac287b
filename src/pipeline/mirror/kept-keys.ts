import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Privacy, privateFields, publicFields } from '../../../content-schema/derive/public-fields.ts';
import { linkFields } from '../any-record.ts';
import type { Candidate } from '../candidate.ts';
import { areOpen, mayBeSeen, sourcesOf } from '../publish/made-from.ts';
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
 * derived. Of a file that cannot be read, `text` gives what of the enrichment is still whole. A data-hub that everybody can read keeps no
 * AI text that may say what is private.
 */
export function keptKeys(
  types: readonly RecordType[],
  type: RecordType,
  before: Candidate | undefined,
  text: string,
  privacy: Privacy & { readonly omitsPrivate: boolean },
): Record<string, unknown> {
  if (before?.unreadable !== undefined) {
    const ai = salvagedAi(text);
    const holds = (key: string) => new RegExp(`"${key}":\\s*(?!null\\b)`).test(text);
    return ai === undefined || (privacy.omitsPrivate && maySayPrivate(types, type, { ai, holds }, privacy))
      ? {}
      : { ai };
  }
  const { data } = before ?? {};
  if (before === undefined || typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const stored: Readonly<Record<string, unknown>> = { ...data };
  const holds = (key: string) => (stored[key] ?? null) !== null;
  const own = Object.keys(stored).filter((key) => key.startsWith('x-'));
  const ai = privacy.omitsPrivate && maySayPrivate(types, type, { ai: stored.ai, holds }, privacy) ? [] : ['ai'];
  const keys = [...own, ...ai, ...(before.type === type.name ? derivedKeys(types, type) : [])];
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(stored, key) ? [[key, stored[key]]] : [])));
}

/**
 * Whether AI text was made from more than everybody may read. One that does not say from what is believed, unless its file holds private
 * words, as it does when a data-hub has just become public.
 */
function maySayPrivate(
  types: readonly RecordType[],
  type: RecordType,
  { ai, holds }: { readonly ai: unknown; holds(key: string): boolean },
  privacy: Privacy,
): boolean {
  if ((ai ?? null) === null) return false;
  if (isRejected(ai)) return false;
  const sources = sourcesOf(ai);
  if (sources.length > 0) return !areOpen(sources, type, privacy) && !mayBeSeen(ai, type, privacy);
  // It may have been written under another type.
  const hidden = ['rawBody', ...types.flatMap((one) => privateFields(one, privacy).map(([key]) => key))];
  const open = new Set(publicFields(type, privacy).map(([key]) => key));
  return hidden.some((key) => !open.has(key) && holds(key));
}

/** Of rejected text nothing is kept but that it was rejected. */
const isRejected = (ai: unknown): boolean =>
  typeof ai === 'object' && ai !== null && 'state' in ai && ai.state === 'rejected' && !('summary' in ai);
