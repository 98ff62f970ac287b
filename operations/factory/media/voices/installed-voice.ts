import type { OperationsConfig } from '../../../../src/settings/operations.ts';
import { isInstalled, type Tool, toolInWords } from '../tools.ts';
import { espeak } from './espeak.ts';
import { rhvoice } from './rhvoice.ts';
import type { Voice } from './voice.ts';

/** Whose voice is wanted: the first that is installed, or one by its name. */
export type VoiceWish = OperationsConfig['factory']['voice'];

/** The voices that may speak a language, the best first. */
const voicesFor = (wish: VoiceWish, language: string): Voice[] =>
  [rhvoice, espeak(language)].filter((voice) => (wish === 'auto' || wish === voice.engine) && voice.speaks(language));

/** The voice that speaks, and everything else that sound is made with; or what is to be installed, as a sentence. */
export function installedVoice(
  wish: VoiceWish,
  language: string,
  has: (tool: Tool) => boolean = isInstalled,
): Voice | { readonly install: string } {
  const voices = voicesFor(wish, language);
  if (voices.length === 0)
    return { install: `The voice "${wish}" does not speak ${language}. Set "operations.factory.voice" to auto.` };
  const voice = voices.find(({ tool }) => has(tool));
  const missing = [...(voice ? [] : [voices.map(({ tool }) => toolInWords(tool)).join(' or ')]), ...ffmpegIf(has)];
  if (voice && missing.length === 0) return voice;
  return { install: `Install ${missing.join(' and ')}, and it goes on.` };
}

const ffmpegIf = (has: (tool: Tool) => boolean): string[] => (has('ffmpeg') ? [] : [toolInWords('ffmpeg')]);
