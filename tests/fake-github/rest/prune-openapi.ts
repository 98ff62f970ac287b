/**
 * Makes `openapi.json` out of GitHub's own OpenAPI: the operations the fake answers and the schemas they need, nothing else.
 * GitHub's document has 390 MB unpacked, so it is no dependency. To renew it:
 *   npm install --prefix /tmp/openapi @octokit/openapi@23.0.2
 *   node tests/fake-github/rest/prune-openapi.ts /tmp/openapi/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Operations by GitHub's own names; add one here, renew the document, then write its handler. */
const wanted = new Set([
  'repos/get',
  'users/get-authenticated',
  'rate-limit/get',
  'issues/list-for-repo',
  'issues/create',
  'issues/get',
  'issues/update',
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'issues/add-labels',
  'issues/remove-label',
  'issues/list-labels-for-repo',
  'issues/create-label',
  'issues/update-label',
  'issues/delete-label',
  'git/get-blob',
  'repos/get-content',
  'repos/list-branches',
  'repos/get-pages',
  'repos/create-dispatch-event',
  'actions/create-workflow-dispatch',
  'actions/list-repo-workflows',
  'actions/get-workflow',
  'actions/list-workflow-runs',
  'actions/list-workflow-runs-for-repo',
  'actions/get-workflow-run',
  'actions/cancel-workflow-run',
  'actions/re-run-workflow',
  'actions/re-run-workflow-failed-jobs',
  'actions/list-jobs-for-workflow-run',
  'actions/get-job-for-workflow-run',
  'actions/download-job-logs-for-workflow-run',
  'actions/download-workflow-run-logs',
  'actions/list-workflow-run-artifacts',
  'actions/get-artifact',
  'actions/download-artifact',
  'actions/get-pending-deployments-for-run',
  'actions/review-pending-deployments-for-run',
  'repos/get-collaborator-permission-level',
  'pulls/list-files',
  'actions/list-repo-variables',
  'actions/list-repo-secrets',
  'actions/list-repo-organization-variables',
  'actions/list-repo-organization-secrets',
  'repos/get-branch-rules',
  'actions/get-github-actions-permissions-repository',
  'actions/get-github-actions-default-workflow-permissions-repository',
]);
const prose = new Set([
  'description',
  'summary',
  'tags',
  'externalDocs',
  'example',
  'examples',
  'headers',
  'title',
  'links',
]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value without prose; inside `properties` a key is a name and stays, whatever it is called. */
function lean(value: Json, keysAreNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => lean(item));
  if (!isObject(value)) return value;
  const enumeration = value['enum'];
  // OpenAPI 3.0 wants `null` named in the enum of what may be null; GitHub's document forgets it, GitHub's answers do not.
  if (value['nullable'] === true && Array.isArray(enumeration) && !enumeration.includes(null))
    return lean({ ...value, enum: [...enumeration, null] });
  // And what may be null but has no type of its own is, for Ajv, either null or the rest.
  if (value['nullable'] === true && value['type'] === undefined) {
    const { nullable: _, ...rest } = value;
    return { anyOf: [{ enum: [null] }, lean(rest)] };
  }
  const kept = Object.entries(value).filter(([key]) => keysAreNames || (!prose.has(key) && !key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, item]) => [key, lean(item, !keysAreNames && key === 'properties')]));
}

const references = (value: Json): string[] =>
  Array.isArray(value)
    ? value.flatMap(references)
    : isObject(value)
      ? Object.entries(value).flatMap(([key, item]) =>
          key === '$ref' && typeof item === 'string' ? [item] : references(item),
        )
      : [];

const source: unknown = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'));
const document = source as {
  openapi: string;
  info: Json;
  paths: Record<string, JsonObject>;
  components: Record<string, JsonObject>;
};

const paths: Record<string, JsonObject> = {};
for (const [path, item] of Object.entries(document.paths))
  for (const [method, operation] of Object.entries(item))
    if (isObject(operation) && wanted.has(String(operation['operationId'])))
      paths[path] = { ...paths[path], [method]: lean(operation) };

const components: Record<string, JsonObject> = {};
const queue = references(paths);
for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
  const [, , kind = '', name = ''] = next.split('/');
  if (components[kind]?.[name] !== undefined) continue;
  const found = lean(document.components[kind]?.[name] ?? {});
  components[kind] = { ...components[kind], [name]: found };
  queue.push(...references(found));
}

// The document calls `created` a time; GitHub takes a range such as `>=2026-01-01` and says so in its prose.
const created = components['parameters']?.['created'];
if (isObject(created)) created['schema'] = { type: 'string' };

const pruned = {
  openapi: document.openapi,
  info: {
    title: 'The part of GitHub’s OpenAPI that the fake answers; made by prune-openapi.ts, do not edit',
    version: '23.0.2',
    license: { name: 'MIT' },
  },
  paths,
  components,
};
await writeFile(fileURLToPath(new URL('openapi.json', import.meta.url)), `${JSON.stringify(pruned)}\n`);
