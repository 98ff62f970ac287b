import type { Session } from '../../content-schema/index.ts';
import { audioType } from '../media/audio-type.ts';
import { soundKinds } from '../media/content-type.ts';
import { type Sound, soundAt } from '../media/sound.ts';
import { isActive } from '../pipeline/path/session-order.ts';
import { about, type Problem, problem } from '../problems.ts';
import { episodes } from './episodes.ts';

/** What is wrong with the sounds that sessions name, with the texts beside them, and why one that plays is no episode. */
export async function soundProblems(sessions: readonly Session[]): Promise<Problem[]> {
  const inPodcast = new Set((await episodes(sessions)).map(({ session }) => session.id));
  const found = sessions.map(async (session) => {
    const sound = await soundAt(session.track_url);
    const isLeftOut = isActive(session) && !inPodcast.has(session.id);
    const told = [...problemsOf(sound), ...(isLeftOut ? whyNoEpisode(session, sound) : [])];
    return about({ type: 'session', id: session.id }, told);
  });
  return (await Promise.all(found)).flat();
}

function problemsOf(sound: Sound): Problem[] {
  if (sound.is === 'missing') return [problem('sound-missing', { value: sound.file })];
  if (sound.is === 'no sound') {
    const { what, mend } = sound.fault;
    return [problem('no-sound-file', { value: `${sound.file} is not an audio file: it ${what}`, expected: mend })];
  }
  if (sound.is !== 'here') return [];
  const { transcript, chapters, faults } = sound.texts;
  const [kind, ending] = soundKinds[sound.facts.type] ?? [];
  const isMisnamed = kind !== undefined && ending !== undefined && sound.facts.type !== audioType(sound.file);
  return [
    ...(isMisnamed
      ? [problem('sound-misnamed', { value: `${sound.file} holds ${kind} sound`, expected: ending })]
      : []),
    ...faults.map(({ file, what, mend }) =>
      problem('transcript-unreadable', { value: `${file} ${what}`, expected: mend }),
    ),
    ...[transcript, chapters].flatMap((text) =>
      text?.fileWithAddress === undefined ? [] : problem('address-in-transcript', { value: text.fileWithAddress }),
    ),
  ];
}

function whyNoEpisode({ step }: Session, sound: Sound): Problem[] {
  if (sound.is !== 'here' && sound.is !== 'elsewhere') return [];
  if (sound.is === 'elsewhere' && sound.type === undefined)
    return [
      problem('not-in-podcast', {
        value: 'its address does not end like that of a sound file',
        expected: 'Give the address of the sound itself, such as one that ends in .mp3 or .m4a.',
      }),
    ];
  const reason =
    step === null
      ? { value: 'it stands on no step of a programme', expected: 'Give it a step.' }
      : { value: 'an older session has the same code', expected: 'Give it a code of its own.' };
  return [problem('not-in-podcast', reason)];
}
