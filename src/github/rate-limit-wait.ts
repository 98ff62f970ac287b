/**
 * Seconds to wait for a limit that no Octokit plugin has waited for: GraphQL's newer word (`RATE_LIMIT`), its older one where
 * the plugin overlooks it, and a 403 or 429 that only says `retry-after`. `undefined` for every other error.
 */
export function rateLimitWait(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, errors, headers, response } = error as Limited;
  if (errors?.some(({ type }) => type === 'RATE_LIMIT' || type === 'RATE_LIMITED')) {
    const reset = Number(headers?.['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isNaN(reset) ? 60 : Math.max(1, Math.ceil(reset - Date.now() / 1000) + 1);
  }
  const after = Number(response?.headers?.['retry-after'] ?? Number.NaN);
  const isOurs = (status === 403 || status === 429) && !/secondary rate/i.test(error.message);
  return isOurs && !Number.isNaN(after) ? Math.max(1, after) : undefined;
}

/** Whether an answer is a limit by its status and headers, whatever its words are: a 403 alone says that something is not allowed. */
export function isLimited(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { status, response } = error as Limited;
  if (status === 429) return true;
  const { 'retry-after': after, 'x-ratelimit-remaining': left } = response?.headers ?? {};
  return status === 403 && (after !== undefined || left === '0');
}

type Headers = Readonly<Record<string, string | undefined>>;

interface Limited extends Error {
  readonly status?: number;
  readonly errors?: readonly { readonly type?: string }[];
  readonly headers?: Headers;
  readonly response?: { readonly headers?: Headers };
}
