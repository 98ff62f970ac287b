import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { AstroConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** Folders of the checkout that the pages under development are made of; no other file of it is served. */
const open = ['src', 'content-schema', 'public', 'node_modules'];

/**
 * Keeps the development server to what the site is made of. Vite serves any file of the project folder, and with it the raw
 * data-hub, the cache, the configuration and the unpublished store of Astro.
 */
export const serveOnlySite = (base: string): Plugin => ({
  name: 'ledgerline-serve-only-site',
  apply: 'serve',
  configureServer({ middlewares, config }) {
    middlewares.use((request, response, next) => {
      if (!isClosed(config.root, base, request.url ?? '/')) return next();
      response.statusCode = 403;
      response.end('This file is not part of the site.');
    });
  },
});

/** Whether an address, however it is written, leads to a file of the checkout that is no part of the site. */
export const isClosed = (root: string, base: string, url: string): boolean =>
  readings(url, base).some((path) => [join(root, path), resolve('/', path)].some((file) => isClosedFile(root, file)));

/** The paths an address may be taken for: decoded up to three times, below the base or not, as a file or as a module. */
function readings(url: string, base: string): string[] {
  const all = new Set<string>();
  let path = url.replace(/[?#].*$/s, '');
  for (let times = 0; times < 4; times++) {
    const plain = `/${path}`.replace(/[\\/]+/g, '/').replace(/\0.*$/s, '');
    for (const below of [plain, plain.startsWith(`${base}/`) ? plain.slice(base.length) : plain]) {
      const bare = below.replace(/^(?:\/@fs|\/@id|\/__x00__)+/, '');
      for (const one of [bare, bare.replace(/[?#].*$/s, ''), bare.replace(/;[^/]*/g, '')]) all.add(one);
    }
    try {
      path = decodeURIComponent(path);
    } catch {
      break;
    }
  }
  return [...all];
}

function isClosedFile(root: string, file: string): boolean {
  try {
    if (!statSync(file).isFile()) return false;
    const [first = '', second = ''] = relative(realpathSync(root), realpathSync(file)).split(sep);
    // What lies outside the checkout is Vite's to refuse, and it does.
    if (first === '..') return false;
    return !open.includes(first) || (first === 'node_modules' && second === '.astro');
  } catch {
    return false;
  }
}
