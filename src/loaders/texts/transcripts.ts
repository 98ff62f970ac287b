import type { Session } from '../../../content-schema/index.ts';
import { soundAt } from '../../media/sound.ts';
import { markdownText } from '../../pipeline/reports/markdown-text.ts';

/** The words of the transcripts that lie beside the sounds of sessions in this checkout, as Markdown, by the numbers of the sessions. */
export async function transcriptsOf(sessions: readonly Session[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (const { id, track_url: track } of sessions) {
    const sound = await soundAt(track);
    const cues = sound.is === 'here' ? (sound.texts.transcript?.cues ?? []) : [];
    const spoken = cues.map(({ text }) => text).filter((text) => !isSound(text));
    if (spoken.length > 0) found.set(id, markdownText(spoken.join(' ')));
  }
  return found;
}

/** What is heard and not said stands in brackets: `[rain on a roof]`. */
const isSound = (text: string): boolean => /^\s*(?:\[[^\]]*\]|\([^)]*\))\s*$/.test(text);
