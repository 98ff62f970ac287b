import { type Context, Hono } from 'hono';
import { fullName } from '../../../src/settings/repository.ts';
import { findRun, findWorkflowRun } from '../acts/find-run.ts';
import { filesOfZip } from '../reads/files-of-zip.ts';
import { jobLog, mostLogBytes } from '../reads/job-log.ts';
import { branchOf, workflowsOf } from '../reads/jobs-of.ts';
import { listRuns } from '../reads/list-runs.ts';
import { runView } from '../reads/run-view.ts';
import { namedArtifact, zipOf } from '../reads/zip-of.ts';
import type { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { artifactView } from '../views/artifact-view.ts';
import { type RepositoryView, repositoryView } from '../views/repository-view.ts';
import type { Files } from './files.ts';
import { shown } from './frame-of.ts';
import { numberOf, repositoryOf } from './request.ts';

/** What a page shows besides, after something was refused. */
export interface Typed {
  readonly refused?: Refusal;
  readonly answer?: string | undefined;
  readonly reason?: string | undefined;
  readonly dispatch?: RepositoryView['typed'];
}

/** The page of a run. */
export async function showRun(context: Context, room: Room, files: Files, typed: Typed = {}) {
  const found = await findRun(room, context.req.param('id') ?? '');
  const job = context.req.query('job');
  const view = await runView(room, found, {
    job: job === undefined ? undefined : numberOf(job, 'number of a job'),
    ...{ answer: typed.answer, reason: typed.reason },
  });
  return shown(context, room, files, { ...view, refused: typed.refused });
}

/** The page of a repository. */
export async function showRepository(context: Context, room: Room, files: Files, typed: Typed = {}) {
  const at = repositoryOf(context, room);
  const name = fullName(at);
  const body = repositoryView({
    ...{
      name,
      url: `${room.serverUrl}/${name}`,
      branch: await branchOf(room, at),
      now: room.desk.now(),
    },
    workflows: await workflowsOf(room, at),
    runs: (await listRuns(room.desk.store, { repository: name, limit: 10 })).runs,
    typed: typed.dispatch,
  });
  return shown(context, room, files, { title: name, body, refused: typed.refused });
}

/** The pages of one repository, one run, one artifact, and the text of a log. */
export function runPages(room: Room, files: Files): Hono {
  const app = new Hono();
  app.get('/repositories/:owner/:repo', (context) => showRepository(context, room, files));
  app.get('/runs/:id', (context) => showRun(context, room, files));
  app.get('/runs/:id/log/:job', async (context) => {
    const { run, at } = await findWorkflowRun(room, context.req.param('id'));
    const { job, text, isCut } = await jobLog(room, at, run, numberOf(context.req.param('job'), 'number of a job'));
    const end = isCut ? `\n[The log goes on; no more than ${mostLogBytes} bytes were read.]\n` : '';
    const headers = { 'content-disposition': `attachment; filename="log-${job.id}.txt"` };
    return context.text(`${text}${end}`, 200, headers);
  });
  app.get('/runs/:id/artifacts/:artifact', async (context) => {
    const { run, at } = await findWorkflowRun(room, context.req.param('id'));
    const artifact = await namedArtifact(
      room,
      at,
      run,
      numberOf(context.req.param('artifact'), 'number of an artifact'),
    );
    const { files: all } = await filesOfZip(await zipOf(room, at, artifact), { mostBytes: 5_000_000 });
    const wanted = context.req.query('file');
    const texts = all.filter(({ text }) => text !== undefined);
    const chosen =
      wanted === undefined ? (texts.length === 1 ? texts[0] : undefined) : texts.find(({ path }) => path === wanted);
    const body = artifactView({ run, id: artifact.id, name: artifact.name, files: all, shown: chosen });
    return shown(context, room, files, { title: artifact.name, body });
  });
  return app;
}
