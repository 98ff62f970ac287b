/** A REGISTRY OF NPM on this machine, with a few packages that are made up. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';

/** A registry, and how a process is told of it. */
export interface NpmRegistry {
  readonly url: string;
  /** The variables that make npm ask it, with a cache of its own. */
  readonly variables: Readonly<Record<string, string>>;
  /** The path of every request so far. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts a registry that has packages in versions, each with what it needs itself. */
export async function npmRegistry(
  packages: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>,
): Promise<NpmRegistry> {
  const asked: string[] = [];
  const answers = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    const answer = answers.get(path);
    response.writeHead(answer ? 200 : 404, {
      'content-type': path.endsWith('.tgz') ? 'application/gzip' : 'application/json',
    });
    response.end(answer ?? '{"error":"Not found"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const [name, versions] of Object.entries(packages)) {
    const told: Record<string, object> = {};
    for (const [version, dependencies] of Object.entries(versions)) {
      const manifest = { name, version, dependencies };
      const body = JSON.stringify(manifest);
      const header = { name: 'package/package.json', size: Buffer.byteLength(body), type: 'file' as const };
      const tarball = gzipSync(await packTar([{ header, body }]));
      const path = `/${name}/-/${name.split('/').at(-1)}-${version}.tgz`;
      answers.set(path, tarball);
      const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
      told[version] = { ...manifest, dist: { tarball: new URL(path, url).href, integrity } };
    }
    const latest = Object.keys(versions).at(-1);
    answers.set(`/${name}`, Buffer.from(JSON.stringify({ name, 'dist-tags': { latest }, versions: told })));
  }
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-npm-'));
  return {
    url,
    asked,
    variables: {
      npm_config_registry: url,
      npm_config_cache: join(folder, 'cache'),
      npm_config_userconfig: join(folder, 'npmrc'),
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
