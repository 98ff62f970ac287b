import type { APIContext } from 'astro';

/** What a route gives one of its files, as `getStaticPaths` tells it. */
export interface Given {
  readonly params?: object;
  readonly props?: object;
}

/** What a file that is made while the site is built may ask: it has no visitor, whose request would tell more. */
interface Asked extends Given {
  readonly url: URL;
  readonly site: URL;
}

/**
 * Makes a file of ours. Astro would do the same with a request, a session, cookies and actions about it, which takes three times as
 * long for each of thousands of small files.
 */
export async function fileOf(route: object, { props = {}, params = {}, url, site }: Asked): Promise<Response> {
  const { GET } = route as { GET?: (context: APIContext) => Promise<unknown> };
  const response = await GET?.(only({ props, params, url, site }) as unknown as APIContext);
  if (response instanceof Response) return response;
  throw new Error(`${url.pathname} is a file whose GET gives no Response.`);
}

/** Throws where something is asked for that is not there, so that nobody takes nothing for an answer. */
const only = <Context extends object>(context: Context): Context =>
  new Proxy(context, {
    get(from, key) {
      if (key in from) return from[key as keyof Context];
      throw new Error(
        `A file of the site asks for "${String(key)}", and is made without a visitor: it has ${Object.keys(from).join(', ')}.`,
      );
    },
  });
