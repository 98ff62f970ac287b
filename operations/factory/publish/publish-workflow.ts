/**
 * THE WORKFLOW THAT PUBLISHES: it shows what it would publish, waits until somebody else approves that, and does then exactly that, once.
 */
import { gateNames } from '../../../content-schema/gates/gate.ts';
import type { Risk } from '../../../content-schema/gates/gates-file.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import type { Engine, Workflow } from '../../engine/engine.ts';
import type { WorkflowDesk } from '../../runbooks/desk.ts';
import { startKeptProposal } from '../../runbooks/proposal/start-proposal.ts';
import { awaitApproval } from '../../runbooks/run/await-approval.ts';
import { Ended, type Progress, progressOf } from '../../runbooks/run/progress.ts';
import { type Publication, places, publicationSchema, runOf, wantedName } from './publication.ts';
import { type UploadVideo, uploadByTheWay } from './youtube/upload-by-the-way.ts';

/** What the engine calls it. */
export const publishName = 'factory.publish';

/** What it works with besides the desk. */
export interface Publishing {
  /** The engine that runs it, which is there once it runs. */
  readonly engine: () => Engine;
  readonly upload: UploadVideo;
}

/** The workflow. */
export const publishWorkflow = (desk: WorkflowDesk, { engine, upload }: Publishing): Workflow<Publication> => ({
  name: publishName,
  input: publicationSchema,
  run(context, publication) {
    const { runId } = context;
    const { code, contentHash, diff, to } = publication;
    const progress = progressOf(desk.store, context);
    return progress.whole(runOf(publication), async () => {
      await progress.step('Show', 'Validate', async (say) => {
        await desk.store.runs.change(runId, { state: 'running', risk: risks[to.target], outcome: { diff } });
        await say(`${code}, contents ${contentHash.slice(0, 16)}, are to be published ${places[to.target]}`);
      });
      await awaitApproval(
        desk,
        context,
        progress,
        [gateNames.approval],
        `Nothing of ${code} has left this machine: somebody has to approve it`,
      );
      const isWanted = await progress.step('Look again', 'Execute', async () => {
        await desk.store.runs.change(runId, { state: 'running', reason: null });
        return (await desk.store.notes('factory').get(wantedName(publication))) === contentHash;
      });
      if (!isWanted)
        return new Ended('skipped', 'Its contents have changed since they were shown, so the approval is void.');
      if (to.target === 'youtube')
        return uploadByTheWay(desk, context, progress, upload, { code, contentHash, video: to.video });
      return propose(desk, engine(), progress, publication, to.proposal, runId);
    });
  },
});

async function propose(
  desk: WorkflowDesk,
  engine: Engine,
  progress: Progress,
  { repository, requestedBy, diff }: Publication,
  proposal: Extract<Publication['to'], { target: 'site' }>['proposal'],
  runId: string,
): Promise<Ended> {
  await progress.step('Propose', 'Execute', async (say) => {
    const wanted = { key: `publish ${runId}`, parentId: runId, requestedBy, repository: repositoryNamed(repository) };
    const { id } = await startKeptProposal({ ...desk, engine }, proposal, wanted);
    await desk.store.runs.change(runId, { outcome: { diff, proposal: id } });
    await say(`The run ${id} opens the pull request`);
  });
  return new Ended('done');
}

const risks: Readonly<Record<Publication['to']['target'], Risk>> = {
  site: { level: 'medium', why: ['Opens a pull request with sound that a program made.'] },
  youtube: { level: 'high', why: ['What was seen on YouTube cannot be made unseen.'] },
};
