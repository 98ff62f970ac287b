import { execFile, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createConnection } from 'node:net';
import { expect, test } from 'vitest';
import './keep-pure.ts';

const wayOut = 'name its file *.integration.test.ts, or move it to tests/.';

test.each([
  ['starts a process', () => spawnSync('git')],
  ['starts one and does not wait', () => execFile('git')],
  ['starts a server', () => createServer().listen(0)],
  ['connects to one', () => createConnection(80, '127.0.0.1')],
])('a unit test that %s is told where it belongs', (_, act) => {
  expect(act).toThrow(wayOut);
});

test('a unit test that fetches is told where it belongs', async () => {
  await expect(fetch('http://127.0.0.1')).rejects.toMatchObject({
    cause: { message: expect.stringContaining(wayOut) },
  });
});
