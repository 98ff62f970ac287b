import { type Context, Hono } from 'hono';
import { fullName } from '../../../src/settings/repository.ts';
import { healthOf } from '../reads/health.ts';
import { listRuns } from '../reads/list-runs.ts';
import { rowOfWorkflowRun } from '../reads/run-row.ts';
import { waitingForApproval } from '../reads/waiting.ts';
import type { Room } from '../room.ts';
import { eventsView } from '../views/events-view.ts';
import { healthView } from '../views/health-view.ts';
import { repositoriesView } from '../views/repositories-view.ts';
import { runsView } from '../views/runs-view.ts';
import { approvalsView, inputView } from '../views/waiting-views.ts';
import type { Files } from './files.ts';
import { shown } from './frame-of.ts';
import { filterOf } from './request.ts';

const pageSize = 30;

/** The pages of lists. */
export function pages(room: Room, files: Files): Hono {
  const app = new Hono();
  const { store, now } = room.desk;
  const show = (context: Context, view: Parameters<typeof shown>[3]) => shown(context, room, files, view);
  app.get('/', async (context) => {
    const rows = await Promise.all(
      room.repositories.map(async (at) => {
        const name = fullName(at);
        const [newest] = await store.workflowRuns.list({ repository: name, limit: 1 });
        const unfinished = (await store.workflowRuns.list({ repository: name, finished: false, limit: 100 })).length;
        return { name, unfinished, newest: newest && rowOfWorkflowRun(newest) };
      }),
    );
    return show(context, { title: 'Repositories', body: repositoriesView(rows, now()) });
  });
  app.get('/runs', async (context) => {
    const filter = filterOf(context);
    const body = runsView({
      page: await listRuns(store, { ...filter, limit: pageSize }),
      filter,
      repositories: room.repositories.map(fullName),
      saved: room.desk.config.filters,
      now: now(),
    });
    return show(context, { title: 'Runs', body });
  });
  app.get('/approvals', async (context) => {
    const runs = await waitingForApproval(store);
    return show(context, {
      title: 'Approvals',
      says: `${runs.length} wait for approval`,
      body: approvalsView(runs, now()),
    });
  });
  app.get('/input', async (context) => {
    const runs = await store.workflowRuns.list({ awaiting: true, limit: 100 });
    return show(context, { title: 'Awaiting input', says: `${runs.length} await input`, body: inputView(runs, now()) });
  });
  app.get('/events', async (context) =>
    show(context, { title: 'Events', body: eventsView(await room.inbox.list(100), now(), room.acceptsWebhooks) }),
  );
  app.get('/health', async (context) =>
    show(context, { title: 'Health', refreshSeconds: 15, body: healthView(await healthOf(room), now()) }),
  );
  return app;
}
