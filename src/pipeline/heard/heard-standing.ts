import { clock } from '../text/clock.ts';
import { type HeardSession, heardEnough } from './heard.ts';
import { playedPercent } from './played-segments.ts';

/** How far one session was heard in a browser. */
export interface HeardStanding {
  readonly percent: number;
  readonly isHeard: boolean;
  /** Where to go on, in seconds: 0 where it was stopped within its last seconds. */
  readonly at: number;
  /** In a reader's words: `heard`, `1:03 left`; `begun` where nobody knows the length. */
  readonly words: string;
}

/** Seconds at either end of a recording from which nobody goes on: there, it begins at its beginning. */
export const margin = 5;

/** How a session stands in what was heard; undefined where nothing of it was played. */
export function heardStanding(session: HeardSession | undefined): HeardStanding | undefined {
  if (!session || session.played.length === 0) return undefined;
  const { length, played } = session;
  const percent = playedPercent(played, length);
  const isHeard = percent >= heardEnough;
  const at = session.at > length - margin ? 0 : session.at;
  return { percent, isHeard, at, words: isHeard ? 'heard' : length > 0 ? `${clock(length - at)} left` : 'begun' };
}
