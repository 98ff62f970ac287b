import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mostWaiting } from '../../../operations/control-room/updates/client.ts';
import { createUpdates } from '../../../operations/control-room/updates/updates.ts';
import { openSqlite } from '../../../operations/store/sqlite.ts';
import { createStore } from '../../../operations/store/store.ts';
import { type TestRoom, testRoom } from './test-room.ts';

const now = () => '2026-11-27T10:00:00.000Z';

async function hub() {
  const { changes } = await createStore(openSqlite(':memory:'), now);
  const updates = createUpdates({ changes, secrets: [], watched: () => undefined });
  updates.start();
  const note = async (count: number) => {
    for (let index = 0; index < count; index++) await changes.note('run', `${index}`, null);
  };
  return { changes, updates, note };
}

type Stream = ReadableStream<Uint8Array> | undefined;

/** Reads until the stream holds a text, or has ended. */
async function until(stream: Stream, text: string): Promise<string> {
  const reader = stream?.getReader();
  let heard = '';
  while (reader && !heard.includes(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    heard += new TextDecoder().decode(value);
  }
  reader?.releaseLock();
  return heard;
}
const numbers = (heard: string) => [...heard.matchAll(/^id: (\d+)\ndata/gm)].map(([, id]) => Number(id));

describe('what browsers are told', () => {
  test('each change once and in order, with its number', async () => {
    const { updates, note } = await hub();
    const [one, other] = [await updates.open(), await updates.open()];
    await note(20);
    for (const stream of [one, other])
      expect(numbers(await until(stream, 'id: 20\n'))).toEqual([...Array(20).keys()].map((at) => at + 1));
    updates.stop();
  });

  test('who comes back is told what it missed, and nothing twice', async () => {
    const { updates, note } = await hub();
    await note(10);
    const stream = await updates.open(7);
    await note(2);
    const heard = await until(stream, 'id: 12\n');
    expect(numbers(heard)).toEqual([8, 9, 10, 11, 12]);
    expect(heard).toMatch(/^retry: 3000\nid: 7\n/);
    updates.stop();
  });

  test('who missed too much, or comes from another store, is told that there is a gap', async () => {
    const { changes, updates, note } = await hub();
    await note(mostWaiting + 5);
    expect(await until(await updates.open(1), 'gap')).toContain('event: gap');
    expect(await until(await updates.open(99_999), 'gap')).toContain('event: gap');
    await changes.keep(3);
    expect(await until(await updates.open(mostWaiting), 'gap')).toContain('event: gap');
    updates.stop();
  });

  test('who takes nothing is cut off with a gap, and costs no more than so many messages', async () => {
    const { updates, note } = await hub();
    const [slow, quick] = [await updates.open(), await updates.open()];
    const heard = until(quick, `id: ${mostWaiting * 3}\n`);
    await note(mostWaiting * 3);
    expect(numbers(await heard)).toHaveLength(mostWaiting * 3);
    expect(updates.watchers()).toBe(1);
    expect(await until(slow, 'no such text')).toBe('event: gap\ndata: {}\n\n');
    updates.stop();
  });

  test('a heartbeat is given to who took the last one, and who takes none for a minute is cut off', async () => {
    const { updates } = await hub();
    const [dead, alive] = [await updates.open(), await updates.open()];
    for (let beat = 0; beat < 5; beat++) {
      await until(alive, '\n\n');
      updates.beat();
    }
    expect(updates.watchers()).toBe(1);
    expect(await until(dead, 'no such text')).toContain('gap');
    updates.stop();
  });
});

describe('a hundred clients', () => {
  let desk: TestRoom;
  beforeAll(async () => {
    desk = await testRoom();
  });
  afterAll(() => desk.close());

  test('of which half never read get what they read, and the rest costs no memory', async () => {
    const open = () =>
      new Promise<Socket>((resolve) => {
        const socket = connect(desk.served.port, '127.0.0.1', () => {
          socket.write(
            `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${desk.served.port}\r\nAuthorization: Bearer ${desk.served.token}\r\n\r\n`,
          );
          resolve(socket);
        });
        socket.on('error', () => undefined).pause();
      });
    const sockets = await Promise.all(Array.from({ length: 100 }, open));
    while (desk.room.updates.watchers() < 100) await new Promise(setImmediate);
    const readers = sockets.slice(50);
    const heard = readers.map(() => 0);
    for (const [index, socket] of readers.entries())
      socket.resume().on('data', (data) => {
        heard[index] = Number([...String(data).matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? heard[index]);
      });
    // Large enough that no buffer of a socket takes them all in.
    const data = 'x'.repeat(20_000);
    const count = mostWaiting * 2;
    for (let index = 0; index < count; index++) {
      await desk.store.changes.note('log', 'run', data);
      await new Promise(setImmediate);
    }
    while (heard.some((last) => last < count)) await new Promise(setImmediate);
    expect(desk.room.updates.watchers()).toBe(50);
    for (const socket of sockets) socket.destroy();
    while (desk.room.updates.watchers() > 0) await new Promise(setImmediate);
  });
});
