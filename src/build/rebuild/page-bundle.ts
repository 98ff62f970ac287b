import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { type BundleFacts, bundleParts } from './keep-bundle.ts';
import { shortHtml } from './short-html.ts';

/** A page or a file that the bundle can render. */
export interface PagePath {
  /** As it stands in the site: `tasks/12/index.html`. */
  readonly file: string;
  readonly url: URL;
  readonly route: RouteData;
  /** What the route gives the page besides its address, as text; empty where nothing. */
  readonly given: string;
}

/** Code that renders every page and file of the site. */
export interface PageBundle {
  paths(): Promise<PagePath[]>;
  render(path: PagePath): Promise<Uint8Array>;
}

/** Astro's own, as far as it is used here. */
interface App {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Loads the bundle in a folder. `origin` is where the site will live, `base` the path below. */
export async function loadBundle(folder: string, origin: string, base: string): Promise<PageBundle> {
  const code = join(folder, bundleParts.code);
  const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`${code} holds no code that renders pages.`);
  const [{ app, manifest }, { StaticPaths }] = await Promise.all([
    import(pathToFileURL(resolve(code, entry)).href) as Promise<{ app: App; manifest: { entryModules: object } }>,
    import('astro/runtime/prerender/static-paths.js') as unknown as Promise<{
      StaticPaths: new (app: App) => { getAll(): Promise<Found[]> };
    }>,
  ]);
  const { pages, scripts } = JSON.parse(readFileSync(join(folder, bundleParts.facts), 'utf8')) as BundleFacts;
  app.setInternals({
    pagesByKeys: new Map(pages),
    entrySpecifierToBundleMap: new Map(Object.entries(manifest.entryModules)),
  });
  app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: () => true } } } });
  return {
    async paths() {
      const found = await new StaticPaths(app).getAll();
      return found.map(({ pathname, route, cacheKey }) => ({
        ...placeOf(pathname, route),
        url: new URL(join(base, '/', urlPath(pathname, route)), origin),
        route,
        given: givenTo(route, cacheKey),
      }));
    },
    async render({ url, route, file }) {
      const response = await app.render(new Request(url), { routeData: route });
      if (response.status >= 300 && response.status !== 404)
        throw new Error(`${file} answered HTTP ${response.status}.`);
      if (file.endsWith('.html')) return new TextEncoder().encode(shortHtml(await response.text()));
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

interface Found {
  readonly pathname: string;
  readonly route: RouteData;
  readonly cacheKey?: string;
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
function placeOf(pathname: string, { type }: RouteData): { file: string } {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return { file: path };
  return { file: path === '404' ? '404.html' : join(path, 'index.html') };
}

const urlPath = (pathname: string, { type }: RouteData): string =>
  type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
