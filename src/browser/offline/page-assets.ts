import { belowBase } from '../shared/below-base.ts';

/** Files whose names are the hash of what is in them. */
const assets = belowBase('/_astro/');

/** Paths of the styles, scripts and fonts that a page names. */
export const assetsOf = (page: ParentNode): string[] =>
  [...page.querySelectorAll('link[href], script[src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((path) => path.startsWith(assets));

/** Paths of what a script or a style names in its turn: what it imports, at once or later, and fonts. */
export const assetsIn = (text: string): string[] =>
  [...text.matchAll(/(?:_astro\/|["'`(]\.\/)([\w-]{4,}\.(?:js|css|woff2?))\b/g)].map(([, name]) => `${assets}${name}`);
