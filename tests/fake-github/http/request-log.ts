/** One request as the fake saw it. */
export interface LoggedRequest {
  readonly kind: 'graphql' | 'rest' | 'page';
  readonly method: string;
  readonly path: string;
  /** GraphQL: the operation's name or first field. REST: GitHub's `operationId`. */
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** Points it took off the hour. */
  readonly cost: number;
  readonly nodeCount: number;
  /** 0 when no answer was sent. */
  readonly status: number;
  /** Login behind the token. */
  readonly by: string | null;
  /** Name of the fault that spoilt it. */
  readonly fault: string | null;
  readonly bytes: number;
  readonly milliseconds: number;
}
