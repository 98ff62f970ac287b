import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchText } from '../../../operations/runbooks/incident/fetch-text.ts';

let server: Server;
let origin: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    if (request.url === '/logs/away') answer.writeHead(302, { location: `${origin}/secret` }).end();
    else answer.end('x'.repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const read = (address: string) => fetchText(address, { allowed: [`${origin}/logs/`], mostBytes: 1000, fetcher: fetch });

it('reads below an address that is allowed, and no more than it may', async () => {
  expect(await read(`${origin}/logs/auth.log`)).toHaveLength(1000);
});

it.each(['/secret', '/logs/../secret', '/logsecret', '/logs/%2e%2e/secret'])('does not ask for %s', async (path) => {
  asked.length = 0;
  await expect(read(`${origin}${path}`)).rejects.toThrow('Logs are not read from 127.0.0.1');
  expect(asked).toEqual([]);
});

it('asks no other host, and follows no redirect', async () => {
  await expect(read('http://169.254.169.254/logs/x')).rejects.toThrow('Logs are not read from 169.254.169.254');
  await expect(read(`${origin.replace('//', '//user:word@')}/logs/x`)).rejects.toThrow('Logs are not read from');
  asked.length = 0;
  await expect(read(`${origin}/logs/away`)).rejects.toThrow('answered with 302 instead of a log.');
  expect(asked).toEqual(['/logs/away']);
});
