import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createUpload } from '../../../operations/factory/publish/youtube/create-upload.ts';
import { makeVideo } from '../../../operations/factory/publish/youtube/make-video.ts';
import type { ToUpload } from '../../../operations/factory/publish/youtube/upload-by-the-way.ts';
import { markOf } from '../../../operations/factory/publish/youtube/video-texts.ts';
import { decideGate } from '../../../operations/runbooks/decide-gate.ts';
import { keepBytes } from '../../../operations/runbooks/kept-bytes.ts';
import { memoryDesk } from '../memory-desk.ts';
import { type FakeYouTube, type Fault, fakeYouTube } from './fake-youtube.ts';
import { bytesFrom, putSession } from './made-session.ts';
import { publishDesk } from './publish-desk.ts';

const open: FakeYouTube[] = [];
afterEach(async () => {
  for (const fake of open.splice(0)) await fake.close();
});

const account = { clientId: 'the-client', clientSecret: 'the-client-secret', refreshToken: 'the-refresh-token' };
const contentHash = 'c'.repeat(64);
/** Three pieces. */
const film = bytesFrom(3, 17 * 1024 * 1024);

/** A fake, a store, and lives of a process that upload one video. */
async function scene() {
  const fake = await fakeYouTube();
  open.push(fake);
  const desk = await memoryDesk({});
  const folder = mkdtempSync(join(tmpdir(), 'videos-'));
  const putVideo = (bytes: Buffer = film) => writeFileSync(join(folder, `${contentHash}.mp4`), bytes);
  putVideo();
  const video: ToUpload['video'] = {
    ...{ title: 'Arriving (S01)', description: `Sit down.\n\n${markOf(contentHash)}`, tags: ['S01'] },
    ...{ language: 'en', privacy: 'private', folder },
    sound: await keepBytes(desk.store, bytesFrom(1)),
    cover: { ...(await keepBytes(desk.store, bytesFrom(2))), ending: '.png' },
    seconds: 61,
    captions: await keepBytes(desk.store, Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n')),
  };
  const what: ToUpload = { code: 'S01-DFB-ARRIVE', contentHash, video };
  const place = { api: fake.api, signIn: fake.signIn, now: () => '2026-11-27T10:00:00.000Z' };
  const live = () => {
    const { promise: died, resolve: die } = Promise.withResolvers<void>();
    let isDead = false;
    const pause = async () => {
      isDead ||= fake.isDead();
      if (!isDead) return;
      die();
      // Whoever has crashed does nothing any more.
      await new Promise(() => undefined);
    };
    const upload = createUpload(account, { ...place, pause });
    return { died, upload: () => upload(desk, what) };
  };
  return { fake, desk, live, putVideo, what, upload: () => live().upload() };
}

const isOneVideo = ({ videos }: FakeYouTube) => {
  expect(videos).toHaveLength(1);
  expect(videos[0]?.bytes.equals(film)).toBe(true);
  expect(videos[0]?.captions).toEqual([{ language: 'en', text: expect.stringContaining('Hello.') }]);
};

it('uploads in pieces, with texts and captions, and gives the address of the video', async () => {
  const { fake, upload } = await scene();
  expect(await upload()).toEqual({ url: 'https://www.youtube.com/watch?v=video1' });
  isOneVideo(fake);
  const pieces = ['begin', 'look', 'piece', 'piece', 'piece'];
  expect(fake.asked).toEqual(['token', 'channels', 'items', ...pieces, 'captions', 'add-captions']);
  expect(fake.videos[0]?.snippet.title).toBe('Arriving (S01)');
});

it.each<[Fault, string]>([
  ['lost', 'token'],
  ['cut', 'token'],
  ['error', 'channels'],
  ['expired', 'channels'],
  ['expired', 'piece'],
  ['expired', 'add-captions'],
  ['error', 'begin'],
  ['lost', 'begin'],
  ['error', 'look'],
  ['cut', 'piece'],
  ['half', 'piece'],
  ['lost', 'piece'],
  ['error', 'piece'],
])('%s at %s: it goes on by itself, and there is one video', async (fault, kind) => {
  const { fake, upload } = await scene();
  fake.fail(fault, 1, kind);
  expect(await upload()).toEqual({ url: 'https://www.youtube.com/watch?v=video1' });
  expect(fake.met()).toBe(true);
  isOneVideo(fake);
});

it('the answer to the last piece is lost: the video is found by asking, and not sent again', async () => {
  const { fake, upload } = await scene();
  fake.fail('lost', 3, 'piece');
  await upload();
  expect(fake.asked.filter((kind) => kind === 'piece')).toHaveLength(3);
  isOneVideo(fake);
});

it('only what has not arrived is sent again', async () => {
  const { fake, upload } = await scene();
  fake.fail('half', 2, 'piece');
  await upload();
  expect(fake.asked.filter((kind) => kind === 'piece')).toHaveLength(3);
  isOneVideo(fake);
});

it('an upload that was forgotten begins anew, and the new one is the only video', async () => {
  const { fake, upload } = await scene();
  fake.fail('forgotten', 2, 'piece');
  expect(await upload()).toEqual({ later: 0, why: 'YouTube has forgotten the upload: it begins anew.' });
  expect(await upload()).toHaveProperty('url');
  isOneVideo(fake);
});

it.each(['channels', 'begin', 'piece', 'add-captions'])(
  'a quota that is spent at %s is waited for until midnight in California, and then it goes on',
  async (kind) => {
    const { fake, upload } = await scene();
    fake.fail('quota', 1, kind);
    const why = 'The quota of the YouTube API is spent for today: it goes on at midnight in California.';
    expect(await upload()).toEqual({ later: 22 * 3600 + 60, why });
    await upload();
    expect(fake.asked.filter((each) => each === 'begin').length).toBe(kind === 'begin' ? 2 : 1);
    isOneVideo(fake);
  },
);

describe('a crash', () => {
  it.each(
    (['crash-before', 'crash-after'] as const).flatMap((fault) =>
      Array.from({ length: 10 }, (_, at) => [fault, at + 1] as const),
    ),
  )('%s request %i: the next process goes on, and there is one video', async (fault, nth) => {
    const { fake, live, putVideo } = await scene();
    fake.fail(fault, nth);
    const first = live();
    const ended = first.upload().catch(() => undefined);
    await Promise.race([ended, first.died]);
    fake.revive();
    putVideo();
    expect(await live().upload()).toEqual({ url: 'https://www.youtube.com/watch?v=video1' });
    isOneVideo(fake);
  });

  it('a machine that makes other bytes of the same contents finds the video by its mark', async () => {
    const { fake, desk, upload, putVideo } = await scene();
    await upload();
    await desk.store.notes('youtube').set(`video ${contentHash}`, null);
    putVideo(bytesFrom(8, 100_000));
    expect(await upload()).toEqual({ url: 'https://www.youtube.com/watch?v=video1' });
    isOneVideo(fake);
  });
});

it('an upload address of another server gets nothing', async () => {
  const { fake, desk, what, upload } = await scene();
  fake.fail('quota', 1, 'piece');
  await upload();
  const rows = await desk.store.database.all("SELECT name FROM ops_notes WHERE room = 'youtube'");
  const name = String(rows[0]?.['name']);
  expect(name).toContain(what.contentHash);
  await desk.store.notes('youtube').set(name, 'https://elsewhere.example/upload');
  await expect(upload()).rejects.toThrow(/another server/);
});

it('a refresh token that is not accepted any more, and an account that is not set, are said in words', async () => {
  const { fake, desk, what } = await scene();
  const place = { api: fake.api, signIn: fake.signIn, now: () => '', pause: async () => undefined };
  const wrong = createUpload({ ...account, refreshToken: 'old' }, place);
  await expect(wrong(desk, what)).rejects.toThrow(/LEDGERLINE_YOUTUBE_REFRESH_TOKEN/);
  await expect(createUpload(undefined, place)(desk, what)).rejects.toThrow(
    /LEDGERLINE_YOUTUBE_CLIENT_ID.* are not set/,
  );
});

it('in the factory: approved by somebody else it is uploaded once, rests while a quota is spent, and no secret is told', async () => {
  const { fake } = await scene();
  const pause = async () => undefined;
  const now = () => '2026-11-27T10:00:00.000Z';
  const upload = createUpload(account, { api: fake.api, signIn: fake.signIn, now, pause });
  const place = await publishDesk({ factory: { targets: ['youtube'] }, upload });
  putSession(place.keep);
  await place.pass();
  const [run] = await place.runs();
  expect(run).toMatchObject({ state: 'awaiting_approval', risk: { level: 'high' } });
  expect(run?.outcome.diff).toContain('+0:20 One breath');
  expect(fake.asked).toEqual([]);
  const hash = String((run?.input as { contentHash: string } | undefined)?.contentHash);
  mkdirSync(join(place.keep, 'videos'), { recursive: true });
  writeFileSync(join(place.keep, 'videos', `${hash}.mp4`), film);
  fake.fail('quota', 1, 'begin');
  const decision = { gate: 'Manual Approval', decision: 'approved', person: 'grace' } as const;
  await decideGate(place.desk, { runId: run?.id ?? '', ...decision, reason: 'I have listened to all of it.' });
  await vi.waitFor(async () =>
    expect((await place.runs())[0]).toMatchObject({ state: 'running', reason: expect.stringContaining('quota') }),
  );
  place.desk.clock.advance(86_400_000);
  await vi.waitFor(async () => expect((await place.runs())[0]?.state).toBe('done'), 10_000);
  await place.desk.engine.settled();
  expect(await place.pass()).toEqual([{ done: 'Published: https://www.youtube.com/watch?v=video1' }]);
  expect(fake.videos).toHaveLength(1);
  const everything = JSON.stringify([await place.runs(), await place.desk.lines(run?.id ?? ''), place.said]);
  for (const secret of fake.secrets) expect(everything).not.toContain(secret);
});

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
it.skipIf(!hasFfmpeg)(
  'a video is the cover with the sound, made once (skipped where ffmpeg is not installed)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'video-'));
    const made = (file: string, ...words: string[]) => {
      spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', ...words, join(folder, file)]);
      return readFileSync(join(folder, file));
    };
    const sound = made('tone.mp3', 'sine=frequency=440:duration=3');
    const cover = made('cover.png', 'color=c=blue:s=200x200', '-frames:v', '1');
    let times = 0;
    const parts = async () => {
      times += 1;
      return { sound, cover, ending: '.png', seconds: 3 };
    };
    const path = await makeVideo(join(folder, 'videos'), 'x', parts);
    expect(await makeVideo(join(folder, 'videos'), 'x', parts)).toBe(path);
    expect(times).toBe(1);
    const entries = ['-v', 'error', '-show_entries', 'format=duration:stream=codec_type', '-of', 'json', path];
    const { streams, format } = JSON.parse(spawnSync('ffprobe', entries).stdout.toString('utf8'));
    expect(streams.map(({ codec_type }: { codec_type: string }) => codec_type)).toEqual(['video', 'audio']);
    expect(Number(format.duration)).toBeGreaterThan(2.5);
    expect(Number(format.duration)).toBeLessThan(3.5);
  },
);
