import { Hono } from 'hono';
import { findRun, findWorkflowRun } from '../acts/find-run.ts';
import { drawLog } from '../reads/draw-log.ts';
import { jobLog } from '../reads/job-log.ts';
import { artifactsOf } from '../reads/jobs-of.ts';
import { namedArtifact, zipOf } from '../reads/zip-of.ts';
import type { Room } from '../room.ts';
import { numberOf } from './request.ts';

const mostLines = 5000;

/** What a run wrote and left behind: logs and artifacts. */
export function apiFiles(room: Room): Hono {
  const app = new Hono();
  app.get('/:id/logs', async (context) => {
    const found = await findRun(room, context.req.param('id'));
    if (found.kind === 'ours') {
      const after = numberOf(context.req.query('after') ?? '0', 'number of a line');
      const lines = await room.desk.store.logs.after(found.run.id, after, mostLines);
      return context.json({ run_id: found.run.id, lines });
    }
    const job = context.req.query('job');
    const log = await jobLog(
      room,
      found.at,
      found.run,
      job === undefined ? undefined : numberOf(job, 'number of a job'),
    );
    const { lines, left } = drawLog(log.text, mostLines);
    const plain = lines.map(({ at, kind, parts }) => ({ at, kind, text: parts.map(({ text }) => text).join('') }));
    return context.json({
      run_id: found.run.id,
      job_id: log.job.id,
      job: log.job.name,
      left,
      is_cut: log.isCut,
      lines: plain,
    });
  });
  app.get('/:id/artifacts', async (context) => {
    const { run, at } = await findWorkflowRun(room, context.req.param('id'));
    return context.json({ artifacts: await artifactsOf(room, at, run) });
  });
  app.get('/:id/artifacts/:artifact', async (context) => {
    const { run, at } = await findWorkflowRun(room, context.req.param('id'));
    const artifact = await namedArtifact(
      room,
      at,
      run,
      numberOf(context.req.param('artifact'), 'number of an artifact'),
    );
    const zip = await zipOf(room, at, artifact);
    return context.body(Uint8Array.from(zip).buffer, 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="artifact-${artifact.id}.zip"; filename*=UTF-8''${encoded(`${artifact.name}.zip`)}`,
    });
  });
  return app;
}

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
