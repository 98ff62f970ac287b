import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeMp3, peakCount } from './decode-mp3.ts';

const short = '/audio/short.mp3';
const recording = readFileSync(join(import.meta.dirname, 'fixtures/short.mp3'));
const home = process.cwd();
let cache: string;

/** Facts as a new build would find them: nothing is remembered but what lies in the cache folder. */
async function freshly() {
  vi.resetModules();
  return (await import('./audio-facts.ts')).audioFacts;
}

beforeEach(() => {
  const site = mkdtempSync(join(tmpdir(), 'ledgerline-audio-'));
  mkdirSync(join(site, 'public/audio'), { recursive: true });
  writeFileSync(join(site, 'public', short), recording);
  cache = join(site, 'cache');
  vi.stubEnv('LEDGERLINE_CACHE', cache);
  process.chdir(site);
});

afterEach(() => {
  process.chdir(home);
  vi.unstubAllEnvs();
  // The settings that were read here are those of no other file.
  vi.resetModules();
});

test('a recording has its bytes, type, length and loudness', async () => {
  const audioFacts = await freshly();
  const facts = await audioFacts(short);
  expect(facts).toMatchObject({ bytes: recording.length, type: 'audio/mpeg' });
  expect(facts?.seconds).toBeCloseTo(2.4, 1);
  expect(facts?.peaks).toHaveLength(peakCount);
  expect(Math.max(...(facts?.peaks ?? []))).toBe(1);
  expect(Math.min(...(facts?.peaks ?? []))).toBeGreaterThanOrEqual(0);
});

test('a second build reads what the first one heard, and a spoilt memory is heard again', async () => {
  const first = await (await freshly())(short);
  const [entry = ''] = readdirSync(join(cache, 'public', 'sounds'));
  const written = readFileSync(join(cache, 'public', 'sounds', entry), 'utf8');
  expect(await (await freshly())(short)).toEqual(first);

  writeFileSync(join(cache, 'public', 'sounds', entry), written.replace('2.4', '999'));
  expect(await (await freshly())(short)).toEqual(first);
  expect(readFileSync(join(cache, 'public', 'sounds', entry), 'utf8')).toBe(written);
});

test('the same bytes sound the same twice', async () => {
  expect(await decodeMp3(recording)).toEqual(await decodeMp3(recording));
});

test('a file cut short is as long as what is left of it', async () => {
  const half = await decodeMp3(recording.subarray(0, recording.length / 2));
  expect(half?.seconds).toBeGreaterThan(1);
  expect(half?.seconds).toBeLessThan(1.4);
});

test('nothing is known of what is elsewhere, missing, outside, empty or no sound', async () => {
  writeFileSync('public/audio/page.mp3', '<!doctype html><p>Not found</p>'.repeat(100));
  writeFileSync('public/audio/empty.mp3', '');
  writeFileSync('public/audio/notes.txt', 'no sound');
  writeFileSync('outside.mp3', recording);
  const audioFacts = await freshly();
  const tracks = [
    'https://example.org/a.mp3',
    '//example.org/a.mp3',
    '/audio/nowhere.mp3',
    '/audio/page.mp3',
    '/audio/empty.mp3',
    '/audio/notes.txt',
    '/audio',
    '/../outside.mp3',
    '/audio/../../outside.mp3',
    '/audio/\0.mp3',
    `/${'a'.repeat(5000)}.mp3`,
    '',
  ];
  for (const track of tracks) expect(await audioFacts(track), track).toBeUndefined();
});

test('of sounds that are not mp3 the size and the type are known', async () => {
  writeFileSync('public/audio/bell.ogg', 'OggS');
  expect(await (await freshly())('/audio/bell.ogg')).toEqual({
    bytes: 4,
    type: 'audio/ogg',
    seconds: undefined,
    peaks: undefined,
  });
});

test('a cache folder that cannot be written stops nothing', async () => {
  writeFileSync('occupied', '');
  vi.stubEnv('LEDGERLINE_CACHE', 'occupied');
  expect(await (await freshly())(short)).toMatchObject({ type: 'audio/mpeg' });
});
