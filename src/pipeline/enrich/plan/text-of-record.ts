import type { Ai, RecordBase } from '../../../../content-schema/record-base.ts';
import type { Answer, Ask } from '../ask.ts';
import { decided } from './decision.ts';
import { byRuleMaker, type Maker, madeBy } from './standing-of.ts';

/** An answer that was made or checked just now; an empty one where there was nothing to say, or nothing that could be believed. */
export interface Made {
  readonly answer: Answer;
  readonly maker: Maker;
  /** When it was made, in ISO 8601. */
  readonly at: string;
  /** The model that was asked first, where its answer could not be used. */
  readonly tried?: string;
}

/** The key `ai` for an answer. By rule, nothing to say is no text at all; where a model was asked, that is remembered. */
export function newText(
  ask: Ask,
  { answer, maker, at, tried }: Made,
  { versions, now, rejected }: Around,
): Ai | undefined {
  const { summary, patternTag, recommendation } = answer;
  const says = summary !== undefined || patternTag !== undefined || recommendation !== undefined;
  if (!says && maker.model === byRuleMaker.model && tried === undefined) return remembering(rejected);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(patternTag === undefined ? {} : { patternTag }),
    ...(recommendation === undefined ? {} : { recommendation: adviceIn(recommendation) }),
    provenance: {
      provider: maker.provider,
      model: maker.model,
      prompt: madeBy(ask, maker, versions),
      inputHash: ask.inputHash,
      generatedAt: at,
      ...(tried === undefined ? {} : { tried }),
      fields: [...new Set(ask.sources.map(({ key }) => key))],
    },
    state: 'proposed',
    proposedAt: now,
    ...(rejected === undefined ? {} : { rejected }),
  };
}

interface Around {
  readonly versions: ReadonlyMap<string, number>;
  /** The present time in ISO 8601. */
  readonly now: string;
  /** Hashes of inputs whose text was rejected before. */
  readonly rejected: Ai['rejected'];
}

/** What is kept where there is no text: that texts were rejected. */
export const remembering = (rejected: Ai['rejected']): Ai | undefined =>
  rejected === undefined ? undefined : { state: 'rejected', rejected };

/** Rejected inputs that are remembered; those before would have to be written again word for word. */
const mostRejected = 20;

/** A text that stays, in the state that a maintainer decided; of rejected text nothing stays but where it came from. */
export function keptText(ai: Ai, record: Pick<RecordBase, 'labels' | 'history'>): Ai {
  const state = decided(ai, record);
  const { summary: _summary, patternTag: _tag, recommendation: _advice, ...bare } = ai;
  if (state !== 'rejected') return { ...ai, state };
  const known = ai.rejected ?? [];
  const hash = ai.provenance?.inputHash;
  const rejected = hash === undefined || known.includes(hash) ? known : [...known, hash].slice(-mostRejected);
  return { ...bare, state, ...(rejected.length > 0 ? { rejected } : {}) };
}

/** Why, and which session: named by its code, which is looked for when the text is shown. */
function adviceIn({ session, why }: NonNullable<Answer['recommendation']>): string {
  // A sentence of advice has no brackets and the like, so such a title is left out.
  const title = /[<>`[\]{}]/.test(session.title) || session.title.length > 120 ? '' : `, ${session.title}`;
  const next = `step ${session.step}${title} (${session.code})`;
  return why === '' ? `The next session on the path is ${next}.` : `${why} The session: ${next}.`;
}
