import type { Cue } from '../pipeline/text/webvtt.ts';

/** Chapters as podcast apps read them (https://podcasting2.org/docs/podcast-namespace/tags/chapters). */
export const jsonChapters = (title: string, cues: readonly Cue[]) => ({
  version: '1.2.0',
  title,
  chapters: cues
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, text }) => ({ startTime: start, endTime: end, title: text })),
});
