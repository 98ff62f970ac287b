import type { WorkflowContext } from '../../../engine/engine.ts';
import type { WorkflowDesk } from '../../../runbooks/desk.ts';
import { Ended, type Progress } from '../../../runbooks/run/progress.ts';
import type { Video } from './video.ts';

/** What is uploaded, and the digest by which it is found again. */
export interface ToUpload {
  readonly code: string;
  readonly contentHash: string;
  readonly video: Video;
}

/** The address of the video, or when to go on and why not sooner. */
export type Uploaded = { readonly url: string } | { readonly later: number; readonly why: string };

/** Uploads a video, or goes on with an upload that was begun. Done twice it is one video. */
export type UploadVideo = (desk: WorkflowDesk, what: ToUpload) => Promise<Uploaded>;

/** As often as it goes on; days, where a quota is spent each day. */
const rounds = 60;

/** Uploads a video, and sleeps between the attempts without anybody working meanwhile. */
export async function uploadByTheWay(
  desk: WorkflowDesk,
  context: WorkflowContext,
  progress: Progress,
  upload: UploadVideo,
  what: ToUpload,
): Promise<Ended> {
  for (let round = 1; round <= rounds; round += 1) {
    const came = await progress.step(`Upload ${round}`, 'Execute', async (say) => {
      const uploaded = await upload(desk, what);
      const run = await desk.store.runs.get(context.runId);
      if ('url' in uploaded) {
        const { url } = uploaded;
        const artifacts = [{ kind: 'link', title: 'Video', value: url }] as const;
        await desk.store.runs.change(context.runId, { reason: null, outcome: { ...run?.outcome, url, artifacts } });
      } else await desk.store.runs.change(context.runId, { reason: uploaded.why });
      await say('url' in uploaded ? `The video is at ${uploaded.url}` : uploaded.why);
      return uploaded;
    });
    if ('url' in came) return new Ended('done');
    await context.sleep(`Rest ${round}`, came.later);
  }
  return new Ended('failed', 'YouTube did not take the video in sixty attempts.');
}
