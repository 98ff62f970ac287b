/** THE FILES THAT KEEP A LOOP ALIVE: the unit of systemd, and the container. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'operations/loop/files');
const unit = readFileSync(join(folder, 'ledgerline-loop.service'), 'utf8');
const container = readFileSync(join(folder, 'Containerfile'), 'utf8');

const settings = Object.fromEntries(
  unit
    .split('\n')
    .filter((line) => /^\w+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

test('systemd takes the unit, where there is one; it restarts what fails and lets the loop finish', () => {
  expect(unit.match(/^\[.*\]$/gm)).toEqual(['[Unit]', '[Service]', '[Install]']);
  expect(settings).toMatchObject({ Restart: 'on-failure', KillSignal: 'SIGTERM', NoNewPrivileges: 'true' });
  // The loop gives what runs 240 seconds, and ends then.
  expect(Number(settings['TimeoutStopSec'])).toBeGreaterThan(250);
  const verified = spawnSync('systemd-analyze', ['verify', join(folder, 'ledgerline-loop.service')], {
    encoding: 'utf8',
  });
  if (verified.error) return;
  expect(verified.stderr).not.toContain('ledgerline-loop.service:');
});

test('no secret stands in either file: one reads a file that only root may read, the other is given them at its start', () => {
  expect(settings['EnvironmentFile']).toBe('/etc/ledgerline/loop.env');
  for (const text of [unit, container]) expect(text).not.toMatch(/(?:TOKEN|SECRET|API_KEY|PASSWORD)=(?!…)/);
  expect(container).not.toMatch(/^(?:ARG|ADD)\b/m);
});

test('the container copies only what there is, by its name, and runs as nobody special', () => {
  const copied = [...container.matchAll(/^COPY (.+)$/gm)].flatMap(([, words = '']) => words.split(' ').slice(0, -1));
  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(copied).not.toContain('.');
  for (const needed of ['operations', 'src', 'content-schema', 'scripts', 'ledgerline.config.ts', 'package-lock.json'])
    expect(copied).toContain(needed);
  const lines = container.split('\n');
  expect(lines.indexOf('USER node')).toBeGreaterThan(-1);
  expect(lines.findLastIndex((line) => line.startsWith('RUN '))).toBeLessThan(lines.indexOf('USER node'));
  for (const program of ['git', 'espeak-ng', 'ffmpeg'])
    expect(container).toMatch(new RegExp(`install .*\\b${program}\\b`));
  expect(container).toContain('STOPSIGNAL SIGTERM');
  expect(container).toMatch(/^ENTRYPOINT \["node", /m);
});
