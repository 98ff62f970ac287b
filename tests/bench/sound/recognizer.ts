import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cue } from '../../../operations/factory/media/timeline.ts';
import { run } from '../../../operations/factory/media/tools.ts';
import { wordsOf } from './understood.ts';

/** What PocketSphinx was trained with: samples a second, in 16 bits. */
const RATE = 16_000;
/** Seconds of what is before and after a sentence that are heard with it. */
const AROUND = 0.4;
const MODEL = '/usr/share/pocketsphinx/model/en-us';
const LANGUAGE = ['-hmm', `${MODEL}/en-us`, '-lm', `${MODEL}/en-us.lm.bin`, '-dict', `${MODEL}/cmudict-en-us.dict`];

/** The words that PocketSphinx hears in each sentence of a sound file. It is told where a sentence is, and not what is said. */
export function hear(file: string, sentences: readonly Cue[]): string[][] {
  const sound = run('ffmpeg', ['-v', 'error', '-i', file, '-ac', '1', '-ar', String(RATE), '-f', 's16le', '-']).output;
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-sound-'));
  const list = join(folder, 'list');
  const answers = join(folder, 'answers');
  try {
    for (const [index, { start, end }] of sentences.entries())
      writeFileSync(join(folder, `${index}.raw`), sound.subarray(byteAt(start - AROUND), byteAt(end + AROUND)));
    writeFileSync(list, sentences.map((_, index) => `${index}\n`).join(''));
    const input = ['-adcin', 'yes', '-cepdir', folder, '-cepext', '.raw', '-ctl', list];
    run('pocketsphinx_batch', [...LANGUAGE, ...input, '-hyp', answers, '-logfn', join(folder, 'log')]);
    const lines = readFileSync(answers, 'utf8').split('\n').slice(0, sentences.length);
    return lines.map((line) => wordsOf(line.replace(/\(\d+ -?\d+\)$/, '')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const byteAt = (seconds: number): number => 2 * Math.max(0, Math.round(seconds * RATE));
