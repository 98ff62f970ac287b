/** One browser that watches: what it has not taken yet, and no more of that than so much. */
export interface Client {
  readonly stream: ReadableStream<Uint8Array>;
  /** Whether it has taken all it was given. */
  readonly isIdle: () => boolean;
  /** Gives it a message; one that has too many already is cut off, and told that it missed something. */
  give(message: string): void;
  cut(): void;
  end(): void;
}

/** As many messages wait for one client at most. */
export const mostWaiting = 256;
/** What a client is told that missed something: it asks anew for whatever it shows. */
export const gap = 'event: gap\ndata: {}\n\n';

/** A client; `gone` is called once, when it is over. `later` runs something after so many milliseconds. */
export function createClient(gone: () => void, later: (act: () => void, milliseconds: number) => void): Client {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let isOver = false;
  let wanted: (() => void) | undefined;
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;

  const over = () => {
    if (isOver) return;
    isOver = true;
    gone();
  };
  const flush = () => {
    wanted?.();
    wanted = undefined;
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        out = controller;
      },
      async pull(controller) {
        if (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wanted = resolve));
        const text = waiting.join('');
        waiting = [];
        if (text !== '') controller.enqueue(encoder.encode(text));
        if (isOver) controller.close();
      },
      cancel() {
        waiting = [];
        over();
        flush();
      },
    },
    // Nothing is taken before the connection has room for it.
    { highWaterMark: 0 },
  );
  const end = (last: string) => {
    if (isOver) return;
    waiting = [last];
    over();
    flush();
    // Who does not even take that is no longer there.
    later(() => {
      if (waiting.length === 0) return;
      waiting = [];
      out?.error(new Error('The client takes nothing.'));
    }, 10_000);
  };
  return {
    stream,
    isIdle: () => waiting.length === 0,
    give(message) {
      if (isOver) return;
      if (waiting.length >= mostWaiting) return end(gap);
      waiting.push(message);
      flush();
    },
    cut: () => end(gap),
    end: () => end(': bye\n\n'),
  };
}
