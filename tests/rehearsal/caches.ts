/** What runs keep for one another, as `actions/cache` packs it: with times and rights of files, and whole paths by their names. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of what an action was given. */
export const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Keeps paths of a workspace under a key. What was kept under that key before stays as it is. */
export function keep(folder: string, workspace: string, paths: readonly string[], key: string): void {
  const file = join(folder, `${roomOf(paths)}${key}`);
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  const there = paths.filter((path) => existsSync(join(workspace, path)));
  tar('--posix', '-cf', file, '-C', workspace, '--files-from', '/dev/null', ...there);
}

/** Brings back what was kept under the key, else what was kept last under one that begins as told, and says under which. */
export function bringBack(
  folder: string,
  workspace: string,
  paths: readonly string[],
  [key = '', ...begins]: readonly string[],
): string | undefined {
  const room = roomOf(paths);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(room)) : [];
  const time = (one: string) => statSync(join(folder, `${room}${one}`)).mtimeMs;
  const keys = names.map((name) => name.slice(room.length)).toSorted((a, b) => time(b) - time(a));
  const found = keys.includes(key)
    ? key
    : begins.flatMap((start) => keys.find((one) => one.startsWith(start)) ?? [])[0];
  if (found !== undefined) tar('-xf', join(folder, `${room}${found}`), '-C', workspace);
  return found;
}

/** What was kept of other paths is another thing, whatever its key. */
const roomOf = (paths: readonly string[]): string =>
  `${createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 8)} `;

function tar(...words: string[]): void {
  const { status, stderr } = spawnSync('tar', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar ended with ${status}: ${stderr}`);
}
