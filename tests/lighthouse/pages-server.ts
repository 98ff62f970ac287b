import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.vtt': 'text/vtt',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.mp3': 'audio/mpeg',
  '.woff2': 'font/woff2',
};
const isText = (type: string) => /^(?:text|application)|svg/.test(type) && type !== 'application/octet-stream';

/** A folder served as GitHub Pages serves one: text compressed with gzip, kept for ten minutes, `404.html` for what is not there. */
export async function servePages(folder: string): Promise<{ address: string; close(): void }> {
  const server: Server = createServer(({ url = '/', headers }, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    const found = existsSync(file) ? file : join(folder, '404.html');
    const type = types[extname(found)] ?? 'application/octet-stream';
    const packs = isText(type) && String(headers['accept-encoding']).includes('gzip');
    const body = readFileSync(found);
    response.writeHead(found === file ? 200 : 404, {
      'content-type': type,
      'cache-control': 'max-age=600',
      ...(packs && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
    });
    response.end(packs ? gzipSync(body) : body);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, close: () => server.close() };
}
