import { bytesOf, type MadeSession, madeSessions } from './made-session.ts';
import { readJob } from './publish-job.ts';

/** What is shown of what the factory keeps in a folder: the sessions that are finished, and their sound. */
export const factoryFiles = (keep: string) => ({
  sessions: async () => Promise.all((await madeSessions(keep)).map(shownOf)),
  /** Only of a session that is there: a code leads to no other file. */
  async sound(code: string) {
    const made = (await madeSessions(keep)).find((session) => session.code === code);
    return made && { bytes: new Uint8Array(await bytesOf(made, 'sound')), type: 'audio/mpeg' };
  },
});

async function shownOf(made: MadeSession) {
  const { code, script, media } = made;
  const [site, youtube] = [await readJob(made, 'site'), await readJob(made, 'youtube')];
  return {
    ...{ code, title: script.title, step: script.step, seconds: media.seconds, lufs: media.loudness.lufs },
    voice: `${engines[media.voice.engine] ?? media.voice.engine} ${media.voice.name}`,
    chapters: script.parts.map(({ chapter }) => chapter),
    published: { ...(site && { site: words[site.state] }), ...(youtube && { YouTube: words[youtube.state] }) },
  };
}

/** As those who made them write their names. */
const engines: Readonly<Record<string, string>> = { rhvoice: 'RHVoice', 'espeak-ng': 'eSpeak NG' };

const words = {
  dry: 'a dry run showed it',
  waiting: 'waits for approval',
  approved: 'approved',
  publishing: 'is being published',
  published: 'published',
  failed: 'not published',
};
