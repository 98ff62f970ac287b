import { readFileSync } from 'node:fs';
import { type Document, OpenAPIBackend } from 'openapi-backend';

let api: Promise<OpenAPIBackend> | undefined;

/** The pruned OpenAPI of GitHub (`prune-openapi.ts`), ready to route and to check; loaded once. */
export function githubApi(): Promise<OpenAPIBackend> {
  api ??= new OpenAPIBackend({
    definition: JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'), either) as Document,
    quick: true,
    coerceTypes: true,
    // The document is OpenAPI 3.0, whose `nullable` and `discriminator` Ajv's strict mode does not know.
    ajvOpts: {
      strict: false,
      formats: {
        'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
        uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
        date: true,
        int64: true,
        email: true,
        timestamp: true,
      },
    },
  }).init();
  return api;
}

/** A number in a path is a text as well, so what may be either is never exactly one of them. */
const either = (_: string, value: unknown): unknown => {
  const { oneOf, ...rest } = (typeof value === 'object' ? (value ?? {}) : {}) as { readonly oneOf?: unknown };
  return JSON.stringify(oneOf) === '[{"type":"integer"},{"type":"string"}]' ? { ...rest, anyOf: oneOf } : value;
};
