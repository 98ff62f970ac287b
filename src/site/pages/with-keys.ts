import { recordTypes } from '../../../content-schema/index.ts';

const isType = new Set<unknown>(recordTypes);

/** Paths of a route, each with a key that tells what the page is given besides its address: where that differs, it is rendered anew. */
export const withKeys = <Path extends { readonly props: object }>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] => paths.map((path) => ({ ...path, cacheKey: JSON.stringify(path.props, named) }));

/** A record type is code, which its name stands for. */
const named = (_: string, value: unknown): unknown => (isType.has(value) ? (value as { name: string }).name : value);
