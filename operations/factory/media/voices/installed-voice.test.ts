import { expect, test } from 'vitest';
import { installedVoice, type VoiceWish } from './installed-voice.ts';

const found = (wish: VoiceWish, language: string, ...installed: readonly string[]) => {
  const voice = installedVoice(wish, language, (tool) => installed.includes(tool));
  return 'install' in voice ? voice.install : `${voice.engine} ${voice.name}`;
};

test('the best voice that is installed and speaks the language is taken', () => {
  expect(found('auto', 'en', 'RHVoice-test', 'espeak-ng', 'ffmpeg')).toBe('rhvoice bdl');
  expect(found('auto', 'en', 'espeak-ng', 'ffmpeg')).toBe('espeak-ng en-us');
  expect(found('auto', 'de', 'RHVoice-test', 'espeak-ng', 'ffmpeg')).toBe('espeak-ng de');
  expect(found('espeak-ng', 'en', 'RHVoice-test', 'espeak-ng', 'ffmpeg')).toBe('espeak-ng en-us');
});

test('where something is missing it is said what to install', () => {
  expect(
    [
      found('auto', 'en', 'ffmpeg'),
      found('auto', 'en', 'espeak-ng'),
      found('auto', 'de', 'RHVoice-test'),
      found('rhvoice', 'en', 'espeak-ng', 'ffmpeg'),
      found('rhvoice', 'de', 'RHVoice-test', 'ffmpeg'),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "Install RHVoice-test (Debian: rhvoice and rhvoice-english) or espeak-ng (Debian: espeak-ng), and it goes on.
    Install ffmpeg (Debian: ffmpeg), and it goes on.
    Install espeak-ng (Debian: espeak-ng) and ffmpeg (Debian: ffmpeg), and it goes on.
    Install RHVoice-test (Debian: rhvoice and rhvoice-english), and it goes on.
    The voice "rhvoice" does not speak de. Set "operations.factory.voice" to auto."
  `);
});
