import { heardEnough } from '../../pipeline/heard/heard.ts';
import { clock } from '../../pipeline/text/clock.ts';

/** How a sound stands, as far as the words of its button go. */
interface Standing {
  readonly isPaused: boolean;
  readonly hasEnded: boolean;
  /** In seconds. */
  readonly at: number;
  /** Whole percent that was heard in this browser, and whether anything was. */
  readonly percent: number;
  readonly hasBegun: boolean;
}

/** What pressing the button does: "Play", "Pause", "Resume 1:03", "Play from 1:23", "Play again". */
export function playWords({ isPaused, hasEnded, at, percent, hasBegun }: Standing): string {
  if (!isPaused) return 'Pause';
  const isAtStart = at < 1;
  if (hasEnded || (isAtStart && percent >= heardEnough)) return 'Play again';
  if (isAtStart) return 'Play';
  return `${hasBegun ? 'Resume' : 'Play from'} ${clock(at)}`;
}
