import type { IncomingMessage } from 'node:http';

/** What a request asks for, read once for everybody: faults match on it, the log shows it. */
export interface Incoming {
  readonly kind: 'graphql' | 'rest' | 'page';
  readonly method: string;
  /** Without `/api/v3`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** GraphQL: the operation's name, else its first fields. REST: set by the router to GitHub's `operationId`. */
  operation: string;
  readonly graphql: GraphQLRequest | null;
}

/** The body of a GraphQL request; `query` is whatever the client sent. */
export interface GraphQLRequest {
  readonly query: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** Reads a request to its end. */
export async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const path = url.pathname.replace(/^\/api\/v3(?=\/|$)/, '') || '/';
  const isGraphQL = path === '/graphql' || path === '/api/graphql';
  const graphql = isGraphQL ? graphqlRequest(body) : null;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const method = request.method ?? 'GET';
  return {
    kind: isGraphQL ? 'graphql' : 'rest',
    method,
    path,
    query: url.searchParams,
    headers,
    body,
    graphql,
    operation: graphql ? operationOf(graphql) : `${method} ${path}`,
  };
}

function graphqlRequest(body: string): GraphQLRequest | null {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read !== 'object' || read === null) return null;
    const { query, variables, operationName } = read as Record<string, unknown>;
    return {
      query,
      variables: typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {},
      operationName: typeof operationName === 'string' ? operationName : null,
    };
  } catch {
    return null;
  }
}

/** `query Issues(…)` is `Issues`; a nameless query goes by its first field. */
function operationOf({ query, operationName }: GraphQLRequest): string {
  const text = typeof query === 'string' ? query : '';
  const named = /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1];
  return operationName ?? named ?? /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(text)?.[1] ?? 'unreadable';
}
