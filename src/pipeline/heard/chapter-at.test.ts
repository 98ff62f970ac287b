import { expect, test } from 'vitest';
import { chapterAt, nextChapter, previousChapter } from './chapter-at.ts';

const chapters = [
  { start: 2, title: 'Arriving' },
  { start: 30, title: 'Coming down' },
  { start: 60, title: 'Resting' },
];

test('a time lies in the chapter that began last', () => {
  expect(chapterAt(chapters, 1)).toBeUndefined();
  expect(chapterAt(chapters, 30)?.title).toBe('Coming down');
  expect(chapterAt(chapters, 900)?.title).toBe('Resting');
});

test('forward leads to the next chapter, and from the last one to the end', () => {
  expect(nextChapter(chapters, 0, 90)).toBe(2);
  expect(nextChapter(chapters, 30, 90)).toBe(60);
  expect(nextChapter(chapters, 60, 90)).toBe(90);
});

test('back leads to the beginning of this chapter, and from there to the one before', () => {
  expect(previousChapter(chapters, 50)).toBe(30);
  expect(previousChapter(chapters, 31)).toBe(2);
  expect(previousChapter(chapters, 2)).toBe(0);
});
