import type { SessionScript } from '../../../content-schema/factory/session-script.ts';
import { type Chapter, type Line, music, type Score, type Session } from '../media/session.ts';
import { programme } from '../sample/programme.ts';

/** From how many seconds on a pause is music that is captioned. */
const captioned = 4;

const sceneries: Readonly<Record<Score['texture'], string>> = {
  rain: 'rain on a roof',
  wind: 'wind',
  tape: 'worn tape',
  stream: 'a stream',
  sea: 'slow surf',
  cave: 'drops in a wide cave',
};
const instruments: Readonly<Record<Score['instrument'], string>> = {
  bell: 'soft bells',
  pluck: 'plucked notes',
  felt: 'felt piano',
};

/** The score of a step: key, scenery and instrument of the session of that step in the sample programme. */
export function scoreOf(step: number): Score {
  const found = programme.find((session) => session.step === step) ?? programme[0];
  if (found === undefined) throw new Error('The sample programme has no session.');
  return found.score;
}

/** A script as a session that can be played: its sentences and pauses over the music of its step. */
export function sessionOf({ code, title, step, description, parts }: SessionScript): Session {
  const score = scoreOf(step);
  const [scenery, instrument] = [sceneries[score.texture], instruments[score.instrument]];
  const pause = (seconds: number, caption: string): Line => (seconds < captioned ? seconds : music(seconds, caption));
  const chapters = parts.map((part, index): Chapter => {
    const isLast = index === parts.length - 1;
    const opening = index === 0 ? `${scenery}, ${instrument}, slow pads` : `${instrument} and pads, ${scenery}`;
    const lines = part.lines.flatMap(({ text, pauseAfter }, place): Line[] => {
      const ends = isLast && place === part.lines.length - 1;
      return [text, pause(pauseAfter, ends ? `${instrument} ring out, the music fades` : `${instrument} and pads`)];
    });
    return { title: part.chapter, lines: part.pause === 0 ? lines : [pause(part.pause, opening), ...lines] };
  });
  return { code, step, title, description, transcript: true, chapters, score };
}
