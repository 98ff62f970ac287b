import type { z } from 'zod';
import { GitHubError } from './explain.ts';

const most = 3;

/**
 * Asks until the answer has the shape of the question, three times at most. What GitHub leaves out or gives as `null` in the middle of an
 * answer without naming a fault is never taken for "there is none". `what` names the question.
 */
export async function shaped<T>(
  ask: () => Promise<unknown>,
  shape: z.ZodType,
  what: string,
  pause: (attempt: number) => Promise<void>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask();
    const misfit = misfitOf(shape, answer);
    if (misfit === undefined) return answer as T;
    if (attempt === most)
      throw new GitHubError(
        `GitHub answered "${what}" only in part: ${misfit}.`,
        `It was asked ${most} times. Nothing was published; run this again later.`,
      );
    await pause(attempt);
  }
}

function misfitOf(shape: z.ZodType, answer: unknown): string | undefined {
  const [issue] = shape.safeParse(answer).error?.issues ?? [];
  if (issue === undefined) return undefined;
  const place = issue.path.map(String).join('.') || 'data';
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null)?.[key],
    answer,
  );
  return `"${place}" is ${found === null ? 'null' : found === undefined ? 'missing' : 'not what was asked for'}`;
}
