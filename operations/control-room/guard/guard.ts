import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { Refusal } from '../refusal.ts';
import { cookieName, type Session } from './session.ts';

/** What is open to everybody who reaches this machine: neither says anything. */
const open = ['/api/health', '/health', '/start'];

/** What is sent there is signed. */
const signed = ['/webhooks/github', '/events'];

/**
 * Lets nobody in but the person who started the room. A page of another site can send requests here, and a name of its own can point to
 * 127.0.0.1 (DNS rebinding); a page on another port of this machine even sends our cookie along. So Host, Origin and Sec-Fetch-Site are
 * looked at besides the session.
 */
export const guard =
  (session: Session, port: () => number): MiddlewareHandler =>
  async (context, next) => {
    const { method, path } = context.req;
    // A tunnel brings deliveries under its own name; their signature is what counts.
    if (method === 'POST' && signed.includes(path)) return next();
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`, ...(port() === 80 ? ['127.0.0.1', 'localhost'] : [])];
    const host = context.req.header('host') ?? '';
    if (!hosts.includes(host))
      throw new Refusal(403, 'This address is not the one of the control room.', `Open http://${hosts[0]}/ instead.`);
    const isBearer = session.isToken(/^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]);
    if (!isBearer) refuseOtherSites(context, host);
    if (open.includes(path) || path.startsWith('/files/') || isBearer || hasSession(context, session, port()))
      return next();
    throw new Refusal(
      401,
      'You are not signed in to this control room.',
      'Open the address that the terminal printed when it started.',
    );
  };

/** Whether a request brings the cookie or the token. */
export const hasSession = (context: Context, session: Session, port: number): boolean =>
  session.isCookie(getCookie(context, cookieName(port))) ||
  session.isToken(/^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]);

function refuseOtherSites(context: Context, host: string): void {
  const { method } = context.req;
  const reads = method === 'GET' || method === 'HEAD';
  const site = context.req.header('sec-fetch-site') ?? 'none';
  const origin = context.req.header('origin');
  const isLink = reads && context.req.header('sec-fetch-mode') === 'navigate';
  const isForeign = !['none', 'same-origin'].includes(site) && !isLink;
  const isOther = origin === undefined ? !reads : origin !== `http://${host}`;
  if (isForeign || isOther)
    throw new Refusal(403, 'Another site sent this, so it was not done.', 'Do it on the pages of the control room.');
}
