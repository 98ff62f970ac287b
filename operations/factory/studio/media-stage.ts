import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type MediaAssets, mediaAssetsSchema } from '../../../content-schema/factory/media-assets.ts';
import { type SessionScript, sessionScriptSchema } from '../../../content-schema/factory/session-script.ts';
import type { Stage, Workplace } from '../../loop/stage.ts';
import { digestOf, readJson } from '../files/keep-files.ts';
import { lessonsOf, type WantedLesson } from '../knowledge/knowledge.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { installedVoice } from '../media/voices/installed-voice.ts';
import { scriptFile } from '../write/write-stage.ts';
import { makeMedia, mediaFile } from './make-media.ts';

/** Raised when the studio makes other files of the same script. */
const studio = 'studio@1';

/** A script, and what its files are made with. */
interface Due {
  readonly wanted: WantedLesson;
  readonly script: SessionScript;
  readonly voice: ReturnType<typeof installedVoice>;
  readonly hash: string;
  readonly key: string;
}

/** The stage `media`: a session's sound with its captions, chapters, transcript and cover, from its script. */
export const mediaStage: Stage = {
  name: 'media',
  about: 'Records a session: voice, music, captions, chapters and cover.',
  async waiting(place) {
    const due = await dueIn(place);
    return due.map(({ key, script }) => ({ key, title: `${script.code} ${script.title}` }));
  },
  async run(place, { key }) {
    const due = (await dueIn(place)).find((one) => one.key === key);
    if (!due) return { skipped: 'It is made already, or the script is another one by now.' };
    const { script, voice, wanted, hash } = due;
    if ('install' in voice) return { waits: `No voice for ${script.code}. ${voice.install}` };
    await place.say(`Recording ${script.code} with ${voice.engine}.`);
    const order = { script, album: wanted.course.title, voice: voice.engine };
    const made = await makeMedia(place.keep, order, hash, place.signal);
    return { done: `${script.code}: ${madeInWords(made)}` };
  },
};

const madeInWords = ({ seconds, loudness: { lufs, truePeakDb }, voice }: MediaAssets): string =>
  `${Math.round(seconds)} seconds, ${lufs.toFixed(1)} LUFS, true peak ${truePeakDb.toFixed(1)} dB, ` +
  `spoken by ${voice.engine} ${voice.name}.`;

async function dueIn({ folder, keep, desk }: Workplace): Promise<Due[]> {
  const all = lessonsOf(await readKnowledge(folder)).map(async (wanted): Promise<Due[]> => {
    const { code } = wanted.lesson;
    const script = await readJson(scriptFile(keep, code), sessionScriptSchema);
    if (script === undefined) return [];
    const voice = installedVoice(desk.config.factory.voice, script.language);
    const who = 'install' in voice ? desk.config.factory.voice : [voice.engine, voice.name];
    const hash = digestOf([studio, wanted.course.title, script, who]);
    if (await isMade(keep, code, hash)) return [];
    return [{ wanted, script, voice, hash, key: `${code}-${hash.slice(0, 16)}` }];
  });
  return (await Promise.all(all)).flat();
}

/** Whether the files are there, and of these contents. */
async function isMade(keep: string, code: string, hash: string): Promise<boolean> {
  const made = await readJson(mediaFile(keep, code), mediaAssetsSchema);
  if (made?.inputHash !== hash) return false;
  const files = [made.sound, made.captions, made.transcript, made.chapters, made.cover];
  const found = files.map(({ path, bytes }) =>
    stat(join(keep, code, path)).then(
      ({ size }) => size === bytes,
      () => false,
    ),
  );
  return (await Promise.all(found)).every(Boolean);
}
