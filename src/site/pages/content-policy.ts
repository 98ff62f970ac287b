/** What a page may load beyond the files of its own site. */
export interface Beyond {
  /** Hosts of pictures: `example.org`, or `*.example.org` for all that end so. */
  readonly pictureHosts: readonly string[];
  /** Whether the site is reached by https, where pictures and sound of other places have to be as well. */
  readonly isEncrypted: boolean;
}

/**
 * The content security policy of a site, one for all its pages: a page that is shown in place of another one stays under the
 * policy of the first, and an edit of one page changes no other. Every page bears it, so it is short: a host without a scheme is
 * reached as the page is, and workers are ruled as scripts are.
 */
export function contentPolicy({ pictureHosts, isEncrypted }: Beyond): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", ...pictureHosts.map((host) => (isEncrypted ? host : `https://${host}`))],
    'media-src': ["'self'", 'https:', ...(isEncrypted ? [] : ['http:'])],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}
