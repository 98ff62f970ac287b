import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RATE } from '../sound/samples.ts';
import { run, type Tool } from '../tools.ts';

/** Who speaks: a program that is installed, and one of its voices. */
export interface Voice {
  readonly engine: 'rhvoice' | 'espeak-ng';
  readonly name: string;
  readonly tool: Tool;
  /** Whether it speaks a language, such as `en` or `en-GB`. */
  readonly speaks: (language: string) => boolean;
  /** One sentence, mono, at the common rate, with no silence before or after. */
  readonly speak: (sentence: string) => Float32Array;
}

const edges = 'silenceremove=start_periods=1:start_threshold=-52dB:start_silence=0.02,areverse';

/**
 * Has a program speak a sentence into a file, and gives the words alone with a tone. The sentence is given on standard input, where
 * nothing of it is an option or reaches a shell.
 */
export function take(
  tool: Tool,
  args: (file: string) => readonly string[],
  sentence: string,
  tone: string,
): Float32Array {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-sound-'));
  try {
    const file = join(folder, 'take.wav');
    run(tool, args(file), sentence);
    const filters = `${edges},${edges},${tone},aresample=${RATE}`;
    const { output } = run('ffmpeg', ['-v', 'error', '-i', file, '-af', filters, '-ac', '1', '-f', 'f32le', '-']);
    return new Float32Array(output.buffer.slice(output.byteOffset, output.byteOffset + output.byteLength));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
