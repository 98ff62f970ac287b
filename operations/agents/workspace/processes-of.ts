import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process by where it works and what it was started with. */
interface Running {
  readonly id: number;
  readonly parent: number;
  readonly folder: string;
  readonly environment: string;
}

/**
 * The processes that come from a program with a home of its own, also those that have left its group: they have that home, work in one of
 * its folders, or were started by one of these. On systems without /proc there are none.
 */
export function processesOf(folders: readonly string[], home: string): number[] {
  const all = running();
  const isOfIt = ({ folder, environment }: Running) =>
    environment.split('\0').includes(`HOME=${home}`) ||
    folders.some((one) => folder === one || folder.startsWith(`${one}/`));
  const found = new Set(all.filter(isOfIt).map(({ id }) => id));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { id, parent } of all) if (found.has(parent)) found.add(id);
  }
  found.delete(process.pid);
  return [...found];
}

function running(): Running[] {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      id: Number(name),
      parent: Number(/\) \S (\d+) /.exec(said(() => readFileSync(`/proc/${name}/stat`, 'utf8')))?.[1]),
      folder: said(() => readlinkSync(`/proc/${name}/cwd`)).replace(/ \(deleted\)$/, ''),
      environment: said(() => readFileSync(`/proc/${name}/environ`, 'utf8')),
    }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Nothing where it is somebody else's, or has ended meanwhile. */
function said(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
