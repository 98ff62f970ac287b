import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from '../../../operations/factory/media/encode.ts';
import { type Loudness, loudnessOf } from '../../../operations/factory/media/loudness.ts';
import { mix } from '../../../operations/factory/media/mix.ts';
import type { Session } from '../../../operations/factory/media/session.ts';
import { silence } from '../../../operations/factory/media/sound/samples.ts';
import { type Timeline, timeline } from '../../../operations/factory/media/timeline.ts';
import { rhvoice } from '../../../operations/factory/media/voices/rhvoice.ts';
import { hear } from './recognizer.ts';
import { understood, wordsOf } from './understood.ts';

const AUDIO = join(import.meta.dirname, '../../../public/audio');

/** What was found in a session: words in its script, words understood of the guide alone and of the finished file, and its loudness. */
export interface Measured extends Loudness {
  readonly session: Session;
  readonly words: number;
  readonly dry: number;
  readonly mixed: number;
}

/** Listens to a session's published file, and to what the same pipeline makes of it without music. */
export function measured(session: Session): Measured {
  const plan = timeline(session.chapters, rhvoice.speak);
  const file = join(AUDIO, `${session.code.toLowerCase()}.mp3`);
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-sound-'));
  try {
    const alone = join(folder, 'dry.mp3');
    encode(mix(plan.placed, silence(plan.seconds), plan.seconds), alone, {});
    const words = plan.spoken.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    return {
      session,
      words,
      dry: understoodIn(alone, plan),
      mixed: understoodIn(file, plan),
      ...loudnessOf(['-i', file]),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function understoodIn(file: string, { spoken }: Timeline): number {
  const heard = hear(file, spoken);
  return spoken.reduce((sum, { text }, index) => sum + understood(wordsOf(text), heard[index] ?? []), 0);
}
