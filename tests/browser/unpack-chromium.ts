import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);

const root = join(import.meta.dirname, '../..');
const supplier = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');

/** Starts the browser with the libraries and fonts it brings along, which a bare machine does not have. */
const starter = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

/** The archive's own list of font folders names places outside of ours. */
const fontList = (home: string) => `<?xml version="1.0"?>
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;

/**
 * The Chromium of `@sparticuz/chromium`, unpacked to a folder of its own; the package's own way would share `/tmp` with
 * everybody and start the browser with web security off.
 */
export async function unpackChromium(cache = join(root, '.cache')): Promise<string> {
  const { version } = JSON.parse(await readFile(join(supplier, 'package.json'), 'utf8')) as { version: string };
  const home = join(cache, `chromium-${version}`);
  const start = join(home, 'start');
  if (existsSync(start)) return start;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(`${home}-`);
  await Promise.all([
    unpackFile('chromium.br', join(fresh, 'chromium')),
    unpackFolder('al2023.tar.br', fresh),
    unpackFolder('swiftshader.tar.br', fresh),
    unpackFolder('fonts.tar.br', join(fresh, 'fonts')).then(() =>
      writeFile(join(fresh, 'fonts/fonts.conf'), fontList(home)),
    ),
    writeFile(join(fresh, 'start'), starter, { mode: 0o755 }),
  ]);
  // Another process may have been faster; its folder is as good.
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true, force: true }));
  return start;
}

async function unpackFile(archive: string, file: string): Promise<void> {
  const out = createWriteStream(file, { mode: 0o755 });
  await pipeline(createReadStream(join(supplier, 'bin', archive)), createBrotliDecompress(), out);
}

async function unpackFolder(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Piping would end in an error: tar closes its input at the end mark, before the last bytes arrive.
  const tarball = join(folder, archive.replace(/\.br$/, ''));
  await unpackFile(archive, tarball);
  await run('tar', ['-x', '--no-same-owner', '-f', tarball, '-C', folder]);
  await rm(tarball);
}
