import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A built site on a port of its own, with some of its files replaced. */
export interface ServedSite {
  readonly address: string;
  /** Path → content; whoever serves may change it between two loads. */
  readonly instead: Map<string, string>;
  readonly close: () => void;
}

/** Serves a folder as it is, uncompressed and from memory's distance. */
export async function serveSite(folder: string): Promise<ServedSite> {
  const instead = new Map<string, string>();
  const server = createServer(({ url = '/' }, answer) => {
    const path = normalize(decodeURIComponent(url.split('?')[0] ?? '/'));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const other = instead.get(path);
    if (other === undefined && !(existsSync(file) && statSync(file).isFile())) return answer.writeHead(404).end();
    answer.setHeader('content-type', kinds[extname(file)] ?? 'application/octet-stream');
    return answer.end(other ?? readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server has no port.');
  return { address: `http://localhost:${place.port}`, instead, close: () => server.close() };
}
