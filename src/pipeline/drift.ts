import type { RecordType } from '../../content-schema/define-record.ts';
import { derivedFiles, type Published } from './derived/derived-files.ts';

/** Paths of stored snapshots and indexes that no longer agree with the records; a missing one is no drift (R000-093). */
export function drift(
  types: readonly RecordType[],
  stored: ReadonlyMap<string, unknown>,
  published: Published,
): string[] {
  return [...derivedFiles(types, published)].flatMap(([path, value]) =>
    stored.has(path) && canonical(stored.get(path)) !== canonical(value) ? [path] : [],
  );
}

/** JSON with sorted keys, so that two ways of writing the same thing are equal. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
