/**
 * Loaded before every unit test: what starts a process, listens or connects fails with the way out, and so does what reads records, sounds
 * or configuration of this checkout, which are their owner's.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Server, Socket } from 'node:net';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const refuse = (act: string) => () => {
  throw new Error(`A unit test may not ${act}: name its file *.integration.test.ts, or move it to tests/.`);
};

const starts = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];
Object.assign(childProcess, Object.fromEntries(starts.map((name) => [name, refuse('start a process')])));
Server.prototype.listen = refuse('start a server');
Socket.prototype.connect = refuse('use the network');

const root = resolve(import.meta.dirname, '..');
const isOwners = (path: unknown): boolean =>
  (typeof path === 'string' || path instanceof URL) &&
  /^(?:data-hub\/(?:data|SAMPLE)|public\/audio|ledgerline\.config\.ts)/.test(
    relative(root, resolve(path instanceof URL ? fileURLToPath(path) : path)),
  );

/** Makes functions whose first argument is a path refuse what is the owner's. */
function guard(functions: object, names: readonly string[]): void {
  for (const [name, read] of Object.entries(functions).filter(([name]) => names.includes(name)))
    Object.assign(functions, {
      [name]: (path: unknown, ...rest: unknown[]) => {
        if (isOwners(path))
          throw new Error(
            `A unit test may not read ${path}, which is the owner's of this checkout: the sample is kept in tests/sample.`,
          );
        return read(path, ...rest);
      },
    });
}

const reads = ['access', 'cp', 'lstat', 'open', 'opendir', 'readFile', 'readdir', 'stat'];
guard(fs, [...reads.map((name) => `${name}Sync`), 'existsSync', 'createReadStream']);
guard(fs.promises, reads);
syncBuiltinESMExports();
