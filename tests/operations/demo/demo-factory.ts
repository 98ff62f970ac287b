/** A FACTORY IN THE MIDDLE OF ITS WORK, for the demonstration: finished sessions, one that waits for approval, jobs of every kind. */
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeSessions } from '../../../operations/factory/publish/made-session.ts';
import { prepareSite } from '../../../operations/factory/publish/prepare-site.ts';
import { startPublication } from '../../../operations/factory/publish/start-publication.ts';
import { noteRun } from '../../../operations/loop/runs-of-queue.ts';
import type { RunningWorkplace } from '../../../operations/loop/stage.ts';
import type { Desk } from '../../../operations/runbooks/desk.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { demoPicture } from './demo-picture.ts';

const audio = new URL('../../../public/audio/', import.meta.url);

const sessions = [
  ['S01-DFB-ARRIVE', 's01-dfp-intro', 'Arriving', 1, 'A minute for sitting down, and for noticing that you have.'],
  ['S02-DFB-SETTLE', 's02-dfp-settle', 'Settling', 2, 'What moves may go on moving; you need not follow it.'],
] as const;

/** Makes a folder as the factory keeps it, with two sessions of the sample's sound, and gives its path. */
export function demoSessions(): string {
  const keep = mkdtempSync(join(tmpdir(), 'ledgerline-demo-'));
  for (const [code, sample, title, step, description] of sessions) {
    const folder = join(keep, code);
    mkdirSync(folder);
    const copy = (name: string, from: string) => copyFileSync(new URL(from, audio), join(folder, name));
    copy('session.mp3', `${sample}.mp3`);
    copy('captions.vtt', `${sample}.transcript.vtt`);
    copy('chapters.vtt', `${sample}.chapters.vtt`);
    writeFileSync(join(folder, 'cover.png'), demoPicture());
    const chapters = [...readFileSync(join(folder, 'chapters.vtt'), 'utf8').matchAll(/-->.*\n(.+)$/gm)].map(
      ([, name = '']) => name,
    );
    const script = {
      ...{ code, title, step, language: 'en', description, inputHash: 'a'.repeat(64) },
      parts: chapters.map((chapter) => ({
        ...{ chapter, pause: 1, atoms: ['notice-the-chair'] },
        lines: [{ text: 'Notice where your body meets the chair.', pauseAfter: 2 }],
      })),
      writtenBy: { provider: 'rule', model: null, prompt: 'by-rule@1' },
    };
    const file = (path: string) => {
      const bytes = readFileSync(join(folder, path));
      return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    };
    const media = {
      ...{ code, inputHash: 'b'.repeat(64), voice: { engine: 'rhvoice', name: 'Bdl' }, seconds: 156 },
      loudness: { lufs: -16, truePeakDb: -1.3 },
      ...{ sound: file('session.mp3'), captions: file('captions.vtt'), transcript: file('captions.vtt') },
      ...{ chapters: file('chapters.vtt'), cover: file('cover.png') },
    };
    writeFileSync(join(folder, 'script.json'), JSON.stringify(script));
    writeFileSync(join(folder, 'media.json'), JSON.stringify(media));
  }
  return keep;
}

/** Puts into the store what the loop would have put there, and asks for the publication of a session. */
export async function demoJobs(desk: Desk, keep: string, colleague: string): Promise<void> {
  const { queue, runs } = desk.store;
  const id = randomUUID;
  await queue.put('keep', [{ id: id(), key: 'kb', title: 'All atoms and courses' }]);
  await queue.put('learn', [{ id: id(), key: 'report', title: 'Report on what is known' }]);
  await queue.put('write', [{ id: id(), key: 'S04', title: 'S04-DFB-AMPLIFY: Turning up the light' }]);
  await queue.put('media', [{ id: id(), key: 'S03', title: 'S03-DFB-ALIGN: Choosing a direction' }]);
  await queue.put('publish', [{ id: id(), key: 'S01', title: 'S01-DFB-ARRIVE on the site' }]);
  const [at = ''] = desk.config.repositories;
  const claim = async (stage: string) => {
    const claimed = await queue.claim({ lease: id(), seconds: 3600, mostAttempts: 5, only: { stage } });
    const run = { kind: 'factory', workflow: stage, repository: at, requestedBy: 'loop' } as const;
    if (claimed) await runs.add({ ...run, id: claimed.id, title: claimed.title, input: { stage, key: claimed.key } });
    return claimed;
  };
  const [kept, learned, written, published] = [
    await claim('keep'),
    await claim('learn'),
    await claim('write'),
    await claim('publish'),
  ];
  const came = (result: object) => ({ result: JSON.stringify(result) });
  if (kept) await queue.done(kept, came({ done: '31 atoms and 1 course, all as they should be.' }));
  if (learned) await queue.done(learned, came({ skipped: 'Nothing has changed since the last report.' }));
  if (written) await queue.fail(written, 'The model did not answer in time.', 'dead');
  if (published)
    await queue.putBack(published, 60, came({ waits: `Somebody other than ${colleague} has to approve it.` }));
  for (const one of [kept, learned, written, published]) if (one) await noteRun(desk, one.id);
  const { sha } = await desk.forge.head(repositoryNamed(at));
  const place: RunningWorkplace = {
    ...{ desk: { ...desk, forge: { ...desk.forge, viewer: async () => colleague } }, folder: keep, keep, sha },
    ...{ runId: published?.id ?? '', signal: new AbortController().signal, say: async () => undefined },
  };
  const [made] = await madeSessions(keep);
  const records = { issuesDb: undefined, dataHub: { kind: 'folder', folder: 'data-hub' }, serverUrl: '' } as const;
  if (made) await startPublication(place, made, await prepareSite(made, records, place));
}
