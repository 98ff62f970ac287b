import { run } from './tools.ts';

/** How loud a sound is to people, in LUFS, and how high it reaches between its samples too, in dB (EBU R 128). */
export interface Loudness {
  readonly loudness: number;
  readonly truePeak: number;
}

/** Measures what ffmpeg reads: a file, or a source of samples with its input. */
export function loudnessOf(source: readonly string[], input?: Uint8Array): Loudness {
  const filter = ['-af', 'ebur128=peak=true', '-f', 'null', '-'];
  const { messages } = run('ffmpeg', ['-hide_banner', '-nostats', ...source, ...filter], input);
  const last = (pattern: RegExp): number => {
    const found = [...messages.matchAll(pattern)].at(-1)?.[1];
    if (found === undefined) throw new Error('ffmpeg gave no loudness. Check that its ebur128 filter is built in.');
    return Number(found);
  };
  return { loudness: last(/I:\s+(-?[\d.]+) LUFS/g), truePeak: last(/Peak:\s+(-?[\d.]+) dBFS/g) };
}
