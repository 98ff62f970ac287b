import { type Context, Hono } from 'hono';
import { fullName } from '../../../src/settings/repository.ts';
import { cancel } from '../acts/cancel.ts';
import { decide } from '../acts/decide.ts';
import { dispatch } from '../acts/dispatch.ts';
import { findRun } from '../acts/find-run.ts';
import { resume } from '../acts/resume.ts';
import { agentsOf } from '../reads/agents-of.ts';
import { factoryOf } from '../reads/factory-of.ts';
import { healthOf } from '../reads/health.ts';
import { workflowsOf } from '../reads/jobs-of.ts';
import { listRuns } from '../reads/list-runs.ts';
import { runAsJson } from '../reads/run-as-json.ts';
import { rowAsJson } from '../reads/run-row.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { apiFiles } from './api-files.ts';
import { bodies, bodyOf, filterOf, numberOf, repositoryOf } from './request.ts';

const pageSize = 50;

/** The API. Whoever calls it has been let in. `isIn` says whether who asks may see more than that the room runs. */
export function api(room: Room, isIn: (context: Context) => boolean): Hono {
  const app = new Hono();
  app.get('/repos', (context) =>
    context.json({ repositories: room.repositories.map((at) => ({ name: fullName(at) })) }),
  );
  app.get('/repos/:owner/:repo/workflows', async (context) =>
    context.json({ workflows: await workflowsOf(room, repositoryOf(context, room)) }),
  );
  app.post('/repos/:owner/:repo/workflows/:id/runs', async (context) => {
    const id = numberOf(context.req.param('id'), 'number of a workflow');
    const wanted = await bodyOf(context, bodies.dispatch);
    return context.json(await dispatch(room, repositoryOf(context, room), id, wanted), 202);
  });
  app.get('/runs', async (context) => {
    const { runs, next } = await listRuns(room.desk.store, { ...filterOf(context), limit: pageSize });
    return context.json({ runs: runs.map(rowAsJson), next: next ?? null });
  });
  app.get('/runs/:id', async (context) =>
    context.json(await runAsJson(room, await findRun(room, context.req.param('id')))),
  );
  app.route('/runs', apiFiles(room));
  app.post('/runs/:id/resume', async (context) => {
    const { user_input: answer } = await bodyOf(context, bodies.resume);
    return context.json(await resume(room, context.req.param('id'), answer), 202);
  });
  for (const [path, state] of [
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ] as const)
    app.post(`/runs/:id/${path}`, async (context) => {
      const { head_sha: headSha, ...decision } = await bodyOf(context, bodies.decide);
      return context.json(await decide(room, context.req.param('id'), state, { ...decision, headSha }));
    });
  app.post('/runs/:id/cancel', async (context) => {
    await bodyOf(context, bodies.nothing);
    return context.json(await cancel(room, context.req.param('id')), 202);
  });
  app.get('/factory', async (context) => context.json(await factoryOf(room)));
  app.get('/agents', async (context) => context.json(await agentsOf(room)));
  app.get('/events', async (context) => {
    const last = context.req.header('last-event-id') ?? context.req.query('last');
    const stream = await room.updates.open(/^\d{1,15}$/.test(last ?? '') ? Number(last) : undefined);
    if (!stream) throw new Refusal(503, 'Too many pages watch already.', 'Close some of them.');
    return context.body(stream, 200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
  });
  app.get('/health', async (context) => context.json(isIn(context) ? await healthOf(room) : { status: 'ok' }));
  app.all('*', () => {
    throw new Refusal(404, 'The API has no such route.', 'The guide of the control room lists them.');
  });
  return app;
}
