import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What git would commit of this checkout as it stands, uncommitted changes included. */
export function checkoutFiles(): Map<string, Buffer> {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const paths = stdout.split('\0').filter((path) => path !== '' && isFile(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

/** The same without what is its owner's: no record, no sound, and a configuration that says nothing but a name. */
export function productFiles(repository: string): Map<string, string | Buffer> {
  const owned = /^(?:data-hub\/(?:data\/|SAMPLE\.md$)|public\/audio\/|ledgerline\.config\.ts$)/;
  const files = new Map<string, string | Buffer>([...checkoutFiles()].filter(([path]) => !owned.test(path)));
  const config = `import { defineConfig } from './src/settings/config.ts';

export default defineConfig({ title: 'Rehearsal', description: 'Records that were made for a rehearsal.', repository: '${repository}' });
`;
  return files.set('ledgerline.config.ts', config).set('data-hub/data/.gitkeep', '');
}

const isFile = (path: string) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;

/** Those files without what tells a control room: switched off, it shows as a skipped run of every event. It has tests of its own. */
export const withoutOrchestrator = <Contents>(files: ReadonlyMap<string, Contents>): Map<string, Contents> =>
  new Map([...files].filter(([path]) => !path.endsWith('/orchestrator-events.yml')));
