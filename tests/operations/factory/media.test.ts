import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ebur128_integrated_stereo as loudness,
  ebur128_true_peak_stereo as truePeak,
} from 'ebur128-wasm/ebur128_wasm.js';
import { MPEGDecoder } from 'mpg123-decoder';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { mediaAssetsSchema } from '../../../content-schema/factory/media-assets.ts';
import { installedVoice } from '../../../operations/factory/media/voices/installed-voice.ts';
import { mediaStage } from '../../../operations/factory/studio/media-stage.ts';
import { writeStage } from '../../../operations/factory/write/write-stage.ts';
import { readCues } from '../../../src/pipeline/text/webvtt.ts';
import { atom, course, factoryPlace } from './place.ts';

const engines = ['rhvoice', 'espeak-ng'] as const;
const missing = new Map(
  engines.flatMap((engine) => {
    const voice = installedVoice(engine, 'en');
    return 'install' in voice ? [[engine, voice.install]] : [];
  }),
);
const whyNot = (engine: (typeof engines)[number]) => `${engine} is not installed. ${missing.get(engine) ?? ''}`;
const [one] = engines.filter((engine) => !missing.has(engine));

/** A session of two sentences, which is as short as one can be. */
const two = () => ({
  ...atom('coat', { say: ['Think of a coat & a hook.'] }),
  ...atom('hook', { kind: 'practice', say: ['Hang it up.'] }),
  ...course(['coat', 'hook']),
});
const home = (keep: string) => join(keep, 'S01-DFB-COAT');
const mediaOf = (keep: string) =>
  mediaAssetsSchema.parse(JSON.parse(readFileSync(join(home(keep), 'media.json'), 'utf8')));

test.for(engines)('%s speaks a script into files that the site takes', async (engine, { skip }) => {
  skip(missing.has(engine), whyNot(engine));
  const place = await factoryPlace(two(), { voice: engine });
  await place.pass(writeStage());
  expect(await place.pass(mediaStage)).toEqual([{ done: expect.stringContaining(`spoken by ${engine}`) }]);
  const made = mediaOf(place.keep);
  const bytesOf = (path: string) => readFileSync(join(home(place.keep), path));
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate } = decoder.decode(bytesOf(made.sound.path));
  decoder.free();
  const [left = new Float32Array(), right = left] = channelData;
  expect(Math.abs(loudness(sampleRate, left, right) + 16)).toBeLessThanOrEqual(1);
  expect(truePeak(sampleRate, left, right)).toBeLessThanOrEqual(-1);
  expect(Math.abs(left.length / sampleRate - made.seconds)).toBeLessThan(0.5);
  const said = readCues(bytesOf(made.captions.path).toString()).map(({ text }) => text);
  expect(said.filter((text) => !text.startsWith('['))).toEqual(['Think of a coat & a hook.', 'Hang it up.']);
  const chapters = readCues(bytesOf(made.chapters.path).toString());
  expect(chapters.map(({ text }) => text)).toEqual(['The coat', 'The hook']);
  expect(chapters.at(-1)?.end).toBe(made.seconds);
  expect(await sharp(bytesOf(made.cover.path)).metadata()).toMatchObject({ format: 'png', width: 1400, height: 1400 });
});

test('nothing is made twice; what was lost is made again, and what is old goes', async ({ skip }) => {
  if (!one) return skip(whyNot('rhvoice'));
  const place = await factoryPlace(two(), { voice: one });
  await place.pass(writeStage());
  await place.pass(mediaStage);
  const before = readdirSync(home(place.keep));
  expect(await place.pass(mediaStage)).toEqual([]);
  // What a process left that was killed.
  mkdirSync(join(home(place.keep), '.aside-killed'));
  writeFileSync(join(home(place.keep), mediaOf(place.keep).sound.path), 'half a fi');
  expect(await place.pass(mediaStage)).toHaveLength(1);
  expect(readdirSync(home(place.keep))).toEqual(before);
  place.put(atom('hook', { kind: 'practice', say: ['Hang up the coat.'] }));
  await place.pass(writeStage());
  expect(await place.pass(mediaStage)).toHaveLength(1);
  const after = readdirSync(home(place.keep));
  expect(after).toHaveLength(before.length);
  expect(after.filter((name) => before.includes(name))).toEqual(['media.json', 'script.json']);
});

test('ended in the middle it leaves what was there, starts nothing more, and holds nobody up', async ({ skip }) => {
  if (!one) return skip(whyNot('rhvoice'));
  const place = await factoryPlace(two(), { voice: one });
  await place.pass(writeStage());
  const end = new AbortController();
  const ended = place.pass(mediaStage, end.signal).catch((error: unknown) => error);
  // A lease is renewed meanwhile: the event loop is free.
  await vi.waitFor(() => expect(readdirSync(home(place.keep)).some((name) => name.startsWith('.aside-'))).toBe(true));
  end.abort(new Error('The lease is lost.'));
  expect(await ended).toMatchObject({ message: 'The lease is lost.' });
  expect(readdirSync(home(place.keep))).toEqual(['script.json']);
});

test('without a voice it waits, and says what to install', async () => {
  vi.stubEnv('PATH', '');
  const place = await factoryPlace(two());
  await place.pass(writeStage());
  expect(await place.pass(mediaStage)).toEqual([
    { waits: expect.stringMatching(/^No voice for S01-DFB-COAT\. Install RHVoice-test .* or espeak-ng .* and ffmpeg/) },
  ]);
  expect(existsSync(join(home(place.keep), 'media.json'))).toBe(false);
  vi.unstubAllEnvs();
});
