import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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

test.each(['data-hub/data/tasks/19.json', './data-hub/SAMPLE.md', 'public/audio/s01.mp3', 'ledgerline.config.ts'])(
  'a unit test that reads %s of the checkout is told where the sample is',
  async (path) => {
    expect(() => readFileSync(path)).toThrow('tests/sample');
    expect(() => readFile(path)).toThrow('tests/sample');
  },
);
