import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** The file that remembers what a repository held. Two GitHubs never share one. */
export function cacheFile(
  { cacheFolder, graphqlUrl }: { readonly cacheFolder: string; readonly graphqlUrl?: string | undefined },
  kind: string,
  repository: string,
): string {
  const where = createHash('sha256').update(String(graphqlUrl)).digest('hex').slice(0, 12);
  return join(cacheFolder, 'github', `${repository.replace('/', '+')}-${kind}-${where}.json`);
}
