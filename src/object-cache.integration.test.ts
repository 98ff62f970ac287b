import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { objectCache } from './object-cache.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'ledgerline-object-cache-'));
const modeOf = (path: string) => (lstatSync(path).mode & 0o777).toString(8);

/** A cache at that path, and what it told. */
function cacheAt(file: string) {
  const lines: string[] = [];
  return { ...objectCache<string>(file, 'a kind', (line) => void lines.push(line)), lines };
}

test.each([0o000, 0o022, 0o277])('a value is for its owner alone at umask %o', async (mask) => {
  const root = folder();
  const program = `
    process.umask(${mask});
    const { objectCache } = await import('./src/object-cache.ts');
    const cache = objectCache(process.argv[1], 'a kind');
    await cache.write('kept');
    if (await cache.read() !== 'kept') process.exit(1);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program, join(root, 'private/a.json')]);
  expect(modeOf(join(root, 'private'))).toBe('700');
  expect(modeOf(join(root, 'private/a.json'))).toBe('600');
  expect(readdirSync(join(root, 'private'))).toEqual(['a.json']);
});

test('a file that others could read is narrowed, one that they could write is not read', async () => {
  const file = join(folder(), 'private/a.json');
  const cache = cacheAt(file);
  await cache.write('kept');
  chmodSync(file, 0o644);
  expect(await cache.read()).toBe('kept');
  expect(modeOf(file)).toBe('600');
  chmodSync(file, 0o666);
  expect(await cache.read()).toBeUndefined();
  await cache.write('anew');
  expect([await cache.read(), modeOf(file)]).toEqual(['anew', '600']);
});

test('nothing is read from a folder that others can write, and writing narrows it', async () => {
  const root = folder();
  const cache = cacheAt(join(root, 'private/a.json'));
  await cache.write('kept');
  chmodSync(join(root, 'private'), 0o777);
  expect(await cache.read()).toBeUndefined();
  await cache.write('anew');
  expect([await cache.read(), modeOf(join(root, 'private'))]).toEqual(['anew', '700']);
});

test('a link in place of the file is neither read nor written through', async () => {
  const root = folder();
  const cache = cacheAt(join(root, 'private/a.json'));
  await cache.write('kept');
  const elsewhere = join(root, 'elsewhere.json');
  writeFileSync(elsewhere, readFileSync(join(root, 'private/a.json')), { mode: 0o600 });
  mkdirSync(join(root, 'other'), { mode: 0o700 });
  symlinkSync(elsewhere, join(root, 'other/a.json'));
  const linked = cacheAt(join(root, 'other/a.json'));
  expect(await linked.read()).toBeUndefined();
  await linked.write('anew');
  expect(await linked.read()).toBe('anew');
  expect(readFileSync(elsewhere, 'utf8')).toContain('kept');
});

/** What may stand in the way, and the words for it. Nobody is refused by permissions where tests run as root. */
const obstacles: Record<string, [make: (root: string) => string, words: string]> = {
  'a folder in place of the file': [
    (root) => {
      mkdirSync(join(root, 'private/a.json/full'), { recursive: true });
      return join(root, 'private/a.json');
    },
    'a folder stands where a file should be',
  ],
  'a file in place of the folder': [
    (root) => {
      writeFileSync(join(root, 'private'), '');
      return join(root, 'private/a.json');
    },
    'a file stands where a folder should be',
  ],
  'a file in place of a folder above': [
    (root) => {
      writeFileSync(join(root, 'cache'), '');
      return join(root, 'cache/private/a.json');
    },
    'a file stands where a folder should be',
  ],
  'a link in place of the folder': [
    (root) => {
      mkdirSync(join(root, 'elsewhere'));
      symlinkSync('elsewhere', join(root, 'private'));
      return join(root, 'private/a.json');
    },
    'a file stands where a folder should be',
  ],
  'a link to itself': [
    (root) => {
      symlinkSync('private', join(root, 'private'));
      return join(root, 'private/a.json');
    },
    'a file stands where a folder should be',
  ],
};

test.each(Object.entries(obstacles))('%s is told once and ends nothing', async (_, [make, words]) => {
  const root = folder();
  const cache = cacheAt(make(root));
  expect(await cache.read()).toBeUndefined();
  await cache.write('lost');
  await cache.write('lost again');
  expect(await cache.read()).toBeUndefined();
  expect(cache.lines).toHaveLength(2);
  expect(cache.lines[0]).toContain(words);
});

test('a pipe in place of the file is not waited for', async () => {
  const root = folder();
  mkdirSync(join(root, 'private'), { mode: 0o700 });
  execFileSync('mkfifo', ['-m', '600', join(root, 'private/a.json')]);
  const cache = cacheAt(join(root, 'private/a.json'));
  expect(await cache.read()).toBeUndefined();
  await cache.write('kept');
  expect(await cache.read()).toBe('kept');
});

test.runIf(process.platform === 'linux')('a disk that keeps nothing is told once and ends nothing', async () => {
  const cache = cacheAt('/proc/ledgerline/a.json');
  await cache.write('lost');
  expect(cache.lines[0]).toContain('cannot be written');
});
