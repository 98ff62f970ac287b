/** A Postgres of a test's own, on a free port of this machine, in a folder that is gone afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { isRoot, nobody, postgresPrograms } from './binaries.ts';

/** A Postgres that runs. */
export interface RunningPostgres {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  /** The process that starts all others of it. */
  pid(): number | undefined;
  /** Ends it and starts it again, as a restart of the machine would; everybody's connections break. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const identity = isRoot ? { uid: nobody, gid: nobody } : {};

/** Starts one. `isSafe` writes through to the disk, as one that matters does; tests do without. */
export async function startPostgres({ isSafe = false } = {}): Promise<RunningPostgres> {
  const programs = postgresPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-postgres-data-'));
  chmodSync(folder, 0o700);
  if (isRoot) chownSync(folder, nobody, nobody);
  const port = await freePort();
  const setup = [
    '--auth=trust',
    '--username=ledgerline',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ];
  await ended(spawn(join(programs, 'initdb'), [`--pgdata=${folder}`, ...setup], { cwd: folder, ...identity }));
  const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: isSafe ? 'on' : 'off' };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const begin = () => ready(spawn(join(programs, 'postgres'), ['-D', folder, ...flags], { cwd: folder, ...identity }));
  let server = await begin();
  const halt = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await gone;
  };
  let count = 0;
  return {
    async database() {
      count += 1;
      const sql = postgres(`postgres://ledgerline@127.0.0.1:${port}/postgres`, { max: 1, onnotice: () => undefined });
      await sql.unsafe(`CREATE DATABASE test_${count}`);
      await sql.end();
      return `postgres://ledgerline@127.0.0.1:${port}/test_${count}`;
    },
    pid: () => server.pid,
    async restart() {
      await halt();
      server = await begin();
    },
    async stop() {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a program said, once it has ended well. */
function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`It ended with ${code}: ${said}`))));
  });
}

/** The server, once it takes connections. */
function ready(server: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const failed = ended(server);
    failed.catch(reject);
    server.stderr?.on('data', (chunk) => {
      if (String(chunk).includes('ready to accept connections')) resolve(server);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
