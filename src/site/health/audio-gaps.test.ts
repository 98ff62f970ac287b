import { expect, test } from 'vitest';
import { audioGaps } from './audio-gaps.ts';

const published = new Set(['/audio/a.mp3', '/audio/a.transcript.vtt', '/audio/b.mp3']);
const session = (track_url: string | null, status = 'active') => ({
  id: 1,
  code: 'S01-DFP-INTRO',
  displayTitle: 'Arriving',
  status,
  track_url,
});

test.each([
  ['/audio/a.mp3', undefined],
  ['/audio/b.mp3', 'no transcript'],
  ['/audio/c.mp3', 'audio file missing'],
  [null, 'no audio'],
  ['https://example.com/a.mp3', undefined],
])('%s: %s', (track, gap) => {
  expect(audioGaps([session(track)], (path) => published.has(path))[0]?.gap).toBe(gap);
});

test('a session that is not active may be silent', () => {
  expect(audioGaps([session(null, 'inactive')], () => false)).toEqual([]);
});
