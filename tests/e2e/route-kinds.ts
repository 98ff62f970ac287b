/** The kinds of pages that the built site has: one for each route of `src/pages`, each type's own, and one for the docs. */
import { globSync, statSync } from 'node:fs';
import { recordTypes } from '../../content-schema/index.ts';

/** Pages that come from one route. */
export interface RouteKind {
  /** The route with its record type filled in: `/runs/[id]/`. */
  readonly name: string;
  /** Addresses below the site's own, `./runs/4/`, by the size of their files, smallest first. */
  readonly pages: readonly [string, ...string[]];
}

const plurals = recordTypes.map(({ plural }) => plural);

/** Routes with fewer parameters are more particular and come first, as they do in Astro. */
const routes = [
  { route: 'docs/[...page]', pattern: /^docs(?:\/|$)/ },
  ...globSync('src/pages/**/*.astro')
    .map((file) => file.slice('src/pages/'.length).replace(/(?:\/?index)?\.astro$/, ''))
    .toSorted((a, b) => a.split('[').length - b.split('[').length || a.localeCompare(b))
    .map((route) => ({ route, pattern: patternOf(route) })),
];

function patternOf(route: string): RegExp {
  const source = route.replace('[plural]', `(?:${plurals.join('|')})`).replaceAll(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/** The kind of a page of `dist`, by its path without the slash at its end; throws for a page that no route makes. */
export function kindOf(path: string): string {
  const found = routes.find(({ pattern }) => pattern.test(path));
  if (!found) throw new Error(`No route makes ${path}.`);
  const name = found.route.replace('[plural]', path.split('/')[0] ?? '');
  return name === '' ? '/' : `/${name}/`;
}

/** Every kind that the built site has a page of, by name. */
export function routeKinds(): RouteKind[] {
  const files = globSync('dist/**/*.html').map((file) => ({ file, size: statSync(file).size }));
  if (files.length === 0) throw new Error('There is no site in dist. Build it first: npm run build');
  const kinds = new Map<string, string[]>();
  for (const { file } of files.toSorted((a, b) => a.size - b.size || a.file.localeCompare(b.file))) {
    const address = file.replace(/^dist\//, '').replace(/(?:^|(?<=\/))index\.html$/, '');
    const kind = kindOf(address.replace(/\/$|\.html$/, ''));
    kinds.set(kind, [...(kinds.get(kind) ?? []), `./${address}`]);
  }
  return [...kinds]
    .map(([name, [first = './', ...others]]): RouteKind => ({ name, pages: [first, ...others] }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The page of a kind with the most on it. */
export const fullest = ({ pages }: RouteKind): string => pages.at(-1) ?? pages[0];
