import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installedVoice } from '../../../operations/factory/media/voices/installed-voice.ts';
import { bareEnvironment } from '../../../src/settings/environment.ts';

const checkout = join(import.meta.dirname, '../../..');
const voice = installedVoice('auto', 'en');
const loop = ['scripts/ledgerline.mjs', 'loop', '--once', '--demo'];
const changes = () => execFileSync('git', ['status', '--porcelain'], { cwd: checkout, encoding: 'utf8' });

test('three atoms become a session on a site, without a token, and nothing in the checkout changes', async ({
  skip,
}) => {
  skip('install' in voice, `No voice is installed. ${'install' in voice ? voice.install : ''}`);
  const before = changes();
  const child = spawn(process.execPath, loop, { cwd: checkout, env: bareEnvironment() });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /Listen to it at (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(said)));
  });
  try {
    const page = await (await fetch(address)).text();
    expect(page).toContain('Arrive Again');
    expect(page).toContain('Feel where the chair is holding you.');
    const sound = await fetch(new URL('/audio/s01-dfb-arrive.mp3', address));
    expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
    expect((await sound.arrayBuffer()).byteLength).toBeGreaterThan(300_000);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  expect(changes()).toBe(before);
});

test('without a voice it says what to install, before it does anything', async () => {
  const child = spawn(process.execPath, loop, { cwd: checkout, env: { PATH: '' } });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
  expect(said).toMatch(/^A session needs a voice and ffmpeg\. Install RHVoice-test .* or espeak-ng .* and ffmpeg/);
  expect(said).not.toContain('Copying');
});
