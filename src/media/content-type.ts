/** Media type of a sound, by how its content begins, whatever its name; undefined where that does not show. */
export function contentType(content: Uint8Array): string | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...content.subarray(from, to));
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(4, 8) === 'ftyp') return 'audio/mp4';
  if (text(0, 3) === 'ID3') return contentType(content.subarray(tagLength(content))) ?? 'audio/mpeg';
  const begins = starts.find(([start]) => text(0, start.length) === start);
  return begins ? begins[1] : frameType(content);
}

const starts: readonly (readonly [start: string, type: string])[] = [
  ['fLaC', 'audio/flac'],
  ['OggS', 'audio/ogg'],
  ['\x1a\x45\xdf\xa3', 'audio/webm'],
];

/** Bytes of the ID3 tag at the beginning, whose length is told in seven bits of each of four bytes. */
const tagLength = (content: Uint8Array): number =>
  10 + content.subarray(6, 10).reduce((length, byte) => length * 128 + (byte & 127), 0);

/** What the first frame of a stream without a container says: AAC has no layer, MP3 has its third. */
function frameType([sync = 0, head = 0]: Uint8Array): string | undefined {
  if (sync !== 0xff || (head & 0xe0) !== 0xe0) return undefined;
  const layer = head & 0x06;
  if (layer === 0) return (head & 0xf0) === 0xf0 ? 'audio/aac' : undefined;
  return 'audio/mpeg';
}

/** What people call a kind of sound, and the ending of its files. */
export const soundKinds: Readonly<Record<string, readonly [name: string, ending: string]>> = {
  'audio/aac': ['AAC', '.aac'],
  'audio/flac': ['FLAC', '.flac'],
  'audio/mp4': ['MP4', '.m4a'],
  'audio/mpeg': ['MP3', '.mp3'],
  'audio/ogg': ['Ogg', '.ogg'],
  'audio/wav': ['WAV', '.wav'],
  'audio/webm': ['WebM', '.webm'],
};
