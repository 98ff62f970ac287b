import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import { guard, hasSession } from './guard/guard.ts';
import { safeHeaders, withoutSecrets } from './guard/headers.ts';
import { cookieName, type Session } from './guard/session.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { Room } from './room.ts';
import { api } from './routes/api.ts';
import { factoryPages } from './routes/factory-pages.ts';
import { roomFiles } from './routes/files.ts';
import { forms } from './routes/forms.ts';
import { shown } from './routes/frame-of.ts';
import { pages } from './routes/pages.ts';
import { runPages } from './routes/run-pages.ts';
import { webhooks } from './routes/webhooks.ts';
import { html } from './views/html.ts';
import { refusedPage } from './views/refused-page.ts';

const largestBody = 100_000;

/** Everything that answers a request. */
export function controlRoomApp(room: Room, session: Session, port: () => number): Hono {
  const app = new Hono();
  const files = roomFiles();
  const tooLarge = () => {
    throw new Refusal(413, 'That is too much at once.', 'Send less.');
  };
  app.use(safeHeaders(), withoutSecrets(room.secrets), guard(session, port));
  // To whoever looks after this machine it says that it is there; the page of that name is for the person who started it.
  app.get('/health', (context, next) =>
    hasSession(context, session, port()) ? next() : Promise.resolve(context.json({ status: 'ok' })),
  );
  app.route('/', webhooks(room));
  app.use(bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.get('/start', (context) => {
    if (!session.isToken(context.req.query('token')))
      throw new Refusal(
        401,
        'This start address is not the present one.',
        'Open the one that the terminal printed last.',
      );
    setCookie(context, cookieName(port()), session.cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect('/', 303);
  });
  app.route('/files', files.routes);
  app.route(
    '/api',
    api(room, (context) => hasSession(context, session, port())),
  );
  app.route('/', pages(room, files));
  app.route('/', runPages(room, files));
  app.route('/', factoryPages(room, files));
  app.route('/', forms(room, files));
  app.notFound(() => {
    throw new Refusal(404, 'Page not found.', 'The navigation above leads to everything there is.');
  });
  app.onError(async (error, context) => {
    const answer = await refused(error, context);
    // The rest of what is too large is not read, so nothing else can come over this connection.
    if (answer.status === 413) answer.headers.set('connection', 'close');
    return answer;
  });

  async function refused(error: unknown, context: Context): Promise<Response> {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) room.errors.note(`${context.req.method} ${context.req.path}`, error);
    const { status, message, hint } = refusal;
    if (context.req.path === '/events')
      return context.json({ error: status >= 500 && status !== 503 ? 'Internal server error' : message }, status);
    if (/^\/(?:api|webhooks)\//.test(context.req.path)) return context.json({ error: { message, hint } }, status);
    // Who was not let in is shown nothing of the room.
    if (!hasSession(context, session, port()) || status === 403)
      return context.html(refusedPage(refusal, files), status);
    const body = html`<h1>${message}</h1><p class="lead">${hint}</p><p><a href="/">Repositories</a></p>`;
    const answer = await shown(context, room, files, { title: message, body });
    return new Response(answer.body, { status, headers: answer.headers });
  }
  return app;
}
