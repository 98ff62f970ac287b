import type { PathSession } from './path-session.ts';
import type { Standing } from './standing.ts';

/** Another session that would make sense, and why. */
export interface Alternative {
  readonly id: number;
  readonly code: string;
  readonly step: number;
  /** A few words after a dash: `started, not finished`. */
  readonly why: string;
}

/** What a listener may hear instead of `next`, the nearest to the advice first; every session once. */
export function alternatives(here: Standing, next: PathSession | undefined): Alternative[] {
  const { sessions, completed, heard, underWay, due, highest } = here;
  const offers: (readonly [session: PathSession | undefined, why: string])[] = [
    ...due.map((session) => [session, 'on the same step'] as const),
    ...sessions.filter(({ id }) => underWay.has(id)).map((session) => [session, 'started, not finished'] as const),
  ];
  if (next && highest > Number(next.step))
    offers.push([sessions.find(({ step }) => Number(step) > highest), `goes on after step ${highest}`]);
  if (!next) {
    const unheard = sessions.filter(({ id, step }) => !heard.has(id) && completed.has(Number(step)));
    offers.push(...unheard.map((session) => [session, 'not heard yet'] as const), [
      sessions[0],
      'begins the path again',
    ]);
  } else offers.push([sessions.findLast(({ id }) => heard.has(id)), 'to hear again']);

  const found = new Map<number, Alternative>();
  for (const [session, why] of offers)
    if (session && session.id !== next?.id && !found.has(session.id))
      found.set(session.id, { id: session.id, code: session.code, step: Number(session.step), why });
  return [...found.values()];
}
