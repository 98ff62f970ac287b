import { expect, test } from 'vitest';
import { diffSummary } from './diff-summary.ts';

test('each file has a line, and what is no difference of a text stays', () => {
  const diff = [
    'public/audio/one.mp3: binary, 0.5 MB',
    '--- /dev/null',
    '+++ b/data-hub/data/sessions/111.json',
    '@@ -0,0 +1,2 @@',
    '+{',
    '+}',
    '--- a/public/audio/one.transcript.vtt',
    '+++ b/public/audio/one.transcript.vtt',
    '@@ -1,2 +1,1 @@',
    ' WEBVTT',
    '-Hello.',
    '-Good-bye.',
    '+Welcome.',
    '',
  ].join('\n');
  expect(diffSummary(diff)).toEqual([
    'public/audio/one.mp3: binary, 0.5 MB',
    'data-hub/data/sessions/111.json: new, 2 lines',
    'public/audio/one.transcript.vtt: 1 line added, 2 removed',
  ]);
});

test('a list that is no difference is said as it is', () => {
  expect(diffSummary('A private video\nWelcome\n')).toEqual(['A private video', 'Welcome']);
});
