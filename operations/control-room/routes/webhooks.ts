import { Hono } from 'hono';
import type { Room } from '../room.ts';
import { deliveryReader } from './deliveries.ts';

/** What scripts and workflows are told of an event, by the status that it has for us (R001-071). */
const told = { 202: { status: 'accepted' }, 400: { error: 'Invalid event payload' } } as const;

/** Takes deliveries: of GitHub's webhooks, and at `/events` of workflows and scripts, signed in the same way. */
export function webhooks(room: Room): Hono {
  const app = new Hono();
  const read = deliveryReader();
  const receive = async (request: Request) =>
    room.inbox.receive({ headers: request.headers, body: await read(request) });
  app.post('/webhooks/github', async (context) => {
    const { status, message } = await receive(context.req.raw);
    return context.json({ message }, status);
  });
  app.post('/events', async (context) => {
    const { status, message } = await receive(context.req.raw);
    const answer = status === 202 || status === 400 ? { ...told[status], message } : { error: message };
    return context.json(answer, status);
  });
  return app;
}
