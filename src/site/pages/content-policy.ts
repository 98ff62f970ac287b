import { createHash } from 'node:crypto';

/** What a page may do beyond running and loading the files of its own site. */
export interface Beyond {
  /** Scripts and styles that stand in pages themselves, as they stand there. */
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  /** Hosts of pictures: `example.org`, or `*.example.org` for all that end so. */
  readonly pictureHosts: readonly string[];
  /** Whether the site is reached by https, where sound of other places has to be as well. */
  readonly isEncrypted: boolean;
}

/**
 * The content security policy of a site, one for all its pages: a page that is shown in place of another one stays under the
 * policy of the first, and an edit of one page changes no other.
 */
export function contentPolicy({ inlineScripts, inlineStyles, pictureHosts, isEncrypted }: Beyond): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inlineScripts.map(hashOf)],
    'style-src': ["'self'", ...inlineStyles.map(hashOf)],
    'img-src': ["'self'", ...pictureHosts.map((host) => `https://${host}`)],
    'media-src': ["'self'", 'https:', ...(isEncrypted ? [] : ['http:'])],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
