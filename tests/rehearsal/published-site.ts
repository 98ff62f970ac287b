import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** Where the rehearsal's Pages are: a folder that deploys fill, served on this machine alone. */
export interface PublishedSite {
  readonly folder: string;
  readonly origin: string;
  readonly basePath: string;
  close(): void;
}

/** Serves what was deployed last; until then there is nothing. */
export async function publishedSite(folder: string, basePath: string): Promise<PublishedSite> {
  const server = createServer(({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = join(folder, normalize(decodeURIComponent(pathname.replace(basePath, '') || '/')));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!pathname.startsWith(basePath) || !existsSync(file)) answer.writeHead(404).end();
    else answer.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    origin: `http://127.0.0.1:${port}`,
    basePath,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
