import childProcess from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Replaces the clock, chance, the environment, files, processes and the network by what tells of each use, and of the functions that led
 * to it, the nearest first, and works as before. Loading code is no use. The function that comes back puts everything right again.
 */
export function watchWorld(told: (what: string, callers: readonly string[]) => void): () => void {
  const usualLimit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const tell = (what: string) => {
    const [, ...lines] = (new Error('read').stack ?? '').split('\n');
    const callers = lines.filter((line) => !line.includes(import.meta.filename));
    if (!callers.some((line) => line.includes('node:internal/modules/'))) told(what, callers);
  };
  const undo: (() => void)[] = [];
  const put = (owner: object, name: string, value: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    undo.push(() => (before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)));
  };
  /** Functions of an owner tell what they are called with before they do as they always did. */
  const watch = (owner: object, names: readonly string[], inWords: (...args: unknown[]) => string): void => {
    for (const name of names) {
      const usual: unknown = Reflect.get(owner, name);
      if (typeof usual !== 'function') continue;
      const watched = new Proxy(usual, {
        apply(target, self, args) {
          tell(inWords(...args));
          return Reflect.apply(target as () => unknown, self, args);
        },
      });
      put(owner, name, watched);
    }
  };

  const clock = () => tell('the clock');
  const dateNow = Date.now;
  put(
    globalThis,
    'Date',
    new Proxy(Date, {
      construct(target, args, from) {
        if (args.length === 0) clock();
        return Reflect.construct(target, args, from) as object;
      },
      apply(target) {
        clock();
        return target();
      },
      get(target, key) {
        if (key !== 'now') return Reflect.get(target, key) as unknown;
        return () => {
          clock();
          return dateNow();
        };
      },
    }),
  );
  watch(performance, ['now'], () => 'the clock');
  watch(process, ['hrtime', 'uptime'], () => 'the clock');
  watch(Math, ['random'], () => 'chance');
  watch(globalThis.crypto, ['randomUUID', 'getRandomValues'], () => 'chance');
  watch(crypto, ['randomBytes', 'randomInt', 'randomUUID', 'randomFillSync'], () => 'chance');

  const { env } = process;
  put(
    process,
    'env',
    new Proxy(env, {
      get(target, name) {
        tell(`the environment: ${String(name)}`);
        return Reflect.get(target, name) as unknown;
      },
      has(target, name) {
        tell(`the environment: ${String(name)}`);
        return Reflect.has(target, name);
      },
      ownKeys(target) {
        tell('the environment');
        return Reflect.ownKeys(target);
      },
    }),
  );

  const file = (path: unknown) => `the file ${placeOf(path)}`;
  const reads = ['access', 'lstat', 'open', 'opendir', 'readFile', 'readdir', 'realpath', 'stat'];
  watch(fs, [...reads, ...reads.map((name) => `${name}Sync`), 'existsSync', 'createReadStream'], file);
  watch(fs.promises, reads, file);
  watch(
    childProcess,
    ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
    () => 'a process',
  );
  watch(globalThis, ['fetch'], () => 'the network');
  watch(Socket.prototype, ['connect'], () => 'the network');
  syncBuiltinESMExports();
  return () => {
    Error.stackTraceLimit = usualLimit;
    for (const put of undo.toReversed()) put();
    syncBuiltinESMExports();
  };
}

function placeOf(path: unknown): string {
  if (typeof path === 'string' || path instanceof URL)
    return relative('', resolve(path instanceof URL ? fileURLToPath(path) : path));
  return String(path);
}
