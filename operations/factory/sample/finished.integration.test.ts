import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ebur128_integrated_stereo as loudness,
  ebur128_true_peak_stereo as truePeak,
} from 'ebur128-wasm/ebur128_wasm.js';
import { MPEGDecoder } from 'mpg123-decoder';
import { expect, test } from 'vitest';
import { measureSound } from '../../../src/media/measure-sound.ts';
import { readCues } from '../../../src/pipeline/text/webvtt.ts';
import { sampleFolder } from '../../../tests/product/sample.ts';

const audio = join(sampleFolder, 'public/audio');
const files = readdirSync(audio).filter((name) => name.endsWith('.mp3'));
const records = readdirSync(join(sampleFolder, 'data-hub/data/sessions'))
  .map((name) => JSON.parse(readFileSync(join(sampleFolder, 'data-hub/data/sessions', name), 'utf8')))
  .filter(({ description }) => /\*\*Length:\*\*/.test(description));

test('every session has a sound', () => {
  expect(files.length).toBe(9);
});

test.each(files)('%s is as loud as the others, and its peaks leave room', async (name) => {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate } = decoder.decode(readFileSync(join(audio, name)));
  decoder.free();
  const [left = new Float32Array(), right = left] = channelData;
  expect(Math.abs(loudness(sampleRate, left, right) + 16)).toBeLessThanOrEqual(1);
  expect(truePeak(sampleRate, left, right)).toBeLessThanOrEqual(-1);
});

test.each(files)('%s begins with sound, and ends without a click', async (name) => {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate } = decoder.decode(readFileSync(join(audio, name)));
  decoder.free();
  const highest = (from: number, to?: number) =>
    Math.max(
      ...channelData.map((channel) => channel.slice(from, to).reduce((most, one) => Math.max(most, Math.abs(one)), 0)),
    );
  expect(highest(0, 3 * sampleRate)).toBeGreaterThan(0.01);
  expect(highest(-Math.round(sampleRate / 20))).toBeLessThan(0.001);
});

test.each(records.map(({ code, track_url, description }) => ({ code, track_url, description })))(
  'the length that $code states is that of its file',
  async ({ track_url, description }) => {
    const [, minutes, seconds] = /\*\*Length:\*\* (\d+) min (\d+) s/.exec(description) ?? [];
    const sound = await measureSound(readFileSync(join(sampleFolder, 'public', track_url)));
    expect(Math.floor(sound?.seconds ?? 0)).toBe(60 * Number(minutes) + Number(seconds));
  },
);

test.each(files)('no cue of %s is later than its end', async (name) => {
  const sound = await measureSound(readFileSync(join(audio, name)));
  const texts = readdirSync(audio).filter((text) => text.startsWith(`${name.slice(0, -4)}.`) && text.endsWith('.vtt'));
  const cues = texts.flatMap((text) => readCues(readFileSync(join(audio, text), 'utf8')));
  expect(cues.length).toBeGreaterThan(2);
  expect(Math.max(...cues.map(({ end }) => end))).toBeLessThanOrEqual(sound?.seconds ?? 0);
});
