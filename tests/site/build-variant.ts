import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerHub } from '../product/worker-hub.ts';
import { quotedHtml } from './quoted-html.ts';

/** Sites built for tests lie inside the project, where Astro can move files, and never in `dist`. */
const shelf = '.cache/test-sites';

/** A data-hub to build from, until the next is asked for: the sample with files added, or only those files. */
export function hubFolder(files: Record<string, unknown>, { withSample = false } = {}): string {
  rmSync(workerHub, { recursive: true, force: true });
  mkdirSync(join(workerHub, 'data'), { recursive: true });
  if (withSample) cpSync('tests/sample/data-hub', workerHub, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workerHub, path)), { recursive: true });
    writeFileSync(join(workerHub, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return workerHub;
}

/** Builds a site as `ledgerline build` does, and says how that ended. */
export function build(
  name: string,
  env: Record<string, string>,
): { folder: string; status: number | null; stderr: string } {
  const folder = join(shelf, name, env.BASE_PATH ?? 'root');
  mkdirSync(dirname(folder), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/ledgerline.mjs', 'build', '--out', folder], {
    encoding: 'utf8',
    // Vitest's own variables (MODE, DEV) would otherwise pass for Vite's.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      LEDGERLINE_ISSUES_DB: process.env.LEDGERLINE_ISSUES_DB,
      LEDGERLINE_CACHE: join(shelf, `${name}-cache`),
      ...env,
    },
  });
  return { folder, status, stderr };
}

/** The same files; their pages can be looked into with quotes around every value. */
export const quotedFilesOf = (folder: string): Map<string, string> =>
  new Map([...filesOf(folder)].map(([name, text]) => [name, name.endsWith('.html') ? quotedHtml(text) : text]));

/** Every file of a built site with its bytes as Latin-1 text, which no byte is lost in. */
export const filesOf = (folder: string): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'latin1')] as const),
  );
