import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** An object as git stores it. */
export interface RawObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly content: Buffer;
}

/** Reads objects through one long-lived `git cat-file --batch`. */
export interface ObjectReader {
  /** The object an expression names (`main:data/tasks`, `HEAD`, an oid), or `null`. */
  read(expression: string): Promise<RawObject | null>;
  close(): void;
}

interface Waiting {
  readonly answer: (found: RawObject | null) => void;
  readonly fail: (error: Error) => void;
}

/** Starts the reader on a bare repository. Questions may be asked all at once: answers come in their order. */
export function createObjectReader(folder: string): ObjectReader {
  const waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = 1;
  let process: ChildProcessWithoutNullStreams | null = null;

  const take = () => {
    let buffer = Buffer.concat(chunks);
    wanted = 1;
    for (let first = waiting[0]; first; first = waiting[0]) {
      const read = readAnswer(buffer);
      if ('needs' in read) {
        wanted = read.needs;
        break;
      }
      buffer = buffer.subarray(read.length);
      waiting.shift();
      first.answer(read.found);
    }
    chunks = [buffer];
    held = buffer.length;
  };

  const start = () => {
    const started = spawn('git', ['-C', folder, 'cat-file', '--batch'], { stdio: 'pipe' });
    started.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      held += chunk.length;
      if (held >= wanted) take();
    });
    started.on('close', () => {
      process = null;
      for (const { fail } of waiting.splice(0)) fail(new Error('The git process behind the fake GitHub has ended.'));
    });
    started.stdin.on('error', () => undefined);
    started.unref();
    return started;
  };

  return {
    read(expression) {
      if (expression === '' || /[\n\0]/.test(expression)) return Promise.resolve(null);
      process ??= start();
      process.stdin.write(`${expression}\n`);
      return new Promise((answer, fail) => waiting.push({ answer, fail }));
    },
    close() {
      process?.stdin.end();
    },
  };
}

/** One answer off the front of the buffer, or how many bytes it takes to know it. */
function readAnswer(buffer: Buffer): { length: number; found: RawObject | null } | { needs: number } {
  const end = buffer.indexOf(10);
  if (end < 0) return { needs: buffer.length + 1 };
  const header = buffer.toString('utf8', 0, end);
  const match = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(header);
  if (!match) return { length: end + 1, found: null };
  const [, oid = '', type = '', size = ''] = match;
  const length = end + 1 + Number(size) + 1;
  if (buffer.length < length) return { needs: length };
  // A copy, because the buffer it is cut from may be megabytes long.
  return {
    length,
    found: { oid, type: type as RawObject['type'], content: Buffer.from(buffer.subarray(end + 1, length - 1)) },
  };
}
