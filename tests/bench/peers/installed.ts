import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './contender.ts';

/** Has a package in exactly that version in a folder of its own, from npm unless it is there already. */
export function installed(folder: string, name: string, version: string): void {
  const found = join(folder, 'node_modules', name, 'package.json');
  if (existsSync(found) && JSON.parse(readFileSync(found, 'utf8')).version === version) return;
  writeFiles(folder, { 'package.json': JSON.stringify({ private: true, type: 'module' }) });
  const options = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, `${name}@${version}`], { cwd: folder, stdio: 'inherit' });
}
