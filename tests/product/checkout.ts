import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownFiles, sampleFiles } from './sample.ts';

/** Made anew by tools, or nobody's business. */
const left = /^(?:node_modules|\.git|\.cache|\.astro|dist.*|test-results|\.env.*)$/;
/** What one run leaves for the next: packages, and the site that is walked. */
const kept = ['node_modules', 'dist'];

/**
 * Copies a checkout with the sample in place of its owner's records, sounds and configuration, so that the product's tests say the same
 * of it before and after `ledgerline init`. Everything else is as it stands in the checkout, uncommitted changes included.
 */
export function copyWithSample(checkout: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(checkout))
    if (!left.test(name)) cpSync(join(checkout, name), join(folder, name), { recursive: true });
  for (const path of ownFiles(folder).keys()) rmSync(join(folder, path));
  for (const [path, bytes] of sampleFiles(checkout)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  linkPackages(checkout, folder);
  run(folder, process.execPath, 'scripts/ledgerline.mjs', 'generate');
  run(folder, 'git', 'init', '--quiet');
  run(folder, 'git', 'add', '--all');
  run(
    folder,
    'git',
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@example.com',
    'commit',
    '--quiet',
    '--message',
    'As it is',
  );
}

/** Astro does not build through a symbolic link; hard links cost nothing, and a copy is what is left on another disk. */
function linkPackages(checkout: string, folder: string): void {
  const packages = join(folder, 'node_modules');
  if (existsSync(packages)) return;
  if (spawnSync('cp', ['-al', join(checkout, 'node_modules'), packages]).status === 0) return;
  cpSync(join(checkout, 'node_modules'), packages, { recursive: true, verbatimSymlinks: true });
}

function run(folder: string, program: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}.\n${stderr}`);
}
