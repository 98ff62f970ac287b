import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readZip, UnsafeZip } from './read-zip.ts';

const most = { entries: 100, bytes: 1_000_000 };

async function zipOf(files: Readonly<Record<string, string | Buffer>>, mode = 0o100644): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mode });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

interface Raw {
  readonly name: string;
  readonly content?: Buffer;
  readonly claimed?: number;
  readonly attributes?: number;
  readonly flags?: number;
}

/** A zip byte by byte, as no library would write it. */
function rawZip(entries: readonly Raw[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = Buffer.from('x'), claimed, attributes, flags = 0 } of entries) {
    const mode = name.endsWith('/') ? 0o040755 : 0o100644;
    const [packed, file] = [deflateRawSync(content), Buffer.from(name)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? content.length, 18);
    common.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, file, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((attributes ?? mode * 65_536) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, rest, file]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end]);
}

const refused = (zip: Buffer, limits = most) =>
  readZip(zip, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof UnsafeZip ? error.message : `another error: ${String(error)}`),
  );

test('files are read by their paths, folders are none', async () => {
  const files = await readZip(rawZip([{ name: 'a/' }, { name: 'a/ö.txt', content: Buffer.from('b') }]), most);
  expect([...files]).toEqual([['a/ö.txt', Buffer.from('b')]]);
  expect([...(await readZip(await zipOf({ 'x.txt': 'x', 'y/z.txt': '' }), most)).keys()]).toEqual(['x.txt', 'y/z.txt']);
});

test.each([
  '../out.txt',
  'a/../../out.txt',
  'a/./b',
  'a//b',
  '/etc/passwd',
  'C:/x',
  'a\\..\\b',
  '\\\\server\\x',
  'a\u0000.txt',
  'a\u001b[2J',
  'a\u202etxt.exe',
  '',
  'x'.repeat(500),
])('a zip with a file named %j is refused as a whole', async (name) => {
  expect(await refused(rawZip([{ name: 'good.txt' }, { name }]))).toMatch(/^The zip is not read: /);
});

test('a name that stands twice is refused, also where only letters or their case differ', async () => {
  for (const [one, other] of [
    ['a.txt', 'a.txt'],
    ['a.txt', 'A.TXT'],
    ['\u00f6', 'o\u0308'],
    ['a', 'a/'],
  ])
    expect(await refused(rawZip([{ name: one ?? '' }, { name: other ?? '' }]))).toMatch(/stands in it twice\.$/);
});

test('links, devices and what is encrypted are refused', async () => {
  expect(await refused(await zipOf({ link: '/etc/passwd' }, 0o120777))).toMatch(/is a link, or nothing that is a file/);
  expect(await refused(rawZip([{ name: 'device', attributes: 0o020666 * 65_536 }]))).toMatch(/is a link/);
  expect(await refused(rawZip([{ name: 'secret', flags: 1 }]))).toMatch(/is encrypted/);
});

test('a bomb stops where the limit is, whatever size it says it has', async () => {
  const bomb = Buffer.alloc(20_000_000);
  const tooMuch = 'The zip holds more than may be unpacked.';
  expect(await refused(rawZip([{ name: 'bomb', content: bomb }]))).toBe(tooMuch);
  expect(await refused(rawZip([{ name: 'bomb', content: bomb, claimed: 10 }]))).toMatch(
    /^The zip is not read: too many bytes/,
  );
  const half = { content: Buffer.alloc(600_000) };
  expect(
    await refused(
      rawZip([
        { name: 'a', ...half },
        { name: 'b', ...half },
      ]),
    ),
  ).toBe(tooMuch);
});

test('so many files and no more', async () => {
  const many = rawZip(Array.from({ length: 101 }, (_, count) => ({ name: `${count}` })));
  expect(await refused(many)).toBe('The zip holds more than 100 files.');
});

test('what is no zip, or is broken off, is refused', async () => {
  const whole = await zipOf({ a: 'a' });
  for (const bytes of [Buffer.from('no zip'), Buffer.alloc(0), whole.subarray(0, -5), whole.subarray(20)])
    expect(await refused(bytes)).toMatch(/^The zip is not read: /);
});
