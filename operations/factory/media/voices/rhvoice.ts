import { take, type Voice } from './voice.ts';

/** RHVoice's `bdl`, from the CMU ARCTIC recordings, the voice an offline recognizer understood best, unhurried. */
const guide = ['-p', 'bdl', '-q', 'max', '-r', '64', '-t', '95'];

// Warmth below, less of the buzz around 3 kHz that gives a vocoder away, softened s, and an even level.
const tone = [
  'highpass=f=75',
  'equalizer=f=200:t=q:w=1.1:g=2',
  'equalizer=f=3400:t=q:w=1:g=-3.5',
  'deesser=i=0.5:f=0.5',
  'treble=f=6500:g=-2.5',
  'acompressor=threshold=0.08:ratio=2.2:attack=12:release=180',
].join(',');

/** The guide of the sample programme. */
export const rhvoice: Voice = {
  ...{ engine: 'rhvoice', name: 'bdl', tool: 'RHVoice-test' },
  speaks: (language) => /^en\b/i.test(language),
  speak: (sentence) => take('RHVoice-test', (file) => [...guide, '-o', file], sentence, tone),
};
