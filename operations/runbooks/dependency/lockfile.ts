import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { npmEnvironment } from '../../../src/settings/environment.ts';
import { Final } from '../../engine/engine.ts';

const run = promisify(execFile);

/** How long npm may take, in milliseconds. */
const patience = 180_000;

const shape = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ version: z.string().optional(), resolved: z.string().optional() })),
});

/** What a `package-lock.json` says of each package, by its place. */
export type Lock = z.infer<typeof shape>;

/** Reads a `package-lock.json`. Throws a `Final` for one of npm before 7. */
export function readLock(text: string): Lock {
  const read = shape.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new Final('The package-lock.json is of npm 6 or older. Renew it with a newer npm first.');
}

/**
 * The `package-lock.json` that npm makes for a `package.json`. It runs in a folder that holds nothing but these two files, runs no script,
 * and is given no secret of ours; which registry it asks is npm's own configuration.
 */
export async function lockfileFor(manifest: string, lock: string): Promise<string> {
  const before = readLock(lock);
  const folder = await mkdtemp(join(tmpdir(), 'ledgerline-lockfile-'));
  try {
    await writeFile(join(folder, 'package.json'), manifest);
    await writeFile(join(folder, 'package-lock.json'), lock);
    const words = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
    const options = { cwd: folder, env: npmEnvironment(), timeout: patience, maxBuffer: 10_000_000 };
    await run('npm', [...words, ...styleOf(before)], options).catch((error: unknown) => {
      throw new Final(`npm cannot update the lockfile: ${saidBy(error)}`);
    });
    return withoutNewRegistries(before, await readFile(join(folder, 'package-lock.json'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A lockfile that names no registry goes without, as its project wants it. */
const styleOf = ({ packages }: Lock): string[] =>
  Object.values(packages).some(({ resolved }) => resolved !== undefined) ? [] : ['--omit-lockfile-registry-resolved'];

/** Where this machine gets its packages is nobody else's matter: npm asks its own registry where a lockfile names none. */
function withoutNewRegistries(before: Lock, text: string): string {
  const known = new Set(Object.values(before.packages).flatMap(({ resolved }) => originOf(resolved) ?? []));
  const after = readLock(text);
  for (const entry of Object.values(after.packages)) {
    const origin = originOf(entry.resolved);
    if (origin !== undefined && !known.has(origin)) delete entry.resolved;
  }
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  return `${JSON.stringify(after, null, indent)}\n`;
}

const originOf = (resolved: string | undefined): string | undefined =>
  resolved !== undefined && URL.canParse(resolved) && /^https?:/.test(resolved) ? new URL(resolved).origin : undefined;

/** What npm says of an error, without the places of this machine. */
function saidBy(error: unknown): string {
  const { stderr = '', code } = error as { readonly stderr?: string; readonly code?: string | number };
  if (code === 'ENOENT') return 'npm is not installed where this runs.';
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim());
  const said = lines.find((line) => line !== '' && !/^code |^A complete log/.test(line));
  return said?.replace(/https?:\/\/[^/\s]+\//g, '') ?? `it ended with ${code}.`;
}
