import type { Run } from '../../../content-schema/index.ts';
import { admitStoredAdvice } from './admit-stored-advice.ts';
import type { PathSession } from './path-session.ts';

/** One stored recommendation, with the session it names and the runs it is stored with. */
export interface StoredAdvice {
  readonly text: string;
  readonly session: PathSession;
  readonly runs: readonly Run[];
}

/**
 * What is recommended in the stored texts of some runs, each wording once, the most frequent first. Only what names an active
 * session of the path is admitted.
 */
export function storedAdvice(runs: readonly Run[], path: readonly PathSession[]): StoredAdvice[] {
  const advised = runs.filter(({ ai }) => ai?.recommendation);
  return [...Map.groupBy(advised, ({ ai }) => String(ai?.recommendation).trim())]
    .flatMap(([text, own]) => {
      const session = admitStoredAdvice(text, path);
      return session ? [{ text, session, runs: own }] : [];
    })
    .sort((a, b) => b.runs.length - a.runs.length || Number(b.runs[0]?.id) - Number(a.runs[0]?.id));
}
