import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * The file that remembers what a repository held. Two GitHubs never share one. It holds private answers, so it lies in the part of
 * the cache that never leaves the machine; deploy.yml saves the other part alone.
 */
export function cacheFile(
  { cacheFolder, graphqlUrl }: { readonly cacheFolder: string; readonly graphqlUrl: string },
  kind: string,
  repository: string,
): string {
  const where = createHash('sha256').update(graphqlUrl).digest('hex').slice(0, 12);
  return join(cacheFolder, 'private', `${repository.replace('/', '+')}-${kind}-${where}.json`);
}
