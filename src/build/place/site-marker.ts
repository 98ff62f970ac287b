/** Stands in every folder that a build made, names the files that it put there, and allows the next build to replace them. */
export const siteMarker = '.ledgerline-site';

const firstLine =
  'A build of Ledgerline made this folder, and the next one replaces it as a whole. Keep nothing of your own in it.';

/**
 * The same in every build of the same input. The paths are those of the files, from the folder; `digest` tells this state of the site
 * from every other, where somebody wants to know it again.
 */
export const markerText = (paths: readonly string[], digest = ''): string =>
  [firstLine, digest, ...paths.filter((path) => path !== siteMarker).toSorted()].join('\n');

/** The files that a marker names; nothing where the text is no marker. */
export function markedFiles(text: string): Set<string> | undefined {
  const [first, , ...paths] = text.split('\n');
  return first === firstLine ? new Set(paths) : undefined;
}

/** Which state of a site a marker stands for; empty where it does not say. */
export function markedDigest(text: string): string {
  const [first, digest = ''] = text.split('\n', 2);
  return first === firstLine ? digest : '';
}
