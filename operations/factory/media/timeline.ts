import type { Chapter } from './session.ts';
import { RATE } from './sound/samples.ts';

/** Words, or a caption of the music, between two times in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A spoken sentence and when it begins. */
export interface Placed {
  readonly start: number;
  readonly sound: Float32Array;
}

/** When everything in a session happens. */
export interface Timeline {
  readonly seconds: number;
  readonly placed: readonly Placed[];
  /** What is said, and all that there is to read: music too. */
  readonly spoken: readonly Cue[];
  readonly transcript: readonly Cue[];
  readonly chapters: readonly Cue[];
}

/** Seconds between two sentences that name no pause of their own. */
const BREATH = 1;
/** Seconds a caption leaves free on either side: it never touches the words, and rounding a session's length never cuts into it. */
const MARGIN = 0.5;

/** Lays a session's chapters out in time; how long a sentence takes is up to the voice. */
export function timeline(chapters: readonly Chapter[], speak: (sentence: string) => Float32Array): Timeline {
  const placed: Placed[] = [];
  const spoken: Cue[] = [];
  const transcript: Cue[] = [];
  const starts: number[] = [];
  let clock = 0;
  for (const { lines } of chapters) {
    starts.push(clock);
    for (const [index, line] of lines.entries()) {
      if (typeof line === 'number') clock += line;
      else if (typeof line === 'string') {
        if (typeof lines[index - 1] === 'string') clock += BREATH;
        const sound = speak(line);
        placed.push({ start: clock, sound });
        const cue = { start: clock, end: clock + sound.length / RATE, text: line };
        spoken.push(cue);
        transcript.push(cue);
        clock = cue.end;
      } else {
        transcript.push({
          start: clock + (clock ? MARGIN : 0),
          end: clock + line.seconds - MARGIN,
          text: `[${line.music}]`,
        });
        clock += line.seconds;
      }
    }
  }
  // A file is a little longer than what is in it: of whole seconds, it is as long to whoever rounds as to whoever cuts off.
  const seconds = Math.round(clock);
  const cues = chapters.map(({ title }, index) => {
    return { start: starts[index] ?? 0, end: starts[index + 1] ?? seconds, text: title };
  });
  return { seconds, placed, spoken, transcript, chapters: cues };
}
