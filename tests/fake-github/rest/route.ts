import type { OpenAPIBackend } from 'openapi-backend';
import type { Incoming } from '../http/incoming.ts';

type Matched = NonNullable<ReturnType<OpenAPIBackend['matchOperation']>>;

/** A REST request that GitHub's document knows. */
export interface Route {
  readonly operation: Matched;
  readonly operationId: string;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The request in openapi-backend's terms, to be validated. */
  readonly asked: {
    method: string;
    path: string;
    query: Record<string, string>;
    headers: Record<string, string>;
    body: unknown;
  };
}

/** The one parameter that may hold slashes; openapi-backend's routes end at a slash, so they are escaped first. */
const withEscapedPath = (path: string) =>
  path.replace(
    /^(\/repos\/[^/]+\/[^/]+\/contents)(?:\/(.*))?$/,
    (_, start: string, rest: string | undefined) => `${start}/${(rest || '/').replaceAll('/', '%2F')}`,
  );

/** Finds the operation of a request; `null` when the pruned document has none. */
export function routeOf(api: OpenAPIBackend, { method, path, query, headers, body }: Incoming): Route | null {
  const asked = {
    method: method === 'HEAD' ? 'GET' : method,
    path: withEscapedPath(path),
    query: Object.fromEntries(query),
    headers: { ...headers },
    body: parsed(body),
  };
  const operation = api.matchOperation(asked);
  if (!operation?.operationId) return null;
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const pattern = new RegExp(`^${operation.path.replace(/\{\w+\}/g, '([^/]+)')}/?$`);
  const values = pattern.exec(asked.path)?.slice(1) ?? [];
  return {
    operation,
    operationId: operation.operationId,
    asked,
    params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')])),
  };
}

/** JSON, or the text itself where it is none: the schema then refuses it. */
function parsed(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
