import type { HubState } from '../../data-hub/hub.ts';
import { transcriptsOf } from '../../loaders/texts/transcripts.ts';
import { undescribed } from '../../pipeline/enrich/asks/description-asks.ts';
import { proposalAsks } from '../../pipeline/enrich/asks/proposal-asks.ts';
import { byRuleMaker } from '../../pipeline/enrich/plan/standing-of.ts';
import type { Proposal } from '../../pipeline/enrich/proposal.ts';
import { channelOf } from '../../proposals/channel-of.ts';
import type { PlacedProposal } from '../../proposals/proposed-text.ts';
import { proposedOnGitHub } from '../../settings/hub-config.ts';
import type { Settings } from '../../settings/join-settings.ts';
import type { Looked, Scope } from './due-texts.ts';

/** GitHub takes 80 comments a minute; what is beyond this waits for the next run. */
const mostAtOnce = 20;

/** What is to be proposed and where. */
export interface DueProposals {
  readonly due: readonly PlacedProposal[];
  /** Those that would be, if there were an issue or a repository to propose them in. */
  readonly placeless: readonly Proposal[];
}

/** What has not been proposed yet for what the records say now, where the configuration wants proposals; the newest records first. */
export async function dueProposals(
  hub: HubState,
  { material, maker }: Looked,
  own: Settings,
  { type }: Scope,
): Promise<DueProposals> {
  if (!own.ai.proposals || hub.isSample) return { due: [], placeless: [] };
  const transcripts = await transcriptsOf(undescribed(material.records));
  const proposed = proposedOnGitHub(hub.config, hub.configFiles);
  const open = proposalAsks({ ...material, transcripts })
    .filter(({ ask, record }) => proposed[ask.key] !== ask.inputHash && (type === undefined || record.type === type))
    .filter(({ byRule }) => maker.model !== byRuleMaker.model || byRule().summary !== undefined)
    .map((one) => ({ ...one, channel: channelOf(one.record, material.fileOf(one.record), own) }));
  const due = open.flatMap(({ channel, ...one }) => (channel ? [{ ...one, channel }] : []));
  const newest = ({ record }: Proposal) => record.updatedAt ?? '';
  return {
    due: due.toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1)).slice(0, mostAtOnce),
    placeless: open.filter(({ channel }) => channel === undefined),
  };
}
