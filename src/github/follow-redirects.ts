const most = 5;
const redirects = [301, 302, 303, 307, 308];

/**
 * A fetch that follows redirects within the place that was asked (a renamed repository). One that leads anywhere else is
 * answered with 421 (Misdirected Request), because the token is for that place alone. Only a 307 or 308 carries on what was sent.
 * Whoever says `redirect: 'manual'` is told where a redirect leads, and goes there without the token.
 */
export function followRedirects(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    let url = new URL(input instanceof Request ? input.url : input);
    const isLeftToCaller = init?.redirect === 'manual';
    let asked: RequestInit = { ...init, redirect: 'manual' };
    for (let count = 0; ; count++) {
      const response = await fetch(count === 0 ? input : url, asked);
      const location = response.headers.get('location');
      if (!redirects.includes(response.status) || location === null || isLeftToCaller) return response;
      await response.body?.cancel();
      const next = URL.parse(location, url);
      if (next?.origin !== url.origin || next.username !== '' || next.password !== '')
        return misdirected(`${url.origin} redirects to ${next?.origin ?? 'no address'}`);
      if (count === most) return misdirected(`${url.origin} redirects again and again`);
      if (response.status < 307 && (asked.method ?? 'GET') !== 'HEAD')
        asked = { ...asked, method: 'GET', body: null, headers: withoutBody(asked.headers) };
      url = next;
    }
  };
}

// An answer rather than an error: the client tries again after an error, and nothing would be different then.
const misdirected = (message: string): Response =>
  new Response(message, { status: 421, headers: { 'content-type': 'text/plain' } });

function withoutBody(given: RequestInit['headers']): Headers {
  const headers = new Headers(given);
  for (const name of ['content-type', 'content-length', 'content-encoding']) headers.delete(name);
  return headers;
}
