/** What a sound says when it is decoded. */
export interface DecodedSound {
  readonly seconds: number;
  /** Loudness along the sound, each from 0 to 1, the loudest being 1. */
  readonly peaks: readonly number[];
}

/** How many peaks a sound is told in, however long it is: a picture of it is a few hundred pixels wide. */
export const peakCount = 200;

/** Bytes decoded at once; an hour of sound as samples would be a gigabyte. */
const portion = 1 << 18;
/** Samples that are taken together at first, as the length is not known before the end. */
const blockLength = 256;

/** Decodes an mp3 file in memory; undefined when there is no sound in it. The same bytes give the same peaks everywhere. */
export async function decodeMp3(file: Uint8Array): Promise<DecodedSound | undefined> {
  // Most runs decode nothing, for what was found is kept.
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  try {
    await decoder.ready;
    const energies: number[] = [];
    let seconds = 0;
    for (let at = 0; at < file.length; at += portion) {
      const { channelData, samplesDecoded, sampleRate } = decoder.decode(file.subarray(at, at + portion));
      if (samplesDecoded === 0) continue;
      seconds += samplesDecoded / sampleRate;
      for (let start = 0; start < samplesDecoded; start += blockLength)
        energies.push(meanEnergy(channelData, start, Math.min(start + blockLength, samplesDecoded)));
    }
    return seconds === 0 ? undefined : { seconds: Math.round(seconds * 1000) / 1000, peaks: peaksOf(energies) };
  } catch {
    // What the decoder stumbles over is no sound to a browser either.
    return undefined;
  } finally {
    decoder.free();
  }
}

function meanEnergy(channels: readonly Float32Array[], start: number, end: number): number {
  let sum = 0;
  for (const channel of channels) for (let at = start; at < end; at += 1) sum += (channel[at] ?? 0) ** 2;
  return sum / (channels.length * (end - start));
}

function peaksOf(energies: readonly number[]): number[] {
  const loudness = Array.from({ length: peakCount }, (_, index) => {
    const start = Math.floor((index * energies.length) / peakCount);
    const end = Math.max(start + 1, Math.floor(((index + 1) * energies.length) / peakCount));
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += energies[at] ?? 0;
    return Math.sqrt(sum / (end - start));
  });
  const loudest = Math.max(...loudness);
  return loudness.map((value) => (loudest === 0 ? 0 : Math.round((value / loudest) * 1000) / 1000));
}
