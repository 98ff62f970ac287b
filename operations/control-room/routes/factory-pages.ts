import { type Context, Hono } from 'hono';
import { agentsOf } from '../reads/agents-of.ts';
import { factoryOf } from '../reads/factory-of.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { agentsView } from '../views/agents-view.ts';
import { factoryView } from '../views/factory-view.ts';
import type { Files } from './files.ts';
import { shown } from './frame-of.ts';

/** The pages of the factory and of agents, and the sound of what was made. */
export function factoryPages(room: Room, files: Files): Hono {
  const app = new Hono();
  const { store, now } = room.desk;
  app.get('/factory', async (context) => {
    const factory = await factoryOf(room);
    const { waiting, working, dead } = factory.counts;
    const says = `${waiting} waiting, ${working} in work, ${dead} failed for good`;
    return shown(context, room, files, { title: 'Factory', says, body: factoryView(factory, now()) });
  });
  app.get('/agents', async (context) => {
    const agents = await agentsOf(room);
    const open = agents.tasks.filter(({ task }) => ['pending', 'in_progress'].includes(task.status)).length;
    const says = `${open} agent tasks are open`;
    return shown(context, room, files, { title: 'Agent tasks', says, body: agentsView(agents, now()) });
  });
  app.post('/factory/jobs/:id/retry', async (context) => {
    if (!(await store.queue.retry(context.req.param('id'))))
      throw new Refusal(404, 'There is no such factory job to try again.', 'It may have been tried again already.');
    return context.redirect('/factory', 303);
  });
  app.get('/factory/sessions/:code/sound', async (context) => {
    const sound = await room.factory?.sound(context.req.param('code'));
    if (!sound) throw new Refusal(404, 'There is no such session.', 'The page of the factory lists those there are.');
    return part(context, sound);
  });
  return app;
}

/** A file, or the part of it that a player asks for in order to jump. */
function part(
  context: Context,
  { bytes, type }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string },
): Response {
  const headers = { 'content-type': type, 'accept-ranges': 'bytes' };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(context.req.header('range') ?? '') ?? [];
  if (first === undefined) return context.body(bytes, 200, headers);
  const [from, to] = [Number(first), Math.min(last ? Number(last) : bytes.length - 1, bytes.length - 1)];
  if (from > to) return context.body(null, 416, { 'content-range': `bytes */${bytes.length}` });
  const range = { 'content-range': `bytes ${from}-${to}/${bytes.length}` };
  return context.body(bytes.slice(from, to + 1), 206, { ...headers, ...range });
}
