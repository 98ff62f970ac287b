import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { npmEnvironment } from '../../../src/settings/environment.ts';
import { Final } from '../../engine/engine.ts';
import { jsonOf } from './manifest.ts';

const run = promisify(execFile);

/** How long npm may take, in milliseconds. */
const patience = 180_000;

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
});
const shape = z.looseObject({ packages: z.record(z.string(), entry) });

/** What a `package-lock.json` says of each package, by its place. */
export type Lock = z.infer<typeof shape>;

/** Reads a `package-lock.json`. Throws a `Final` for one of npm before 7, and for what is none. */
export function readLock(text: string): Lock {
  const read = shape.safeParse(jsonOf('package-lock.json', text));
  if (read.success) return read.data;
  throw new Final('The package-lock.json is of npm 6 or older. Renew it with a newer npm first.');
}

/** Whether a repository holds packages of its own besides: npm forgets those of them that are not there when it is run. */
export const holdsPackages = ({ packages }: Lock): boolean => Object.values(packages).some(({ link }) => link === true);

/**
 * The `package-lock.json` that npm makes for a `package.json`. It runs in a folder that holds nothing but these two files, runs no script,
 * and is given no secret of ours; which registry it asks is npm's own configuration.
 */
export async function lockfileFor(manifest: string, lock: string): Promise<string> {
  const style = styleOf(readLock(lock));
  const folder = await mkdtemp(join(tmpdir(), 'ledgerline-lockfile-'));
  try {
    await writeFile(join(folder, 'package.json'), manifest);
    await writeFile(join(folder, 'package-lock.json'), lock);
    const words = [
      'install',
      '--package-lock-only',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
    ];
    const options = { cwd: folder, env: npmEnvironment(), timeout: patience, maxBuffer: 10_000_000 };
    await run('npm', [...words, ...style], options).catch((error: unknown) => {
      throw new Final(`npm cannot update the lockfile: ${saidBy(error)}`);
    });
    return withoutNewRegistries(lock, await readFile(join(folder, 'package-lock.json'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A lockfile that names no registry goes without, as its project wants it. */
const styleOf = ({ packages }: Lock): string[] =>
  Object.values(packages).some(({ resolved }) => resolved !== undefined) ? [] : ['--omit-lockfile-registry-resolved'];

/** Where this machine gets its packages is nobody else's matter: npm asks its own registry where a lockfile names none. */
function withoutNewRegistries(before: string, text: string): string {
  const known = new Set(originsIn(before));
  const isNew = (key: string, value: unknown) =>
    key === 'resolved' && typeof value === 'string' && ![undefined, ...known].includes(originOf(value));
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const after = JSON.parse(text, (key, value: unknown) => (isNew(key, value) ? undefined : value)) as unknown;
  return `${JSON.stringify(after, null, indent)}\n`;
}

/** In whatever section: lockfiles of npm 7 and 8 name each package twice. */
function originsIn(lock: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(lock, (key, value: unknown) => {
    const origin = key === 'resolved' && typeof value === 'string' ? originOf(value) : undefined;
    if (origin !== undefined) found.push(origin);
    return value;
  });
  return found;
}

const originOf = (resolved: string): string | undefined =>
  URL.canParse(resolved) && /^https?:/.test(resolved) ? new URL(resolved).origin : undefined;

/** What npm says of an error, without the places of this machine and of its registry. */
function saidBy(error: unknown): string {
  const { stderr = '', code } = error as { readonly stderr?: string; readonly code?: string | number };
  if (code === 'ENOENT') return 'npm is not installed where this runs.';
  const named = /^npm (?:error|ERR!) code (\S+)/m.exec(stderr)?.[1] ?? `code ${code}`;
  if (/^E(?:404|TARGET)$/.test(named)) {
    const wanted = /(?:'([^']+)' is not in this registry|No matching version found for (.+?)\.?$)/m.exec(stderr);
    return `its registry does not have ${wanted?.[1] ?? wanted?.[2] ?? 'what is asked for'}.`;
  }
  if (/^E(?:CONN|AI_|NOTFOUND|NET|HOST|SOCKET|\d)|TIMEOUT|TIMEDOUT|^FETCH/.test(named))
    return 'its registry does not answer.';
  if (named === 'ERESOLVE') return 'another package needs another version of it.';
  return `it ended with ${named}.`;
}
