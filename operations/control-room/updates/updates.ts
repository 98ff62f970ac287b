import { masked } from '../../../src/terminal/masked.ts';
import type { Change, Changes } from '../../store/tables/changes.ts';
import { type Client, createClient, gap, mostWaiting } from './client.ts';

/** Tells browsers what changed, by server-sent events. */
export interface Updates {
  /** The stream of a new client; nothing where there are too many. `last` is the number of the last message it saw. */
  open(last?: number): Promise<ReadableStream<Uint8Array> | undefined>;
  /** How many watch. */
  watchers(): number;
  /** Sends a heartbeat to those who took the last one, and cuts off those who have taken nothing for a minute. */
  beat(): void;
  start(): void;
  stop(): void;
}

/** What it works with. */
export interface UpdatesOptions {
  readonly changes: Changes;
  readonly secrets: readonly string[];
  /** Somebody began to watch. */
  readonly watched: () => void;
}

const mostClients = 256;
const beatSeconds = 15;
/** Beats that a client may leave untaken. */
const patience = 4;
/** So many changes are kept for those who come back. */
const kept = 10_000;

/** One hub for a process: what changed is read once, however many watch. */
export function createUpdates({ changes, secrets, watched }: UpdatesOptions): Updates {
  const clients = new Map<Client, { missed: number }>();
  const later = (act: () => void, milliseconds: number) => void setTimeout(act, milliseconds).unref();
  const written = ({ seq, ...change }: Change) => `id: ${seq}\ndata: ${masked(JSON.stringify(change), secrets)}\n\n`;
  let told: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => void) | undefined;
  let beats = 0;

  // Reading and joining take turns, so that nobody misses what is told while they join.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };
  async function tell(): Promise<void> {
    if (clients.size === 0) {
      told = undefined;
      return;
    }
    told ??= (await changes.ends()).last;
    for (;;) {
      const found = await changes.after(told, mostWaiting);
      for (const change of found) for (const client of [...clients.keys()]) client.give(written(change));
      told = found.at(-1)?.seq ?? told;
      if (found.length < mostWaiting) return;
    }
  }
  async function join(last: number | undefined): Promise<ReadableStream<Uint8Array> | undefined> {
    if (clients.size >= mostClients) return undefined;
    await tell();
    const ends = await changes.ends();
    // With nobody else there, telling begins at what this client has seen.
    told ??= ends.last;
    const missed = last === undefined || last > told ? [] : await changes.after(last, mostWaiting);
    const client = createClient(() => clients.delete(client), later);
    const hasGap = last !== undefined && (last > told || last + 1 < ends.first || told - last >= mostWaiting);
    // A browser that is cut off before it gets more comes back with this number.
    client.give(`retry: 3000\nid: ${hasGap || last === undefined ? told : last}\n: welcome\n\n`);
    if (hasGap) client.give(`id: ${told}\n${gap}`);
    else for (const change of missed.filter(({ seq }) => seq <= (told ?? 0))) client.give(written(change));
    clients.set(client, { missed: 0 });
    watched();
    return client.stream;
  }
  const beat = () => {
    for (const [client, state] of clients) {
      state.missed = client.isIdle() ? 0 : state.missed + 1;
      if (state.missed >= patience) client.cut();
      else if (state.missed === 0) client.give(': beat\n\n');
    }
    if (beats++ % 240 === 0) changes.keep(kept).catch(() => undefined);
  };
  return {
    open: (last) => inTurn(() => join(last)),
    watchers: () => clients.size,
    beat,
    start() {
      unlisten = changes.listen(() => void inTurn(tell).catch(() => undefined));
      timer = setInterval(beat, beatSeconds * 1000).unref();
    },
    stop() {
      clearInterval(timer);
      unlisten?.();
      for (const client of [...clients.keys()]) client.end();
    },
  };
}
