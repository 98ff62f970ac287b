import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AudioFacts } from './audio-facts.ts';
import { decodeMp3, peakCount } from './decode-mp3.ts';
import type { FileFault } from './file-fault.ts';

const short = 'public/audio/short.mp3';
const recording = readFileSync(join(import.meta.dirname, 'fixtures/short.mp3'));
const home = process.cwd();
let cache: string;

/** Facts as a new build would find them: nothing is remembered but what lies in the cache folder. */
async function freshly() {
  vi.resetModules();
  const { audioFacts } = await import('./audio-facts.ts');
  return async (file: string, type = 'audio/mpeg') => (await audioFacts(file, type)) as Partial<AudioFacts & FileFault>;
}

beforeEach(() => {
  const site = mkdtempSync(join(tmpdir(), 'ledgerline-audio-'));
  mkdirSync(join(site, 'public/audio'), { recursive: true });
  writeFileSync(join(site, short), recording);
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

const pointer =
  'version https://git-lfs.github.com/spec/v1\n' +
  'oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345678\n';

test.each<[string, string | Uint8Array]>([
  ['is empty', ''],
  ['is a Git LFS pointer', pointer],
  ['is a web page', '<!doctype html><p>Not found</p>'.repeat(100)],
  ['is a web page', '\uFEFF\n<HTML lang="en">'],
  ['is a web page', '<?xml version="1.0"?><Error/>'],
  ['is text', 'To be recorded in May.\n'.repeat(50)],
  ['is a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['is a picture', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
  ['is a ZIP archive', Buffer.from('PK\x03\x04')],
  ['holds no sound that can be read', Buffer.alloc(3000)],
  ['holds no sound that can be read', Buffer.from('\xfe\xed\xfa\xce\x07'.repeat(300), 'latin1')],
])('a file that %s is no sound, whatever its name', async (what, content) => {
  const audioFacts = await freshly();
  for (const [ending, type] of [
    ['mp3', 'audio/mpeg'],
    ['m4a', 'audio/mp4'],
    ['ogg', 'audio/ogg'],
    ['wav', 'audio/wav'],
  ]) {
    writeFileSync(`public/audio/none.${ending}`, content);
    const { what: said, mend, seconds } = await audioFacts(`public/audio/none.${ending}`, type);
    expect([said, seconds]).toEqual([what, undefined]);
    expect(mend).toMatch(what.includes('LFS') ? /lfs: true/ : /\.$/);
  }
});

test('a file that is not there is said, and nothing is thrown', async () => {
  expect((await (await freshly())('public/audio/nowhere.mp3')).what).toBe('cannot be read');
});

test.each([
  ['m4a', 'audio/mp4'],
  ['aac', 'audio/aac'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['webm', 'audio/webm'],
  ['flac', 'audio/flac'],
  ['wav', 'audio/wav'],
])('of %s the size and the length are known', async (ending, type) => {
  const content = readFileSync(join(import.meta.dirname, `fixtures/tone.${ending}`));
  writeFileSync(`public/audio/tone.${ending}`, content);
  const facts = await (await freshly())(`public/audio/tone.${ending}`, type);
  expect(facts).toMatchObject({ bytes: content.length, type, peaks: undefined });
  expect(Math.abs((facts.seconds ?? 0) - 0.55)).toBeLessThan(0.2);
});

test.each([
  ['short.mp3', 'audio/mpeg', 2.4],
  ['tone.m4a', 'audio/mp4', 0.6],
  ['tone.aac', 'audio/aac', 0.6],
  ['tone.ogg', 'audio/ogg', 0.5],
  ['tone.opus', 'audio/ogg', 0.5],
  ['tone.webm', 'audio/webm', 0.5],
  ['tone.flac', 'audio/flac', 0.5],
  ['tone.wav', 'audio/wav', 0.5],
])('%s is %s under every name', async (fixture, type, seconds) => {
  const content = readFileSync(join(import.meta.dirname, `fixtures/${fixture}`));
  const audioFacts = await freshly();
  for (const [ending, named] of [
    ['mp3', 'audio/mpeg'],
    ['m4a', 'audio/mp4'],
    ['wav', 'audio/wav'],
  ]) {
    writeFileSync(`public/audio/named.${ending}`, content);
    const facts = await audioFacts(`public/audio/named.${ending}`, named);
    expect(facts).toMatchObject({ type, bytes: content.length });
    expect(Math.abs((facts.seconds ?? 0) - seconds)).toBeLessThan(0.2);
    expect(facts.peaks !== undefined).toBe(type === 'audio/mpeg');
  }
});

test('a sound that breaks off can be heard up to there', async () => {
  writeFileSync(
    'public/audio/half.m4a',
    readFileSync(join(import.meta.dirname, 'fixtures/tone.m4a')).subarray(0, 1500),
  );
  expect(await (await freshly())('public/audio/half.m4a', 'audio/mp4')).toMatchObject({
    bytes: 1500,
    type: 'audio/mp4',
    peaks: undefined,
  });
});

test('what stands behind an ID3 tag is what the file holds', async () => {
  const tag = Buffer.from('ID3\x04\0\0\0\0\x01\x02'.padEnd(10 + 130, '\0'), 'latin1');
  const audioFacts = await freshly();
  for (const [fixture, type] of [
    ['tone.flac', 'audio/flac'],
    ['short.mp3', 'audio/mpeg'],
  ]) {
    const sound = readFileSync(join(import.meta.dirname, `fixtures/${fixture}`));
    writeFileSync('public/audio/tagged.ogg', Buffer.concat([tag, sound]));
    expect(await audioFacts('public/audio/tagged.ogg', 'audio/ogg')).toMatchObject({ type });
  }
});

test('a cache folder that cannot be written stops nothing', async () => {
  writeFileSync('occupied', '');
  vi.stubEnv('LEDGERLINE_CACHE', 'occupied');
  expect(await (await freshly())(short)).toMatchObject({ type: 'audio/mpeg' });
});
