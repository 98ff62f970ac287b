import type { ChapterStart } from './sound-facts.ts';

/** Seconds after its beginning in which a chapter counts as just begun, so that going back leads to the one before. */
const justBegun = 3;

/** The chapter that is heard at a time; undefined before the first, and where there is none. */
export const chapterAt = (chapters: readonly ChapterStart[], time: number): ChapterStart | undefined =>
  chapters.findLast(({ start }) => start <= time + 0.05);

/** Where the next chapter begins; the end of the recording after the last. */
export const nextChapter = (chapters: readonly ChapterStart[], time: number, end: number): number =>
  chapters.find(({ start }) => start > time + 0.05)?.start ?? end;

/** Where this chapter begins, or the one before where this one has just begun. */
export const previousChapter = (chapters: readonly ChapterStart[], time: number): number =>
  chapters.findLast(({ start }) => start < time - justBegun)?.start ?? 0;
