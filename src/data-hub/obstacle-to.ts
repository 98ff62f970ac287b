import type { HubEntry } from './passed-over.ts';

/**
 * What stands in the way of a file, by its path: a folder, a link or something else in its own place, or what is no folder in the place
 * of one that it would lie in. Writing there would replace it, or lead out of the data-hub.
 */
export function obstacleTo(entries: readonly HubEntry[]): (path: string) => string | undefined {
  const kinds = new Map(entries.map(({ path, kind }) => [path, kind]));
  return (path) => {
    const steps = path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
    return steps.find((step) => {
      const kind = kinds.get(step);
      return kind !== undefined && kind !== (step === path ? 'file' : 'folder');
    });
  };
}
