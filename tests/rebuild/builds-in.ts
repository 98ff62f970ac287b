import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Making } from '../../src/build/making.ts';
import { onDisk } from '../../src/build/place/file-operations.ts';
import { siteMarker } from '../../src/build/place/site-marker.ts';
import type { SiteData } from '../../src/loaders/site-data.ts';
import { workerHub as hub } from '../product/worker-hub.ts';

/** The files of a site, and a digest of the bytes of each, in the order of their names. */
export type Files = Readonly<Record<string, string>>;

/**
 * Builds in this process, in a folder below `.cache` and from the data-hub of this worker. Settings are read once in a process, so this is
 * called before anything else asks for them.
 */
export async function buildsIn(name: string) {
  const shelf = join('.cache', name);
  process.env['LEDGERLINE_DATA_HUB'] = hub;
  process.env['NODE_ENV'] = 'production';
  const { codeKey } = await import('../../src/build/rebuild/code-key.ts');
  const { textDigest } = await import('../../src/build/rebuild/digest.ts');
  const { rebuildSite } = await import('../../src/build/rebuild/rebuild-site.ts');
  const { openWorkshop } = await import('../../src/build/place/workshop.ts');
  const { handOver } = await import('../../src/loaders/current-site.ts');
  const { readSite } = await import('../../src/loaders/read-site.ts');
  const { settings } = await import('../../src/settings/settings.ts');
  const { token: _token, requestLog: _log, cacheFolder: _cache, ...decided } = settings();
  const code = codeKey(decided);

  /** Lets an engine make something in a folder of that name, of the records as they are. */
  async function make<Made>(
    folder: string,
    engine: (told: Making) => Promise<Made>,
    as = (read: SiteData) => read,
  ): Promise<Made> {
    const site = join(shelf, folder);
    const { siteUrl, basePath, language } = settings();
    handOver(as(await readSite()));
    openWorkshop(site, onDisk);
    const cacheFolder = join(shelf, 'cache');
    return engine({ site, code, siteUrl, basePath, language, cacheFolder, beforeItChanges: () => {} });
  }
  const filesOf = (folder: string): Files =>
    Object.fromEntries(
      onDisk
        .list(join(shelf, folder))
        .toSorted()
        .flatMap((file) =>
          file === siteMarker ? [] : [[file, textDigest(readFileSync(join(shelf, folder, file)))] as const],
        ),
    );
  return {
    shelf,
    hub,
    make,
    filesOf,
    /** Builds a site of the records as they are, or `as` somebody makes them, and says what it is of. */
    async build(folder: string, full: boolean, as?: (read: SiteData) => SiteData): Promise<Files> {
      await make(folder, (told) => rebuildSite({ ...told, full }), as);
      return filesOf(folder);
    },
    /** Puts the records of the sample in the place of all others, and more tasks beside them, for no list of it has several pages. */
    takeSample(more = 0): void {
      rmSync(hub, { recursive: true, force: true });
      cpSync('tests/sample/data-hub', hub, { recursive: true });
      const tasks = join(hub, 'data/tasks');
      const [name = ''] = readdirSync(tasks).toSorted();
      const task = JSON.parse(readFileSync(join(tasks, name), 'utf8')) as { readonly url: string };
      for (let id = 2000; id < 2000 + more; id++)
        writeFileSync(
          join(tasks, `${id}.json`),
          JSON.stringify({ ...task, id, title: `task: ${id}`, url: task.url.replace(/\d+$/, String(id)) }),
        );
    },
    remove: () => rmSync(shelf, { recursive: true, force: true }),
  };
}
