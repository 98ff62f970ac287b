import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { CommandError } from '../../src/commands/command-error.ts';
import { controlRoomApp } from './app.ts';
import { createSession } from './guard/session.ts';
import type { Room } from './room.ts';

/** A control room that people can open. */
export interface ServedRoom {
  readonly port: number;
  /** The address to open, with its token; said once, to the person who started it. */
  readonly startAddress: string;
  /** What programs send as `Authorization: Bearer …`. */
  readonly token: string;
  close(): Promise<void>;
}

/** So long a request may take to arrive, in milliseconds; what never ends is cut off. */
const requestTimeout = 60_000;
/** So many ports are tried after one that is taken. */
const tries = 20;

/** Serves a room on 127.0.0.1 only, at a port or the next free one; 0 is any. */
export async function serveRoom(room: Room, wanted: number): Promise<ServedRoom> {
  const session = createSession();
  let port = wanted;
  const server = createAdaptorServer({
    fetch: controlRoomApp(room, session, () => port).fetch,
    serverOptions: { requestTimeout },
  });
  for (let attempt = 0; ; attempt++)
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      break;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (attempt >= tries) throw new CommandError(`The ports from ${wanted} on are taken.`, 'Give another by --port.');
      port++;
    }
  port = (server.address() as AddressInfo).port;
  room.updates.start();
  return {
    port,
    startAddress: `http://127.0.0.1:${port}/start?token=${session.token}`,
    token: session.token,
    async close() {
      room.updates.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 500);
      await closed;
      clearTimeout(late);
    },
  };
}
