import type { MiddlewareHandler } from 'hono';
import { masked } from '../../../src/terminal/masked.ts';

const policy = [
  ...[
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
  ],
  ...["connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  // With "no-referrer" browsers would name no origin when a form is sent, and forms without one are refused.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The headers that every answer carries. */
export const safeHeaders = (): MiddlewareHandler => async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};

/** Takes secrets out of every text that leaves, whoever wrote it there: a log, an error, a title. */
export const withoutSecrets =
  (secrets: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    await next();
    if (!/^(?:text\/(?:html|plain)|application\/json)/.test(context.res.headers.get('content-type') ?? '')) return;
    const { status, headers: said } = context.res;
    const text = masked(await context.res.text(), secrets);
    // Hono copies the headers of an answer that was there before into the new one.
    context.res = undefined;
    context.res = new Response(text, { status, headers: said });
  };
