import { GitHubError } from './explain.ts';

/** GitHub's ways of saying no: the token is unknown, it may not, or there is nothing (that it may see). */
export type Refusal = 'unauthorized' | 'forbidden' | 'missing';

/** What became of a question to GitHub. */
export type Reply<T> = { readonly data: T } | { readonly refusal: Refusal };

/** Asks, and turns GitHub's no into a value. A limit, a fault or no answer at all stays an error: something outside failed. */
export async function ask<T>(question: Promise<T>): Promise<Reply<T>> {
  try {
    return { data: await question };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return { refusal };
  }
}

function refusalOf(error: unknown): Refusal | undefined {
  const cause = error instanceof GitHubError ? error.cause : error;
  if (!(cause instanceof Error)) return undefined;
  const status = 'status' in cause ? cause.status : undefined;
  const faults: { type?: string }[] = 'errors' in cause && Array.isArray(cause.errors) ? cause.errors : [];
  const names = (...types: string[]) => faults.some(({ type }) => types.includes(type ?? ''));
  if (status === 401) return 'unauthorized';
  if (/rate limit/i.test(cause.message)) return undefined;
  if (status === 403 || names('FORBIDDEN', 'INSUFFICIENT_SCOPES')) return 'forbidden';
  // A server of one's own may be too old for a question.
  if (status === 404 || status === 501 || names('NOT_FOUND')) return 'missing';
  return undefined;
}
