import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [320, 180];

/** A picture for an artifact: bars like those of a sound, as a PNG. */
export function demoPicture(): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), ...Array.from({ length: width }, (_, x) => Buffer.of(...colorAt(x, y)))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    ...[chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function colorAt(x: number, y: number): [number, number, number] {
  const bar = Math.floor(x / 8);
  const tall = (height / 2 - 20) * Math.abs(Math.sin(bar * 0.7) * Math.cos(bar * 0.23));
  const isBar = x % 8 < 5 && Math.abs(y - height / 2) < 4 + tall;
  return isBar ? [138, 75, 40] : [247, 242, 232];
}

function chunk(kind: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
