import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RATE } from './sound/samples.ts';
import { run } from './tools.ts';

/** The guide: RHVoice's `bdl`, from the CMU ARCTIC recordings, the voice an offline recognizer understood best, unhurried. */
const GUIDE = ['-p', 'bdl', '-q', 'max', '-r', '64', '-t', '95'];

const EDGES = 'silenceremove=start_periods=1:start_threshold=-52dB:start_silence=0.02,areverse';

// Warmth below, less of the buzz around 3 kHz that gives a vocoder away, softened s, and an even level.
const TONE = [
  'highpass=f=75',
  'equalizer=f=200:t=q:w=1.1:g=2',
  'equalizer=f=3400:t=q:w=1:g=-3.5',
  'deesser=i=0.5:f=0.5',
  'treble=f=6500:g=-2.5',
  'acompressor=threshold=0.08:ratio=2.2:attack=12:release=180',
].join(',');

/** One sentence as the guide says it: mono, at the common rate, with no silence before or after. */
export function speak(sentence: string): Float32Array {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-sound-'));
  try {
    const take = join(folder, 'take.wav');
    run('RHVoice-test', [...GUIDE, '-o', take], sentence);
    const filters = `${EDGES},${EDGES},${TONE},aresample=${RATE}`;
    const { output } = run('ffmpeg', ['-v', 'error', '-i', take, '-af', filters, '-ac', '1', '-f', 'f32le', '-']);
    return new Float32Array(output.buffer.slice(output.byteOffset, output.byteOffset + output.byteLength));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
