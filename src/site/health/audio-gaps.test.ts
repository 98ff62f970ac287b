import { expect, test } from 'vitest';
import type { AudioText, TextFault } from '../../media/audio-texts.ts';
import type { Sound } from '../../media/sound.ts';
import { audioGaps } from './audio-gaps.ts';

const session = (status = 'active') => ({
  id: 1,
  code: 'S01-DFP-INTRO',
  displayTitle: 'Arriving',
  status,
  track_url: 'x',
});
const text: AudioText = { path: '/audio/a.transcript.vtt', type: 'text/vtt', cues: [] };
const fault: TextFault = { file: 'public/audio/a.transcript.vtt', what: 'is empty', mend: 'Fill it.' };
const here = (transcript?: AudioText, faults: TextFault[] = []): Sound => ({
  ...{ is: 'here', source: '/audio/a.mp3', file: 'public/audio/a.mp3' },
  facts: { bytes: 1, digest: '', type: 'audio/mpeg', seconds: 1, peaks: undefined },
  texts: { transcript, chapters: undefined, faults },
});

test.each<[string, Sound, string | undefined]>([
  ['with its transcript', here(text), undefined],
  ['without one', here(), 'no transcript'],
  ['beside a transcript that cannot be read, which is a problem of its own', here(undefined, [fault]), undefined],
  ['that is missing, which is one too', { is: 'missing', file: 'public/audio/c.mp3' }, undefined],
  ['that nobody has named', { is: 'none' }, 'no audio'],
  [
    'elsewhere, which has no transcript here',
    { is: 'elsewhere', source: 'https://x.example/a.mp3', type: 'audio/mpeg' },
    'sound elsewhere',
  ],
])('a sound %s', async (_, sound, gap) => {
  expect((await audioGaps([session()], async () => sound))[0]?.gap).toBe(gap);
});

test('a session that is not active may be silent', async () => {
  expect(await audioGaps([session('inactive')], async () => ({ is: 'none' }))).toEqual([]);
});
