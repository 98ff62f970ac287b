import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { HubPlace } from '../settings/hub-place.ts';

/**
 * The path of a file of the data-hub as GitHub shows it in a pull request: from the folder that was checked out, however the data-hub was
 * named. Nothing for a file that is not of that checkout.
 */
export function fileInCheckout(
  dataHub: HubPlace,
  file: string,
  { here, checkout }: { readonly here: string; readonly checkout: string },
): string | undefined {
  if (dataHub.kind !== 'folder') return undefined;
  const path = relative(resolve(here, checkout), resolve(here, dataHub.folder, file));
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isOutside ? undefined : path.split(sep).join('/');
}
