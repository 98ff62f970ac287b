import type { Processed } from './process-records.ts';

/** The files that hold what is derived from records, by the name under `data/snapshots/`. */
export function derivedFiles({ snapshots, graph }: Pick<Processed, 'snapshots' | 'graph'>): Map<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(snapshots).map(([plural, snapshot]) => [`${plural}-summary`, snapshot] as const),
    ['graph', graph],
  ]);
}

/** Names of stored snapshots that no longer agree with the records; a missing one is no drift (R000-093). */
export function drift(
  stored: ReadonlyMap<string, unknown>,
  processed: Pick<Processed, 'snapshots' | 'graph'>,
): string[] {
  const fresh = derivedFiles(processed);
  return [...fresh].flatMap(([name, value]) =>
    stored.has(name) && canonical(stored.get(name)) !== canonical(value) ? [name] : [],
  );
}

/** JSON with sorted keys, so that two ways of writing the same thing are equal. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
