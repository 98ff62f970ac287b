import type { Check } from '../forge.ts';
import type { Context } from './question.ts';

/**
 * The checks and statuses of a commit: of each the newest attempt. The same job of a push and of a pull request are two, as on GitHub: one
 * that failed is not hidden by the other.
 */
export function checksOf(contexts: readonly Context[]): Check[] {
  const newest = new Map<string, Context>();
  for (const one of contexts) {
    const known = newest.get(keyOf(one));
    if (!known || beganAt(one) >= beganAt(known)) newest.set(keyOf(one), one);
  }
  return [...newest.values()].map(checkOf);
}

function keyOf(one: Context): string {
  if (one.__typename === 'StatusContext') return `status ${one.context}`;
  const { workflowRun } = one.checkSuite;
  return `check ${JSON.stringify([workflowRun?.event, workflowRun?.workflow.name, one.name])}`;
}

/** What has not begun yet is newer than whatever began in the same suite. */
const beganAt = (one: Context): string =>
  one.__typename === 'StatusContext' ? one.createdAt : `${one.checkSuite.createdAt} ${one.startedAt ?? '9'}`;

function checkOf(one: Context): Check {
  if (one.__typename === 'CheckRun')
    return {
      name: one.name,
      status: one.status.toLowerCase(),
      conclusion: one.conclusion?.toLowerCase() ?? null,
      url: one.detailsUrl,
      updatedAt: one.completedAt ?? one.startedAt,
      workflow: one.checkSuite.workflowRun?.workflow.name ?? null,
    };
  const state = one.state.toLowerCase();
  const isOpen = state === 'pending' || state === 'expected';
  return {
    ...{ name: one.context, status: isOpen ? 'pending' : 'completed', conclusion: isOpen ? null : state },
    ...{ url: one.targetUrl, updatedAt: one.createdAt, workflow: null },
  };
}
