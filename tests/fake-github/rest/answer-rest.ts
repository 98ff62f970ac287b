import type { OpenAPIBackend } from 'openapi-backend';
import type { RateLimiter } from '../access/rate-limit.ts';
import { may, maySee, notAccessible, type Token } from '../access/tokens.ts';
import { type Answer, jsonAnswer, message } from '../http/answer.ts';
import type { Incoming } from '../http/incoming.ts';
import type { Repository } from '../world/model.ts';
import { unacceptable } from '../world/text-limits.ts';
import type { World } from '../world/world.ts';
import { operations } from './handlers/index.ts';
import type { Route } from './route.ts';

interface Asking {
  readonly api: OpenAPIBackend;
  readonly incoming: Incoming;
  readonly world: World;
  readonly token: Token;
  readonly limiter: RateLimiter;
}

const documentation = 'https://docs.github.com/rest';

/** The fake's refusal of what it does not model; no answer of GitHub's looks like it. */
export const notImplemented = (what: string): Answer =>
  message(
    501,
    `The fake GitHub does not model ${what}. Add it to tests/fake-github/rest/prune-openapi.ts and rest/handlers.`,
    documentation,
  );

/** Answers a request: checked against GitHub's OpenAPI before it is believed, and again before the answer leaves. */
export async function answerRest(route: Route, { api, incoming, world, token, limiter }: Asking): Promise<Answer> {
  const operation = operations[route.operationId];
  if (!operation) return notImplemented(route.operationId);
  const { owner, repo } = route.params;
  const repository = owner && repo ? world.repositories.get(`${owner}/${repo}`.toLowerCase()) : undefined;
  if (owner && (!repository || !maySee(token, repository))) return message(404, 'Not Found', documentation);
  if (repository && operation.needs && !may(token, repository, ...operation.needs))
    return forbidden(token, operation.needs);
  const checked = api.validateRequest(route.asked, route.operation);
  if (!checked.valid)
    return invalid(
      checked.errors?.map(({ instancePath, message: text }) => `${instancePath || 'The request'} ${text}`) ?? [],
    );
  const { body } = route.asked;
  const problem = route.operationId.startsWith('issues/') && typeof body === 'object' && body && unacceptable(body);
  if (problem) return validationFailed(problem);
  const answer = await operation.answer({
    world,
    token,
    limiter,
    params: route.params,
    query: route.asked.query,
    path: incoming.path,
    body: typeof body === 'object' && body !== null ? { ...body } : {},
    accept: incoming.headers['accept'] ?? '',
    repository: repository as Repository,
  });
  return honest(api, route, answer);
}

const forbidden = (token: Token, [permission, level]: readonly [string, string]): Answer =>
  message(403, notAccessible(token), documentation, { 'x-accepted-github-permissions': `${permission}=${level}` });

const invalid = (problems: readonly string[]): Answer =>
  jsonAnswer(422, {
    message: `Invalid request.\n\n${problems.join('\n')}`,
    documentation_url: documentation,
    status: '422',
  });

const validationFailed = (text: string): Answer =>
  jsonAnswer(422, {
    message: 'Validation Failed',
    errors: [{ resource: 'Issue', code: 'unprocessable', field: 'data', message: text }],
    documentation_url: documentation,
    status: '422',
  });

/** The answer, or a loud complaint when it is not what GitHub's document promises. */
function honest(api: OpenAPIBackend, { operation, operationId }: Route, answer: Answer): Answer {
  const isJson = answer.headers?.['content-type']?.startsWith('application/json') ?? false;
  if (!(String(answer.status) in (operation.responses ?? {})))
    return answer.status >= 400
      ? answer
      : message(
          500,
          `The fake's own answer to ${operationId} has status ${answer.status}, which GitHub's OpenAPI does not know.`,
        );
  if (!isJson) return answer;
  const checked = api.validateResponse(JSON.parse(String(answer.body)), operation, answer.status);
  if (checked.valid) return answer;
  const problems = checked.errors?.map(({ instancePath, message: text }) => `${instancePath} ${text}`).join('; ');
  return message(500, `The fake's own answer to ${operationId} breaks GitHub's OpenAPI: ${problems}`, documentation);
}
