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
 * before it, `-->` among words, other arrows, and words beside a time. No library was taken:
 * media-captions reads eight character references of 2,231.
 */
export function readCues(vtt: string): Cue[] {
  let before: string | undefined;
  return saidOnce(captionsIn(vtt).found.sort((a, b) => a.start - b.start)).flatMap(({ start, end, lines }) =>
    spokenIn(lines.join('\n')).map(({ voice, text }) => {
      const isNamed = voice === undefined || voice === before || text.startsWith(`${voice}:`);
      before = voice;
      return { start, end, text: isNamed ? text : `${voice}: ${text}`, ...(voice === undefined ? {} : { voice }) };
    }),
  );
}

/** Cues of a WebVTT file that cannot be read: their lines, counted from 1, and how many cues there are in all. */
export function unreadCues(vtt: string): { readonly lines: readonly number[]; readonly of: number } {
  const { found, unread } = captionsIn(vtt);
  return { lines: unread, of: found.length + unread.length };
}

interface Captions {
  /** The lines under each time. */
  readonly found: TimedLines[];
  /** Numbers of the lines that look like times and are none. */
  readonly unread: number[];
}

/** A block ends with an empty line; one that begins with NOTE is a remark, whatever stands in it. */
function captionsIn(vtt: string): Captions {
  const found: TimedLines[] = [];
  const unread: number[] = [];
  let lines: string[] | undefined;
  let before = '';
  let number = Number.NaN;
  let isBeginning = true;
  let isNote = false;
  for (const [index, line] of vtt
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (line === '') {
      lines = undefined;
      before = '';
      isBeginning = true;
      continue;
    }
    if (isBeginning) isNote = /^NOTE(?:[ \t]|$)/.test(line);
    isBeginning = false;
    const times = isNote ? undefined : timesOf(line);
    if (times || (!isNote && (lines ? likeTimes : likeTimesAlone).test(line))) {
      const identifier = lines ? takeIdentifier(lines, number + 1) : before;
      number = /^\s*\d+\s*$/.test(identifier) ? Number(identifier) : Number.NaN;
      lines = times && [...times.words];
      if (times && lines) found.push({ start: times.start, end: times.end, lines });
      else unread.push(index + 1);
    } else lines?.push(line);
    before = line;
  }
  return { found, unread };
}

/** Where no empty line stands before a cue, its identifier was taken for words of the one before; a number is one if it counts on. */
function takeIdentifier(lines: string[], next: number): string {
  const last = lines.at(-1)?.trim() ?? '';
  const isIdentifier = (/^\d+$/.test(last) && Number(last) === next) || lines.at(-2)?.trim() === '';
  return (isIdentifier && lines.pop()) || '';
}

// Pure, so that a browser that only tells the time by `clock` does without these.
const arrow = '(?:[-=\u2010-\u2015\u2212]*>|\u2192)';
const timing = /* @__PURE__ */ new RegExp(String.raw`^\s*([\d:.,]+)\s*${arrow}\s*([\d:.,]+)(.*)$`);
/** Among words: two moments with an arrow between them. */
const likeTimes = /* @__PURE__ */ new RegExp(String.raw`^\s*[[(]?\d+[:;.]\d+[:;.,]\d[\d:;.,]*\s*${arrow}\s*\d`);
/** Where no cue has begun: whatever begins like a moment and has an arrow, or is nothing but two moments. */
const likeTimesAlone = /* @__PURE__ */ new RegExp(
  String.raw`^\s*[[(]?\d[\d:;., hms]{0,40}(?:${arrow}|(?:[-\u2010-\u2015\u2212]+|,|to)\s*\d{1,6}[:.][\d:;.,]{1,40}\s*$)|^\s*-->\s*\d`,
);

/** `1:02:03.500 --> 02:03,5 align:start` in seconds, with words where they stand on the same line. */
function timesOf(line: string): { start: number; end: number; words: readonly string[] } | undefined {
  const [, from = '', until = '', rest = ''] = timing.exec(line) ?? [];
  const [start, end] = [moment(from), moment(until)];
  if (start === undefined || end === undefined) return undefined;
  return { start, end, words: rest.trim() === '' || isSettings(rest) ? [] : [rest.trim()] };
}

const isSettings = (rest: string): boolean =>
  /^\s*(?:[a-z][\w-]*:\S|(?:vertical|line|position|size|align|region)\s*:)/i.test(rest);

/** A moment in seconds. Dots for colons, and a colon before thousandths, are read where three digits show which part is which. */
function moment(text: string): number | undefined {
  const found =
    /^(?:(\d{1,6}):)?(\d{1,3}):([0-5]?\d)(?:[.,](\d{1,9}))?$/.exec(text) ??
    /^(?:(\d{1,6})[:.])?(\d{1,2})[:.]([0-5]\d)[:.,](\d{3})$/.exec(text);
  return found ? seconds(found.slice(1)) : undefined;
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

export { clock } from './clock.ts';
