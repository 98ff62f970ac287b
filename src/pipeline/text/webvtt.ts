/** One piece of a WebVTT file, in seconds from the start. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads the cues of a WebVTT file; notes, styles and what is no cue are passed over. */
export function readCues(vtt: string): Cue[] {
  return vtt
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .join('\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => line.includes('-->'));
      const [start, end] = (lines[at] ?? '').split('-->').map((time) => seconds(time.trim().split(/\s/)[0] ?? ''));
      if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end)) return [];
      const text = lines
        .slice(at + 1)
        .join(' ')
        .replace(/<[^<>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .trim();
      return text === '' ? [] : [{ start, end, text }];
    });
}

/** `1:02:03.500` or `02:03.500` in seconds. */
const seconds = (time: string): number =>
  /^(?:\d+:)?\d{1,2}:\d{2}\.\d{3}$/.test(time)
    ? Math.round(time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000) / 1000
    : Number.NaN;

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
