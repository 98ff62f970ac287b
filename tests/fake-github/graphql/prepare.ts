import { type DocumentNode, GraphQLError, parse, validate } from 'graphql';
import { type GitHubGraphQLError, notModelled, toGitHubError } from './errors.ts';
import { findUnmodelled } from './find-unmodelled.ts';
import { githubSchema } from './schema.ts';

/** A query that may run, or what is wrong with it. */
export type Prepared = { readonly document: DocumentNode } | { readonly errors: readonly GitHubGraphQLError[] };

const known = new Map<string, Prepared>();

/** Parses a query, checks it against GitHub's schema and against what the fake models. The same text is checked once. */
export function prepare(text: string): Prepared {
  const before = known.get(text);
  if (before) return before;
  const prepared = check(text);
  if (known.size > 500) known.clear();
  known.set(text, prepared);
  return prepared;
}

function check(text: string): Prepared {
  const schema = githubSchema();
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return {
      errors: [toGitHubError(error)].map((shown) => ({
        ...shown,
        message: shown.message.replace(/^Syntax Error: /, 'Parse error: '),
      })),
    };
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { errors: invalid.map((error) => inGitHubsWords(toGitHubError(error))) };
  const unmodelled = findUnmodelled(schema, document);
  if (unmodelled.length > 0) return { errors: unmodelled.map((what) => toGitHubError(notModelled(what))) };
  return { document };
}

/** The two mistakes people make most, as GitHub words them; the others keep the words of graphql-js. */
function inGitHubsWords(error: GitHubGraphQLError): GitHubGraphQLError {
  const [, fieldName, typeName] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
  if (fieldName && typeName)
    return {
      ...error,
      extensions: { code: 'undefinedField', typeName, fieldName },
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
    };
  const [, argumentName, owner] = /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/.exec(error.message) ?? [];
  if (argumentName && owner)
    return {
      ...error,
      extensions: { code: 'argumentNotAccepted', name: owner, typeName: 'Field', argumentName },
      message: `Field '${owner}' doesn't accept argument '${argumentName}'`,
    };
  return error;
}
