/** WHAT IS PROPOSED TO PEOPLE, in a comment or a pull request: what it says is worked out from values, and said on GitHub once. */
import type { Maker } from '../pipeline/enrich/plan/standing-of.ts';
import type { Proposal } from '../pipeline/enrich/proposal.ts';
import type { Channel } from './channel-of.ts';

/** A proposal, and where it is said. */
export interface PlacedProposal extends Proposal {
  readonly channel: Channel;
}

/** A text that was made and is to be proposed. */
export interface ProposedText {
  readonly proposal: PlacedProposal;
  /** Markdown. */
  readonly text: string;
  readonly maker: Maker;
}

/** What became of a proposal: it stands there now, or its issue is gone, or somebody else has committed to the branch. */
export type Outcome = 'made' | 'updated' | 'there already' | 'gone' | 'left alone';
