/** Paths of a route, each with a key that tells what the page is given besides its address: where that differs, it is rendered anew. */
export const withKeys = <Path extends { readonly props: object }>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] => paths.map((path) => ({ ...path, cacheKey: JSON.stringify(path.props) }));
