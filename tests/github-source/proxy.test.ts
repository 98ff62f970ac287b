/** HTTPS_PROXY: GitHub is asked through it, and the token passes the proxy encrypted. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { goThroughProxy } from '../../src/commands/go-through-proxy.ts';
import { proxyVariables } from '../../src/settings/environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledgerline-proxy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

test('a build asks GitHub through HTTPS_PROXY, which sees the host and no token', async () => {
  // A pair that stands for nothing but this test, valid for api.ghe.example until 2126.
  const [key, cert] = ['key', 'cert'].map((part) => `tests/github-source/fixtures/ghe-example.${part}.pem`) as [
    string,
    string,
  ];
  const asked: string[] = [];
  const github = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Bad credentials"}');
  });
  const port = await listening(github);
  const passed: string[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    passed.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'check'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${await listening(proxy)}`,
      NODE_EXTRA_CA_CERTS: cert,
      GITHUB_TOKEN: 'ghp_token',
      GITHUB_API_URL: 'https://api.ghe.example',
      GITHUB_GRAPHQL_URL: 'https://api.ghe.example/graphql',
      LEDGERLINE_ISSUES_DB: 'team/issues-db',
      LEDGERLINE_DATA_HUB: './no-folder',
      LEDGERLINE_CACHE: join(folder, 'cache'),
    },
  });
  const said = await text(child.stderr);
  github.close();
  proxy.close();
  expect(said).toContain('GitHub does not accept the token.');
  expect(asked).toEqual(['POST /graphql token ghp_token']);
  expect(passed).toEqual([expect.stringMatching(/^CONNECT api\.ghe\.example:443 /)]);
  expect(passed.join()).not.toContain('ghp_token');
});

test('a Node that knows no proxy is remarked upon, and an address that is none is refused without being printed', () => {
  const variables = proxyVariables({ HTTPS_PROXY: 'http://proxy.example:3128' });
  expect(goThroughProxy({}, variables)).toEqual([expect.stringContaining('HTTPS_PROXY is set, but Node')]);
  expect(() => goThroughProxy(undefined, { HTTPS_PROXY: 'http://ada:SECRET@' })).toThrow(
    /^The variable HTTPS_PROXY or HTTP_PROXY/,
  );
});

test('what is on this machine is asked directly, and without a proxy nothing changes', () => {
  expect(proxyVariables({ NO_PROXY: 'ghe.example' })).toBeUndefined();
  expect(proxyVariables({ https_proxy: 'http://p:1', NO_PROXY: 'ghe.example' })).toEqual({
    HTTPS_PROXY: 'http://p:1',
    NO_PROXY: 'ghe.example,localhost,127.0.0.1,[::1]',
  });
});
