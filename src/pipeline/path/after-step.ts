import type { PathSession } from './path-session.ts';
import { type Recommendation, recommend } from './recommend.ts';
import type { Walked } from './standing.ts';

/**
 * What comes after a step for somebody who has completed every step up to and including it: the rules of `recommend`, asked
 * with that journey.
 * @param path the active sessions of the programme
 */
export function afterStep(path: readonly PathSession[], programme: string, step: number): Recommendation {
  const walked = path.filter((session) => Number(session.step) <= step);
  const steps = new Map(walked.map(({ id, step: own }) => [own, id])).set(step, 0);
  const runs = [...steps].map(([own, sessionId]): Walked => ({ status: 'completed', step: own, programme, sessionId }));
  const advice = recommend(path, runs);
  const ahead = advice.alternatives.filter((offer) => offer.step > step || (advice.id === null && offer.step === 1));
  return { ...advice, alternatives: ahead };
}
