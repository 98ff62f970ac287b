/** Pages that one file of a site map names; the format allows 50,000. */
const most = 45_000;

/**
 * The site map of pages that search engines may list, by file.
 * @param pages their paths from the site's address, in the order in which they are named
 * @param address the site's own, with a slash at its end
 */
export async function siteMap(pages: readonly string[], address: string): Promise<Map<string, Uint8Array>> {
  // Most changes leave the map as it is, and need none of this.
  const { SitemapIndexStream, SitemapStream, streamToPromise } = await import('sitemap');
  const files = new Map<string, Uint8Array>();
  for (let first = 0; first === 0 || first < pages.length; first += most) {
    const stream = new SitemapStream();
    for (const page of pages.slice(first, first + most)) stream.write({ url: `${address}${page}` });
    stream.end();
    files.set(`sitemap-${files.size}.xml`, await streamToPromise(stream));
  }
  const index = new SitemapIndexStream();
  for (const name of files.keys()) index.write({ url: `${address}${name}` });
  index.end();
  files.set('sitemap-index.xml', await streamToPromise(index));
  return files;
}
