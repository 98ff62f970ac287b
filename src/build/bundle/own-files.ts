import type { APIContext, GetStaticPaths, RouteData } from 'astro';

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

/** A file that a route makes: its address from the site's root, and what it is given. */
interface GivenPath {
  readonly pathname: string;
  readonly cacheKey?: string;
  readonly given: Given;
}

/**
 * The files that a route of ours makes, as its `getStaticPaths` gives them. Astro would work out each address twice, and there is
 * one for every record. Throws where a part of an address would have to be written otherwise.
 */
export async function givenPaths(
  route: object,
  { segments, component, route: pattern }: Pick<RouteData, 'segments' | 'component' | 'route'>,
): Promise<GivenPath[]> {
  const { getStaticPaths } = route as { getStaticPaths?: GetStaticPaths };
  const paginate = () => {
    throw new Error(`${component} asks for pages, and makes files.`);
  };
  const found = (await getStaticPaths?.({ routePattern: pattern, paginate })) ?? [{ params: {} }];
  return [found].flat().map(({ params, props, cacheKey }) => {
    const part = (name: string) => {
      const value = String(params[name]);
      if (/^[^/\\?#%]+$/.test(value) && value.normalize() === value) return value;
      throw new Error(`${component} gives "${name}" the value "${value}", which cannot stand in an address as it is.`);
    };
    const names = segments.map((parts) =>
      parts.map(({ dynamic, content }) => (dynamic ? part(content) : content)).join(''),
    );
    return {
      pathname: names.join('/'),
      given: { params, ...(props && { props }) },
      ...(cacheKey !== undefined && { cacheKey: String(cacheKey) }),
    };
  });
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
