import { take, type Voice } from './voice.ts';

// A formant voice has more buzz and harder consonants than one from recordings.
const tone = [
  'highpass=f=90',
  'equalizer=f=220:t=q:w=1.1:g=3',
  'equalizer=f=3000:t=q:w=1.2:g=-4',
  'deesser=i=0.6:f=0.5',
  'lowpass=f=7000',
  'acompressor=threshold=0.08:ratio=2.2:attack=12:release=180',
].join(',');

/** The voices of eSpeak NG by the language that they speak; `en` is the American one. */
const names: Readonly<Record<string, string>> = { en: 'en-us' };

/** A voice of eSpeak NG, slow and low: less pleasant than RHVoice, and in every distribution. */
export function espeak(language: string): Voice {
  const name = names[language.toLowerCase()] ?? language.toLowerCase();
  return {
    ...{ engine: 'espeak-ng', name, tool: 'espeak-ng' },
    speaks: (wanted) => wanted === language,
    speak: (sentence) =>
      take('espeak-ng', (file) => ['-v', name, '-s', '122', '-p', '36', '-w', file, '--stdin'], sentence, tone),
  };
}
