import { byRuleMaker, type Maker } from '../../pipeline/enrich/plan/standing-of.ts';
import type { Settings } from '../../settings/join-settings.ts';

/** Who makes texts, by the settings. */
export const makerOf = ({ ai }: Pick<Settings, 'ai'>): Maker =>
  ai.provider === 'extractive' ? byRuleMaker : { provider: ai.provider, model: ai.model ?? ai.provider };
