import { spokenIn } from './cue-text.ts';
import { saidOnce, type TimedLines } from './said-once.ts';

/** One piece of a WebVTT file, in seconds from the start. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** What is said. It begins with the name of the voice where that changes: `Lise: Knock, knock.` */
  readonly text: string;
  /** Who says it, where the file tells. */
  readonly voice?: string;
}

/**
 * Reads the cues of a WebVTT file in the order of their times (https://www.w3.org/TR/webvtt1/#file-parsing); notes, styles and what is
 * no cue are passed over. More is read than the standard asks for: SubRip, which writes times with commas, a cue without a blank line
 * before it, and `-->` among words. No library was taken: media-captions reads eight character references of 2,231.
 */
export function readCues(vtt: string): Cue[] {
  let before: string | undefined;
  return saidOnce(timedLines(vtt).sort((a, b) => a.start - b.start)).flatMap(({ start, end, lines }) =>
    spokenIn(lines.join('\n')).map(({ voice, text }) => {
      const isNamed = voice === undefined || voice === before || text.startsWith(`${voice}:`);
      before = voice;
      return { start, end, text: isNamed ? text : `${voice}: ${text}`, ...(voice === undefined ? {} : { voice }) };
    }),
  );
}

/** The lines under each time. A block ends with an empty line; one that begins with NOTE is a remark, whatever stands in it. */
function timedLines(vtt: string): TimedLines[] {
  const found: TimedLines[] = [];
  let lines: string[] | undefined;
  let isBeginning = true;
  let isNote = false;
  for (const line of vtt.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    if (line === '') {
      lines = undefined;
      isBeginning = true;
      continue;
    }
    if (isBeginning) isNote = /^NOTE(?:[ \t]|$)/.test(line);
    isBeginning = false;
    const times = isNote ? undefined : timesOf(line);
    if (times) {
      if (lines) dropIdentifier(lines);
      lines = [];
      found.push({ ...times, lines });
    } else lines?.push(line);
  }
  return found;
}

/** Where no empty line stands before a cue, its number was taken for words of the one before. */
function dropIdentifier(lines: string[]): void {
  if (/^\s*\d+\s*$/.test(lines.at(-1) ?? '') || lines.at(-2)?.trim() === '') lines.pop();
}

const moment = String.raw`(?:(\d{1,6}):)?(\d{1,3}):([0-5]?\d)(?:[.,](\d{1,3}))?(?![\d:.,])`;
const timing = new RegExp(String.raw`^\s*${moment}\s*-->\s*${moment}`);

/** `1:02:03.500 --> 02:03,5` in seconds. */
function timesOf(line: string): { start: number; end: number } | undefined {
  const found = timing.exec(line);
  return found ? { start: seconds(found.slice(1, 5)), end: seconds(found.slice(5, 9)) } : undefined;
}

const seconds = ([hours = '0', minutes = '0', whole = '0', part = '0']: readonly string[]): number =>
  Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(`${whole}.${part}`)) * 1000) / 1000;

/** What is said, under the chapter it is said in; without chapters it is one part without a title. */
export interface TranscriptPart {
  readonly title: string | null;
  readonly start: number;
  readonly cues: readonly Cue[];
}

/** Puts a transcript under its chapters. */
export function transcriptParts(transcript: readonly Cue[], chapters: readonly Cue[]): TranscriptPart[] {
  const heads = [{ title: null, start: 0 }, ...chapters.map(({ text, start }) => ({ title: text, start }))];
  return heads
    .map((head, index) => ({
      ...head,
      cues: transcript.filter(
        ({ start }) => start >= head.start && start < (heads[index + 1]?.start ?? Number.POSITIVE_INFINITY),
      ),
    }))
    .filter(({ title, cues }) => title !== null || cues.length > 0);
}

/** Seconds as people read a recording: `2:05`. */
export const clock = (at: number): string => `${Math.floor(at / 60)}:${String(Math.floor(at % 60)).padStart(2, '0')}`;
