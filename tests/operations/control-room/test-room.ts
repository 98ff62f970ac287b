import { gateNames } from '../../../content-schema/gates/gate.ts';
import { createRoom } from '../../../operations/control-room/create-room.ts';
import type { DecideGate, Room } from '../../../operations/control-room/room.ts';
import { type ServedRoom, serveRoom } from '../../../operations/control-room/serve.ts';
import { manualClock } from '../../../operations/engine/clock.ts';
import { memoryEngine } from '../../../operations/engine/memory.ts';
import { type Inbox, inboxOf } from '../../../operations/inbox/inbox.ts';
import { openSqlite } from '../../../operations/store/sqlite.ts';
import { createStore, type Store } from '../../../operations/store/store.ts';
import { operationsConfig } from '../../../src/settings/operations.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { type StubActions, stubActions, stubForge } from './stub-actions.ts';

/** What no answer may ever hold. */
export const gitHubToken = 'ghp_ThisIsTheTokenThatMayNeverLeave1234';
/** What GitHub signs deliveries with here. */
export const webhookSecret = 'the secret of the webhook';

/** A room, and what a test looks at it with. */
export interface TestRoom {
  readonly room: Room;
  readonly store: Store;
  readonly inbox: Inbox;
  readonly actions: StubActions;
  readonly served: ServedRoom;
  readonly base: string;
  readonly cookie: string;
  readonly decisions: Parameters<DecideGate>[1][];
  /** Asks as a program that has the token. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  /** Asks as the page of a browser that has the cookie. */
  browse(path: string, init?: RequestInit): Promise<Response>;
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** Serves a room whose GitHub is a stub. */
export async function testRoom({
  repositories = ['team/app'],
  ...shown
}: {
  readonly repositories?: readonly string[];
} & Pick<Room, 'factory' | 'agentLimits'> = {}): Promise<TestRoom> {
  const clock = manualClock('2026-11-27T10:10:00.000Z');
  const store = await createStore(openSqlite(':memory:'), clock.iso);
  const actions = stubActions();
  const inbox = inboxOf(store, clock.iso);
  const decisions: Parameters<DecideGate>[1][] = [];
  const desk = {
    ...{ store, actions, forge: stubForge, now: clock.iso, engine: memoryEngine([], clock) },
    logs: { lines: async () => [] },
    config: operationsConfig.parse({ filters: [{ name: 'Broken', state: 'failure' }] }),
  };
  const room = createRoom({
    ...{ desk, inbox, webhookSecret, isDemo: false, serverUrl: 'https://github.com' },
    repositories: repositories.map(repositoryNamed),
    secrets: [gitHubToken],
    ...shown,
    decideGate: async (_desk, decision) => {
      decisions.push(decision);
      return decision.gate === gateNames.approval ? { noted: true } : { refused: 'Whoever asks never approves.' };
    },
  });
  const served = await serveRoom(room, 0);
  const base = `http://127.0.0.1:${served.port}`;
  const cookie =
    (await fetch(served.startAddress, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(base + path, {
      redirect: 'manual',
      ...init,
      headers: { authorization: `Bearer ${served.token}`, ...init.headers },
    });
  const browse = (path: string, init: RequestInit = {}) =>
    fetch(base + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...init.headers },
    });
  return {
    ...{ room, store, inbox, actions, served, base, cookie, decisions, ask, browse },
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    send: (path, fields) =>
      browse(path, { method: 'POST', headers: { origin: base }, body: new URLSearchParams(fields) }),
    async close() {
      await served.close();
      await store.close();
    },
  };
}
