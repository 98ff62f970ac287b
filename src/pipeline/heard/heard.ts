import { formatPlayed, type PlayedSegments, parsePlayed, unionOfPlayed } from './played-segments.ts';

/** What one browser heard of one session. */
export interface HeardSession {
  readonly title: string;
  /** Length of the recording in seconds. */
  readonly length: number;
  readonly played: PlayedSegments;
  /** Where the listener stopped, in seconds. */
  readonly at: number;
}

/** What one browser heard, by session code; the session heard last comes last. */
export type Heard = ReadonlyMap<string, HeardSession>;

/** From this percentage on a session counts as heard, and may be worth a run. */
export const heardEnough = 90;

/** Names the kind of file, so that another program's file is not taken for one. */
const kind = 'ledgerline-heard';

/** More sessions than anybody hears; the oldest are forgotten. */
const mostSessions = 500;
const longestFile = 1_000_000;
const longestTitle = 200;

/** Writes what was heard as the JSON that a browser keeps and a person exports. */
export const writeHeard = (heard: Heard): string =>
  JSON.stringify({
    kind,
    version: 1,
    sessions: [...heard]
      .slice(-mostSessions)
      .map(([code, { title, length, played, at }]) => ({ code, title, length, at, played: formatPlayed(played) })),
  });

/** Reads what {@link writeHeard} writes. Undefined for a file of another kind; entries that are none are passed over. */
export function readHeard(text: string): Heard | undefined {
  const file = text.length > longestFile ? undefined : parsed(text);
  if (!isObject(file) || file['kind'] !== kind || file['version'] !== 1 || !Array.isArray(file['sessions'])) return;
  const sessions: unknown[] = file['sessions'];
  return new Map(sessions.slice(-mostSessions).flatMap(readSession));
}

function readSession(entry: unknown): [string, HeardSession][] {
  if (!isObject(entry)) return [];
  const { code, title, length, at, played } = entry;
  // A code becomes part of an address.
  if (typeof code !== 'string' || !/^[a-z0-9][\w.-]{0,99}$/i.test(code)) return [];
  if (typeof title !== 'string' || typeof played !== 'string' || !isTime(length) || !isTime(at)) return [];
  return [[code, { title: title.slice(0, longestTitle), length, at, played: parsePlayed(played) }]];
}

/** What two browsers heard, as one; where they differ in anything but what was played, the second is right. */
export function unionOfHeard(one: Heard, other: Heard): Heard {
  const union = new Map(one);
  for (const [code, session] of other) {
    const played = unionOfPlayed(one.get(code)?.played ?? [], session.played);
    union.delete(code);
    union.set(code, { ...session, played });
  }
  return union;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1_000_000;
