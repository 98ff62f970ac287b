const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

/** Bytes that grow at their end. */
export class ByteWriter {
  #bytes = new Uint8Array(16);
  length = 0;

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  /** A number from zero on: one byte up to 207, two up to 8399, three up to a million, else five. */
  number(value: number): void {
    this.#room(5);
    let at = this.length;
    const bytes = this.#bytes;
    if (value < 208) bytes[at++] = value;
    else if (value < 8400) {
      bytes[at++] = 208 + ((value - 208) >>> 8);
      bytes[at++] = value - 208;
    } else if (value < 0xf0000) {
      bytes[at++] = 240 + (value >>> 16);
      bytes[at++] = value >>> 8;
      bytes[at++] = value;
    } else {
      bytes[at++] = 255;
      for (const shift of [24, 16, 8, 0]) bytes[at++] = value >>> shift;
    }
    this.length = at;
  }

  /** Bytes as they are. */
  bytes(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#room(to - from);
    for (let index = from; index < to; index += 1) this.#bytes[this.length++] = bytes[index] ?? 0;
  }

  /** Bytes, after their count. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.bytes(bytes);
  }

  text(text: string): void {
    this.block(utf8.encode(text));
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + more, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new RangeError('A file of the search index is cut short.');
    return value;
  }

  number(): number {
    const first = this.byte();
    if (first < 208) return first;
    if (first < 240) return ((first - 208) << 8) + this.byte() + 208;
    if (first < 255) return ((first - 240) << 16) + (this.byte() << 8) + this.byte();
    return ((this.byte() << 24) | (this.byte() << 16) | (this.byte() << 8) | this.byte()) >>> 0;
  }

  block(): Uint8Array {
    const count = this.number();
    const start = this.at;
    if (start + count > this.#bytes.length) throw new RangeError('A file of the search index is cut short.');
    this.at += count;
    return this.#bytes.subarray(start, this.at);
  }

  text(): string {
    return fromUtf8.decode(this.block());
  }
}
