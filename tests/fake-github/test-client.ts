/** A client for the fake's own tests: no library between the test and what the server says. */
import type { FakeGitHub } from './index.ts';

/** What GraphQL answered. */
export interface Reply<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors?: readonly {
    readonly type?: string;
    readonly path?: readonly (string | number)[];
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks a GraphQL question. */
export async function ask<Data>(
  github: FakeGitHub,
  query: string,
  variables: object = {},
  token: string | null = github.token,
): Promise<Reply<Data>> {
  const response = await fetch(github.graphqlUrl, {
    method: 'POST',
    headers: { ...(token !== null && { authorization: `bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data: Data };
  return { ...body, status: response.status, headers: response.headers };
}

/** What REST answered. */
export interface RestReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends a REST request. */
export async function rest(
  github: FakeGitHub,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<RestReply> {
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { authorization: `bearer ${github.token}`, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    redirect: 'manual',
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
}
