import { spokenIn } from './cue-text.ts';

/** Lines of a caption file, with their time in seconds. */
export interface TimedLines {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Captions that follow each other by no more than this, in seconds, show one text that moves on. */
const pause = 0.5;

/**
 * Rolling captions say each line again while the next one comes in, as those that YouTube makes by itself do; here each is left
 * where it is said first. Captions that do not roll stay as they are, with whatever a speaker repeats.
 */
export function saidOnce(captions: readonly TimedLines[]): readonly TimedLines[] {
  let before: TimedLines | undefined;
  const shown = captions.map((caption) => {
    const lines = caption.lines.filter((line) => words(line) !== '');
    const repeated = before && caption.start <= before.end + pause ? carriedOver(before.lines, lines) : 0;
    before = { ...caption, lines };
    return { caption: before, repeated };
  });
  const rolling = shown.filter(({ caption, repeated }) => repeated > 0 && repeated < caption.lines.length).length;
  const long = shown.filter(({ caption }) => caption.lines.length > 1).length;
  const isTimed = captions.some(({ lines }) => lines.some((line) => timed.test(line)));
  if (rolling < (isTimed ? 1 : Math.max(2, long / 2))) return captions;
  return shown.flatMap(({ caption, repeated }) =>
    repeated === caption.lines.length ? [] : [{ ...caption, lines: caption.lines.slice(repeated) }],
  );
}

/** A line with times between its words is being said now. */
const timed = /<\d[\d:.,]*>/;

const words = (line: string): string =>
  spokenIn(line)
    .map(({ text }) => text)
    .join(' ');

/** How many lines at the beginning are the last ones of what stood before. */
function carriedOver(before: readonly string[], lines: readonly string[]): number {
  const most = Math.min(before.length, lines.length);
  for (let count = most; count > 0; count -= 1) {
    const isSame = lines
      .slice(0, count)
      .every((line, index) => !timed.test(line) && words(line) === words(before[before.length - count + index] ?? ''));
    if (isSame) return count;
  }
  return 0;
}
