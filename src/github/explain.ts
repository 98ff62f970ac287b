import { isLimited } from './rate-limit-wait.ts';
import { isLimit } from './too-much.ts';
import { noAnswer } from './whole-answers.ts';

/** GitHub said no, or did not answer; worded for the person who runs the build. */
export class GitHubError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'GitHubError';
    this.hint = hint;
  }
}

interface Fault {
  readonly type?: string;
  readonly message?: string;
}

const tokenHint =
  'In Actions set GITHUB_TOKEN: ${{ github.token }}; elsewhere make a fine-grained token under Settings → Developer settings.';

/** Turns whatever went wrong into one readable error that says what to do. `asked` is the query or route that met it. */
export function explain(error: unknown, variables: Record<string, unknown>, asked = ''): GitHubError {
  if (error instanceof GitHubError) return error;
  const repository = named(variables);
  const status = property<number>(error, 'status');
  const faults = property<Fault[]>(error, 'errors') ?? [];
  const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const says = (message: string, hint: string) => new GitHubError(message, hint, { cause: error });

  if (status === 401) return says('GitHub does not accept the token.', `It may be mistyped or expired. ${tokenHint}`);
  if (status === 421)
    return says(
      `GitHub's address leads elsewhere: ${words}`,
      'The token was not sent there. Check GITHUB_API_URL and GITHUB_GRAPHQL_URL; for public GitHub leave them out.',
    );
  if (status === noAnswer)
    return says(
      `What answered is not the API of GitHub: it gave ${words}.`,
      'Nothing was published. Run this again; if it stays, check GITHUB_GRAPHQL_URL and GITHUB_API_URL, which public GitHub needs not.',
    );
  if (
    isLimited(error) ||
    /rate limit|secondary rate/i.test(words ?? '') ||
    faults.some(({ type }) => /^RATE_LIMIT/.test(type ?? ''))
  )
    return says(`GitHub's rate limit is used up: ${words}`, `Nothing was published. Run this again ${reset(error)}.`);
  if (faults.some(({ message = '' }) => /not permitted to create or approve pull requests/i.test(message)))
    return says(
      `The workflows of ${repository} may not open pull requests.`,
      'Under Settings → Actions → General, choose "Allow GitHub Actions to create and approve pull requests"; ' +
        'or use the token of an app.',
    );
  if (status === 403 || faults.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES')) {
    const [permission, level] = lacking(error, asked);
    return says(
      `The token may not ${level} ${repository}: ${faults[0]?.message ?? words}`,
      `It lacks the repository permission "${permission}: ${level}". For a fine-grained token add it under Settings → ` +
        'Developer settings → Personal access tokens → Repository permissions; in Actions write ' +
        `"permissions: { ${permission.toLowerCase().replaceAll(' ', '-')}: ${level} }" in the workflow. ` +
        'An organization may also have to approve the token.',
    );
  }
  if (status === 404 || faults.some(({ type }) => type === 'NOT_FOUND'))
    return says(
      `There is no ${repository}, or the token may not see it.`,
      'Check how it is spelled in LEDGERLINE_ISSUES_DB, LEDGERLINE_DATA_HUB or ledgerline.config.ts, and that the token was given it.',
    );
  const rule = faults.find(({ message = '' }) => /rule violation|protected branch|ruleset/i.test(message));
  if (rule)
    return says(
      `The rules of ${repository} refuse the commit: ${rule.message}`,
      'Nothing was written. Under Settings → Rules let the app whose token this is bypass the rule, ' +
        'or keep the data in a branch or repository without it.',
    );
  const limit = faults.find(isLimit);
  if (limit)
    return says(
      `GitHub refuses the question as too large: ${limit.message}`,
      'Nothing was published. Run this again later; what is too large for it depends on its load.',
    );
  if (faults.length > 0)
    return says(
      `GitHub answered only in part: ${faults.map(({ message }) => message).join('; ')}`,
      'Nothing was published. Run this again; if it stays, GitHub or this query has a fault.',
    );
  if (status === 422)
    return says(
      `GitHub does not take what was asked of ${repository}: ${words}`,
      'Something has changed there meanwhile, or is not allowed. Run this again; if it stays, report it with this line.',
    );
  return says(
    `GitHub could not be reached: ${words}${status ? ` (HTTP ${status})` : ''}`,
    'Nothing was published. Check the network and githubstatus.com, then run this again.',
  );
}

/** The repository that was asked. */
function named(variables: Record<string, unknown>): string {
  const written = property<string>(property(variables.input, 'branch'), 'repositoryNameWithOwner');
  return written ?? ([variables.owner, variables.repo ?? variables.name].filter(Boolean).join('/') || 'the repository');
}

/** Whether an error is GitHub's answer of that status. */
export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof GitHubError && property<number>(error.cause, 'status') === status;

/** Whether GitHub said of this one repository that the token may not, or may not see it; another one may be another matter. */
export const isOutOfReach = (error: unknown): boolean =>
  (isStatus(error, 403) && /^The token may not /.test((error as GitHubError).message)) || isStatus(error, 404);

/** Whether GitHub said no, so that asking again changes nothing: the token is wrong, it may not, or it has asked too much. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof GitHubError)) return false;
  const faults = property<Fault[]>(error.cause, 'errors') ?? [];
  const status = property<number>(error.cause, 'status') ?? 0;
  return (
    [401, 403, 429].includes(status) ||
    faults.some(({ type = '' }) => /^(?:FORBIDDEN|INSUFFICIENT_SCOPES|RATE_LIMIT)/.test(type))
  );
}

/** The permission that is missing: REST names it, GraphQL leaves it to be read off the question. */
function lacking(error: unknown, asked: string): [permission: string, level: string] {
  const headers = property<Record<string, unknown>>(property(error, 'response'), 'headers');
  const named = /^(\w+)=(\w+)/.exec(String(headers?.['x-accepted-github-permissions']));
  if (named?.[1] && named[2] && /^[A-Z]+ \//.test(asked))
    return [`${named[1].charAt(0).toUpperCase()}${named[1].slice(1).replace(/_/g, ' ')}`, named[2]];
  const level = /^\s*mutation\b/.test(asked) || /^(?:POST|PUT|PATCH|DELETE) /.test(asked) ? 'write' : 'read';
  if (/pullRequests?\(/i.test(asked) && level === 'write') return ['Pull requests', level];
  return [/\b(?:issues?|labels|\w*comment)\(|\/(?:issues|labels)/i.test(asked) ? 'Issues' : 'Contents', level];
}

/** When the hourly limit begins anew, where the answer says so. */
function reset(error: unknown): string {
  const headers =
    property<Record<string, unknown>>(error, 'headers') ??
    property<Record<string, unknown>>(property(error, 'response'), 'headers');
  const at = headers?.['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) : Number.NaN;
  return at > 0 ? `after ${new Date(at * 1000).toISOString().slice(11, 19)} UTC` : 'in an hour at most';
}

const property = <T>(error: unknown, key: string): T | undefined =>
  typeof error === 'object' && error !== null && key in error ? (error as Record<string, T>)[key] : undefined;
