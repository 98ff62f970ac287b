/**
 * How what is remembered lies in a file: a line with the kind of it all, then blocks, each with a line that says its digest and its
 * length, and below that one line an entry. A block is written at once, so a file that was cut short or damaged is good up to there.
 */
import { hash } from 'node:crypto';

/** Entries by their keys, each a line of JSON among the bytes of the file. */
export interface KeptEntries {
  readonly lines: ReadonlyMap<string, Buffer>;
  /** Whether the file can be added to; one of another kind, or with a damage, has to be written anew. */
  readonly isWhole: boolean;
}

const nothing: KeptEntries = { lines: new Map(), isWhole: false };

/** Bytes of a block when much is written at once. */
const blockSize = 4_000_000;

const digestOf = (bytes: Buffer): string => hash('sha256', bytes);

/** The entries of a file, as far as it is of that kind and whole. Of two with one key the later one counts. */
export function readEntries(bytes: Buffer, kind: string): KeptEntries {
  const first = lineAt(bytes, 0);
  if (first?.text !== kind) return nothing;
  const lines = new Map<string, Buffer>();
  for (let at = first.next; at < bytes.length; ) {
    const head = lineAt(bytes, at);
    const [, digest, length = ''] = /^([\da-f]{64}) (\d{1,12})$/.exec(head?.text ?? '') ?? [];
    const block = head && bytes.subarray(head.next, head.next + Number(length));
    if (!block || block.length !== Number(length) || digestOf(block) !== digest) return { lines, isWhole: false };
    addEntries(block, lines);
    at = head.next + block.length;
  }
  return { lines, isWhole: true };
}

function addEntries(block: Buffer, lines: Map<string, Buffer>): void {
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(10, at);
    const blank = block.indexOf(32, at);
    lines.set(block.toString('latin1', at, blank), block.subarray(blank + 1, end));
    at = end + 1;
  }
}

/** The first line of a file of that kind. */
export const firstLine = (kind: string): string => `${kind}\n`;

/** Entries as they are written, block by block. */
export function* blocksOf(entries: Iterable<readonly [key: string, json: Buffer | string]>): Generator<Buffer> {
  let lines: Buffer[] = [];
  let size = 0;
  for (const [key, json] of entries) {
    const line = Buffer.concat([Buffer.from(`${key} `), Buffer.from(json as string), Buffer.from('\n')]);
    lines.push(line);
    size += line.length;
    if (size < blockSize) continue;
    yield blockOf(lines);
    [lines, size] = [[], 0];
  }
  if (lines.length > 0) yield blockOf(lines);
}

function blockOf(lines: readonly Buffer[]): Buffer {
  const block = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(`${digestOf(block)} ${block.length}\n`), block]);
}

function lineAt(bytes: Buffer, at: number): { readonly text: string; readonly next: number } | undefined {
  const end = bytes.indexOf(10, at);
  return end < 0 ? undefined : { text: bytes.toString('latin1', at, end), next: end + 1 };
}
