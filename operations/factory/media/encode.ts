import { loudnessOf } from './loudness.ts';
import { amplitude, RATE, read, type Stereo } from './sound/samples.ts';
import { run } from './tools.ts';

/** Integrated loudness of every session, in LUFS, and the ceiling of its samples, in dB: an encoder's peaks reach higher than that. */
const LOUDNESS = -16;
const CEILING = -2.5;
/** Samples per second in the file: at 24,000 and these few bits LAME lets notes of 7 kHz chirp. */
const FILE_RATE = 22_050;

/** ID3 tags by ffmpeg's names: title, artist, album, track. */
export type Tags = Readonly<Record<string, string>>;

/** Writes a session as an MP3 of even loudness; the same sound gives the same bytes with the same ffmpeg. */
export function encode(sound: Stereo, file: string, tags: Tags): void {
  const input = Buffer.from(interleave(sound).buffer);
  const source = ['-f', 'f32le', '-ar', String(RATE), '-ac', '2', '-i', '-'];
  const metadata = Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`]);
  const format = [
    '-ar',
    String(FILE_RATE),
    '-c:a',
    'libmp3lame',
    '-b:a',
    '56k',
    '-joint_stereo',
    '1',
    '-id3v2_version',
    '3',
  ];
  // Bit-exact leaves out ffmpeg's own version, which would change the file without changing the sound.
  const exact = ['-fflags', '+bitexact', '-flags:a', '+bitexact', '-map_metadata', '-1'];
  const limiter = `alimiter=limit=${amplitude(CEILING)}:level=false:attack=4:release=80`;
  let gain = LOUDNESS - loudnessOf(source, input).loudness;
  // What a limiter and an encoder take away is known when they have taken it.
  for (let takes = 0; takes < 3; takes++) {
    const filters = `volume=${gain.toFixed(2)}dB,${limiter}`;
    run('ffmpeg', ['-v', 'error', '-y', ...source, '-af', filters, ...exact, ...format, ...metadata, file], input);
    const missing = LOUDNESS - loudnessOf(['-i', file]).loudness;
    if (Math.abs(missing) <= 0.1) return;
    gain += missing;
  }
}

function interleave({ left, right }: Stereo): Float32Array {
  const frames = new Float32Array(left.length * 2);
  for (let i = 0; i < left.length; i++) {
    frames[2 * i] = read(left, i);
    frames[2 * i + 1] = read(right, i);
  }
  return frames;
}
