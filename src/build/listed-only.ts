/** A sitemap without the pages that are not to be listed; a page is asked about by its path below the base path. */
export async function listedOnly(
  sitemap: string,
  basePath: string,
  isUnlisted: (page: string) => Promise<boolean>,
): Promise<string> {
  const pieces = sitemap.split(/(<url>.*?<\/url>)/s);
  const kept: string[] = [];
  for (const piece of pieces) {
    const address = /^<url>\s*<loc>([^<]*)<\/loc>/.exec(piece)?.[1];
    const path = address === undefined ? undefined : decodeURI(new URL(address).pathname);
    if (path === undefined || !(await isUnlisted(path.slice(basePath === '/' ? 0 : basePath.length)))) kept.push(piece);
  }
  return kept.join('');
}
