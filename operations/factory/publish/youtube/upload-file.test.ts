import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Question } from './client.ts';
import { Later } from './later.ts';
import { uploadFile } from './upload-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledgerline-upload-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'video.mp4');

const remembered = { get: async () => 'https://youtube.example/upload/1', set: async () => undefined };
const more = (range?: string) => ({
  status: 308,
  headers: new Headers(range === undefined ? {} : { range }),
  data: undefined,
});

test.each(['bytes=0-9', 'bytes=0-99999'])(
  'where all has arrived (%s) and no video is there yet, nothing more is sent, and it goes on later',
  async (range) => {
    writeFileSync(path, '0123456789');
    const asked: Question[] = [];
    const ask = async (question: Question) => {
      asked.push(question);
      return more(range);
    };
    await expect(uploadFile(ask, { path, bytes: 10, meta: {} }, remembered)).rejects.toThrow(Later);
    expect(asked.filter(({ body }) => body !== undefined)).toEqual([]);
  },
);

test('of a file that has become shorter nothing is made up', async () => {
  writeFileSync(path, '0123');
  const asked: Question[] = [];
  const ask = async (question: Question) => {
    asked.push(question);
    return more();
  };
  await expect(uploadFile(ask, { path, bytes: 10, meta: {} }, remembered)).rejects.toThrow('has changed');
  expect(asked.filter(({ body }) => body !== undefined)).toEqual([]);
});
