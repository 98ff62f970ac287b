import type { Ai, RecordBase } from '../../../../content-schema/record-base.ts';
import type { Ask } from '../ask.ts';
import { decided } from './decision.ts';

/** How a text stands: as it should be, or why it is not. */
export type Standing = 'current' | 'missing' | 'stale' | 'approved' | 'rejected';

/** Who makes texts: a rule, or a model of that name. */
export interface Maker {
  readonly provider: string;
  readonly model: string;
}

/** The rule that needs nothing. */
export const byRuleMaker: Maker = { provider: 'extractive', model: 'extractive' };

/** Raised when the rules give other texts than before, so that those they have made are made anew. */
const rules = 1;

/** The name and version of what a text is made by: a prompt's, or the rules' where no model is asked. */
export const madeBy = ({ prompt }: Ask, maker: Maker, versions: ReadonlyMap<string, number>): string =>
  `${prompt}@${maker.model === byRuleMaker.model ? rules : (versions.get(prompt) ?? 0)}`;

/** What a text tells of how it was made. */
interface MadeBy {
  readonly model?: string | undefined;
  readonly prompt?: string | undefined;
  readonly tried?: string | undefined;
}

/**
 * Whether a text of the same input would be made otherwise by now: by other rules, with another version of its prompt, or by a model
 * that is asked by now and was not asked in vain. What a model made stays where there is none.
 */
export function isOutdated(ask: Ask, made: MadeBy, maker: Maker, versions: ReadonlyMap<string, number>): boolean {
  const hasModel = maker.model !== byRuleMaker.model;
  if (made.model === byRuleMaker.model)
    return made.prompt !== madeBy(ask, byRuleMaker, versions) || (hasModel && maker.model !== made.tried);
  return hasModel && made.prompt !== madeBy(ask, maker, versions);
}

/** How a text stands to what would be asked now. What a maintainer approved or rejected stays so while its input is the same. */
export function standingOf(
  ask: Ask,
  ai: Ai | undefined,
  record: Pick<RecordBase, 'labels' | 'history'>,
  { maker, versions }: { readonly maker: Maker; readonly versions: ReadonlyMap<string, number> },
): Standing {
  if (ai?.rejected?.includes(ask.inputHash)) return 'rejected';
  if (ai?.provenance === undefined) return 'missing';
  const { inputHash } = ai.provenance;
  if (inputHash !== ask.inputHash && inputHash !== ask.alsoCurrent) return 'stale';
  const state = decided(ai, record);
  if (state === 'rejected' || state === 'approved') return state;
  return isOutdated(ask, ai.provenance, maker, versions) ? 'stale' : 'current';
}
