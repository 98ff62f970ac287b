import { RATE, read, type Stereo } from './sound/samples.ts';
import { run } from './tools.ts';

/** Integrated loudness of every session, in LUFS (EBU R 128), and the ceiling of its peaks, in dB. */
const LOUDNESS = -17;
const CEILING = -2;

/** ID3 tags by ffmpeg's names: title, artist, album, track. */
export type Tags = Readonly<Record<string, string>>;

/** Writes a session as an MP3 of even loudness; the same sound gives the same bytes with the same ffmpeg. */
export function encode(sound: Stereo, file: string, tags: Tags): void {
  const input = Buffer.from(interleave(sound).buffer);
  const source = ['-f', 'f32le', '-ar', String(RATE), '-ac', '2', '-i', '-'];
  const limiter = `alimiter=limit=${10 ** (CEILING / 20)}:level=false:attack=4:release=80`;
  const filters = `volume=${LOUDNESS - loudness(input, source)}dB,${limiter}`;
  const metadata = Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`]);
  const format = ['-c:a', 'libmp3lame', '-b:a', '56k', '-joint_stereo', '1', '-id3v2_version', '3'];
  // Bit-exact leaves out ffmpeg's own version, which would change the file without changing the sound.
  const exact = ['-fflags', '+bitexact', '-flags:a', '+bitexact', '-map_metadata', '-1'];
  run('ffmpeg', ['-v', 'error', '-y', ...source, '-af', filters, ...exact, ...format, ...metadata, file], input);
}

function loudness(input: Uint8Array, source: readonly string[]): number {
  const { messages } = run(
    'ffmpeg',
    ['-hide_banner', '-nostats', ...source, '-af', 'ebur128', '-f', 'null', '-'],
    input,
  );
  const measured = [...messages.matchAll(/I:\s+(-?[\d.]+) LUFS/g)].at(-1)?.[1];
  if (measured === undefined) throw new Error('ffmpeg gave no loudness. Check that its ebur128 filter is built in.');
  return Number(measured);
}

function interleave({ left, right }: Stereo): Float32Array {
  const frames = new Float32Array(left.length * 2);
  for (let i = 0; i < left.length; i++) {
    frames[2 * i] = read(left, i);
    frames[2 * i + 1] = read(right, i);
  }
  return frames;
}
