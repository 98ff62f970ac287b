import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, type GraphQLSchema } from 'graphql';

let schema: GraphQLSchema | undefined;

/**
 * GitHub's own published schema. It holds one field twice, so it is taken as it is instead of being checked (150 ms, made once).
 */
export function githubSchema(): GraphQLSchema {
  if (schema) return schema;
  // The package exports only its module, which would also parse 5 MB of JSON; the SDL lies beside it.
  const sdl = readFileSync(
    fileURLToPath(new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'))),
    'utf8',
  );
  schema = buildSchema(sdl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
  return schema;
}
