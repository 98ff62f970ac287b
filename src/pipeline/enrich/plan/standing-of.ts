import type { Ai, RecordBase } from '../../../../content-schema/record-base.ts';
import type { Ask } from '../ask.ts';
import { decided } from './decision.ts';

/** How a text stands: as it should be, or why it is not. */
export type Standing = 'current' | 'missing' | 'stale' | 'rejected';

/** Who makes texts: a rule, or a model of that name. */
export interface Maker {
  readonly provider: string;
  readonly model: string;
}

/** The rule that needs nothing. */
export const byRuleMaker: Maker = { provider: 'extractive', model: 'extractive' };

/**
 * How the text of a record stands to what would be asked now. A text of the same input is current, whoever made it; but where a model is to
 * be asked, what was made by rule is stale. Text that was rejected does not come back for the same input.
 */
export function standingOf(
  ask: Ask,
  ai: Ai | undefined,
  record: Pick<RecordBase, 'labels' | 'history'>,
  maker: Maker,
): Standing {
  if (ai?.provenance === undefined) return 'missing';
  if (ai.provenance.inputHash !== ask.inputHash) return 'stale';
  if (decided(ai, record) === 'rejected') return 'rejected';
  return awaitsModel(ai.provenance, maker) ? 'stale' : 'current';
}

/** Whether a text that was made by rule is to be made by a model, which was not asked for it in vain. */
export const awaitsModel = (
  { model, tried }: { readonly model?: string | undefined; readonly tried?: string | undefined },
  maker: Maker,
): boolean => model === byRuleMaker.model && maker.model !== byRuleMaker.model && maker.model !== tried;
