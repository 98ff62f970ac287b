import { GraphQLError } from 'graphql';

/** An error as GitHub's GraphQL writes it: `type` stands beside the message, not under `extensions`. */
export interface GitHubGraphQLError {
  readonly type?: string;
  /** Only on the newer form of the primary limit: `graphql_rate_limit`. */
  readonly code?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly message: string;
}

/** An error of GitHub's own types (`NOT_FOUND`, `FORBIDDEN`, `STALE_DATA` …), thrown by a resolver. */
export const refusal = (type: string, message: string, shown?: Readonly<Record<string, unknown>>): GraphQLError =>
  new GraphQLError(message, { extensions: { type, shown } });

/** The error for what the fake does not know: loud, with the name, so that nobody takes `null` for an answer. */
export const notModelled = (what: string): GraphQLError =>
  refusal(
    'FAKE_GITHUB_NOT_MODELLED',
    `The fake GitHub does not model ${what}. Add it under tests/fake-github/graphql/resolvers, or ask for less.`,
  );

/** The text GitHub gives when a query ran into a time limit or a bug; Octokit's retry plugin looks for its beginning. */
export const somethingWentWrong = (requestId: string): string =>
  [
    'Something went wrong while executing your query.',
    'This may be the result of a timeout, or it could be a GitHub bug.',
    `Please include \`${requestId}\` when reporting this issue.`,
  ].join(' ');

/** Gives an error GitHub's shape. */
export function toGitHubError({ message, path, locations, extensions }: GraphQLError): GitHubGraphQLError {
  const { type, shown, ...others } = extensions as { type?: string; shown?: Record<string, unknown> } & Record<
    string,
    unknown
  >;
  const visible = shown ?? (Object.keys(others).length > 0 ? others : undefined);
  return {
    ...(type && { type }),
    ...(path && { path }),
    ...(visible && { extensions: visible }),
    ...(locations && { locations }),
    message,
  };
}
