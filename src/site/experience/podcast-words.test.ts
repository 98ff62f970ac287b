import { expect, test } from 'vitest';
import { podcastWords } from './podcast-words.ts';

const transcript = '/audio/a.transcript.vtt';
const chapters = [{ start: 0, end: 1, text: 'Rain' }];

test('a podcast is said to have what an episode has, and nothing else', () => {
  const plain = { transcript: undefined, chapters: [] };
  expect(podcastWords([])).toBe('');
  expect(podcastWords([plain])).toBe('');
  expect(podcastWords([plain, { transcript, chapters: [] }])).toBe(', with transcripts');
  expect(podcastWords([{ transcript: undefined, chapters }])).toBe(', with chapters');
  expect(podcastWords([{ transcript, chapters }, plain])).toBe(', with transcripts and chapters');
});
