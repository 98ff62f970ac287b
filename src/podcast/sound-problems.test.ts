import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../content-schema/index.ts';
import { unusedSounds } from '../media/unused-sounds.ts';
import { episodes } from './episodes.ts';
import { soundProblems } from './sound-problems.ts';

const home = process.cwd();
beforeAll(() => {
  const site = mkdtempSync(join(tmpdir(), 'ledgerline-sounds-'));
  cpSync(join(import.meta.dirname, '../media/fixtures/short.mp3'), join(site, 'public/audio/Été (1).mp3'));
  process.chdir(site);
  writeFileSync('public/audio/lfs.m4a', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
  writeFileSync('public/audio/film.mkv', 'x');
  for (const [from, to] of [
    ['short.mp3', 'real.m4a'],
    ['tone.wav', 'wave.mp3'],
  ] as const)
    cpSync(join(import.meta.dirname, '../media/fixtures', from), join('public/audio', to));
  writeFileSync('public/audio/Été (1).transcript.vtt', 'WEBVTT');
});
afterAll(() => process.chdir(home));

const session = (track_url: string | null, more: Partial<Session> = {}) =>
  ({ id: 4, code: 'S01-DFP-ONE', step: 1, programme: 'DFP', status: 'active', track_url, ...more }) as Session;
const told = async (...sessions: Session[]) =>
  (await soundProblems(sessions)).map(({ name, record, message }) => `${name} #${record?.id}: ${message}`);

test('what can be heard and read, or has no sound yet, has no problem', async () => {
  expect(await told(session('https://media.example/feed/49eab2'), session(null, { id: 5 }))).toEqual([]);
});

test('a missing file, a file that is no sound and a transcript without a line are named with their place', async () => {
  expect(await told(session('/audio/nowhere%20here.mp3'))).toEqual([
    'sound-missing #4: The sound file public/audio/nowhere here.mp3 does not exist.',
  ]);
  expect(await told(session('/audio/lfs.m4a', { status: 'inactive' }))).toEqual([
    'no-sound-file #4: The file public/audio/lfs.m4a is not an audio file: it is a Git LFS pointer.',
  ]);
  expect(await told(session('/audio/film.mkv'))).toEqual([
    'no-sound-file #4: The file public/audio/film.mkv is not an audio file: it does not end like one.',
  ]);
  for (const path of ['/audio/Été (1).mp3', '/audio/%C3%89t%C3%A9%20(1).mp3', '/audio/E\u0301te\u0301 (1).mp3'])
    expect(await told(session(path))).toEqual([
      'transcript-unreadable #4: The file public/audio/Été (1).transcript.vtt has no line that can be read.',
    ]);
});

test('a transcript with an e-mail address is named, as the file is published with it', async () => {
  const file = 'public/audio/Été (1).transcript.vtt';
  writeFileSync(file, 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bob>Mail bob@example.org');
  expect(await told(session('/audio/Été (1).mp3'))).toEqual([
    'address-in-transcript #4: The file public/audio/Été (1).transcript.vtt holds an e-mail address, which is published with it.',
  ]);
  writeFileSync(file, 'WEBVTT');
});

test('a sound whose name ends like another kind is named, and goes out as what it holds', async () => {
  expect(await told(session('/audio/real.m4a'))).toEqual([
    'sound-misnamed #4: The file public/audio/real.m4a holds MP3 sound, but its name ends like another kind.',
  ]);
  expect(await told(session('/audio/wave.mp3'))).toEqual([
    'sound-misnamed #4: The file public/audio/wave.mp3 holds WAV sound, but its name ends like another kind.',
  ]);
  const types = (await episodes([session('/audio/real.m4a')])).map(({ type }) => type);
  expect(types).toEqual(['audio/mpeg']);
});

test('a session that plays and cannot be an episode is named, and why', async () => {
  const far = 'https://media.example/a.mp3';
  expect(await told(session('https://media.example/a.html'))).toEqual([
    'not-in-podcast #4: The session can be heard here, but is not in the podcast: its address does not end like that of a sound file.',
  ]);
  expect(await told(session(far, { step: null }))).toEqual([
    'not-in-podcast #4: The session can be heard here, but is not in the podcast: it stands on no step of a programme.',
  ]);
  expect(await told(session(far), session(far, { id: 9 }))).toEqual([
    'not-in-podcast #9: The session can be heard here, but is not in the podcast: an older session has the same code.',
  ]);
  expect(await told(session('https://media.example/a.html', { status: 'inactive' }))).toEqual([]);
});

test('a sound file that no session names is found, and other files are none', async () => {
  expect(await unusedSounds([null, '/audio/lfs.m4a', 'https://media.example/a.mp3'])).toEqual([
    'public/audio/real.m4a',
    'public/audio/wave.mp3',
    'public/audio/Été (1).mp3',
  ]);
  expect(
    await unusedSounds(['/audio/real.m4a', '/audio/wave.mp3', '/audio/lfs.m4a', '/audio/E\u0301te\u0301%20(1).mp3']),
  ).toEqual([]);
});
