import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleParts } from './keep-bundle.ts';

/** In the checkout, wherever the cache is: the packages that a bundle asks for are looked for from where it lies. */
const shelf = '.cache/bundles';

/** So many bundles are kept: of the code that is checked out, and of others between which somebody switches. */
const most = 6;

/**
 * The folder of the bundle of that code: what renders pages, and the files that browsers fetch. It is made once for all states of
 * the records.
 */
export async function makeBundle(code: string): Promise<string> {
  const bundle = join(shelf, code);
  if (existsSync(join(bundle, bundleParts.facts))) return bundle;
  const unfinished = `${bundle}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  await bundleInto(join(unfinished, bundleParts.client));
  for (const made of ['.prerender', 'sitemap-index.xml', 'sitemap-0.xml'])
    rmSync(join(unfinished, bundleParts.client, made), { recursive: true, force: true });
  rmSync(bundle, { recursive: true, force: true });
  renameSync(unfinished, bundle);
  forgetOld();
  return bundle;
}

/** Has another process bundle, so that this one needs no more memory than what it renders. */
async function bundleInto(folder: string): Promise<void> {
  const child = fork(join(import.meta.dirname, 'bundling.ts'), [folder], { execArgv: [] });
  const told = await new Promise<{ message?: string; hint?: string }>((ended) => {
    child.on('message', ended);
    child.on('exit', (code, signal) => ended({ message: `The bundler ended early (${signal ?? `code ${code}`}).` }));
  });
  if (told.message !== undefined) throw Object.assign(new Error(told.message), { hint: told.hint });
}

function forgetOld(): void {
  const newestFirst = readdirSync(shelf)
    .map((name) => ({ name, made: statSync(join(shelf, name)).mtimeMs }))
    .toSorted((one, other) => other.made - one.made);
  for (const { name } of newestFirst.slice(most)) rmSync(join(shelf, name), { recursive: true, force: true });
}
