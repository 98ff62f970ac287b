import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { type BundleFacts, bundleParts } from './keep-bundle.ts';
import { fileOf, type Given, givenPaths } from './own-files.ts';
import { shortHtml } from './short-html.ts';

/** A page or a file of a route. */
export interface PagePath {
  /** As it stands in the site: `tasks/12/index.html`. */
  readonly file: string;
  /** What the route gives the page besides its address, as text; empty where nothing. */
  readonly given: string;
}

/** Code of the bundle that renders one page or file, or many of a kind. */
export interface PageRoute {
  /** No two have one name. */
  readonly name: string;
  /** All that it renders; the records say which they are. */
  paths(): Promise<PagePath[]>;
  /** One of them, after they were asked for. */
  render(file: string): Promise<Uint8Array>;
}

/** Astro's own, as far as it is used here. */
interface App {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: { clearAll(): void };
  getComponentByRoute(route: RouteData): Promise<object>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Loads the routes of the bundle in a folder. `origin` is where the site will live, `base` the path below. */
export async function loadBundle(folder: string, origin: string, base: string): Promise<PageRoute[]> {
  const code = join(folder, bundleParts.code);
  const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`${code} holds no code that renders pages.`);
  const [{ app, manifest }, { StaticPaths }] = await Promise.all([
    import(pathToFileURL(resolve(code, entry)).href) as Promise<{ app: App; manifest: { entryModules: object } }>,
    import('astro/runtime/prerender/static-paths.js') as unknown as Promise<{
      StaticPaths: new (
        app: Pick<App, 'manifest' | 'routeCache' | 'getComponentByRoute'>,
      ) => {
        getAll(): Promise<Found[]>;
      };
    }>,
  ]);
  const { pages, scripts } = JSON.parse(readFileSync(join(folder, bundleParts.facts), 'utf8')) as BundleFacts;
  app.setInternals({
    pagesByKeys: new Map(pages),
    entrySpecifierToBundleMap: new Map(Object.entries(manifest.entryModules)),
  });
  app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: () => true } } } });
  // Another build in this process may have seen other records.
  app.routeCache.clearAll();
  const pathsOf = (routeData: RouteData) =>
    new StaticPaths({
      manifest: { ...app.manifest, routes: [{ routeData }] },
      routeCache: app.routeCache,
      getComponentByRoute: (of) => app.getComponentByRoute(of),
    }).getAll();

  const routes = app.manifest.routes.flatMap(({ routeData }) => (routeData.prerender ? [routeData] : []));
  // A question can be asked again only once the code that asks it is there.
  await Promise.all(routes.map((route) => app.getComponentByRoute(route)));
  return routes.map((routeData) => {
    const given = new Map<string, Given>();
    return {
      name: `${routeData.component} ${routeData.route}`,
      async paths() {
        const found: readonly Found[] = isOwnFile(routeData)
          ? await givenPaths(await app.getComponentByRoute(routeData), routeData)
          : await pathsOf(routeData);
        return found.map(({ pathname, cacheKey, given: gives }) => {
          const file = fileAt(pathname, routeData);
          if (gives) given.set(file, gives);
          return { file, given: givenTo(routeData, cacheKey) };
        });
      },
      async render(file) {
        const url = new URL(join(base, '/', pathTo(file, routeData)), origin);
        const response = isOwnFile(routeData)
          ? await fileOf(await app.getComponentByRoute(routeData), { ...given.get(file), url, site: new URL(origin) })
          : await app.render(new Request(url), { routeData });
        if (response.status >= 300 && response.status !== 404)
          throw new Error(`${file} answered HTTP ${response.status}.`);
        if (file.endsWith('.html')) return new TextEncoder().encode(shortHtml(await response.text()));
        return new Uint8Array(await response.arrayBuffer());
      },
    };
  });
}

const isOwnFile = ({ type, origin }: RouteData): boolean => type === 'endpoint' && origin === 'project';

interface Found {
  readonly pathname: string;
  readonly cacheKey?: string;
  /** Told for files of ours; Astro looks it up for pages. */
  readonly given?: Given;
}

/** A page of ours that stands for many has to say what it is given, or nobody would see that it is given something else. */
function givenTo({ component, origin, params }: RouteData, cacheKey: string | undefined): string {
  if (cacheKey === undefined && origin === 'project' && params.length > 0)
    throw new Error(
      `${component} gives its paths no key: let its getStaticPaths end with withKeys (src/site/pages/with-keys.ts).`,
    );
  return cacheKey ?? '';
}

/** Astro writes a page into a folder of its name, and its 404 beside them. */
function fileAt(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** The address of a file below the base path; that of a page ends with a slash. */
const pathTo = (file: string, { type }: RouteData): string =>
  type === 'endpoint' ? file : file.replace(/^404\.html$/, '404/').replace(/index\.html$/, '');
