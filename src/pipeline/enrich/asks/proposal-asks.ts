import type { AnyRecord } from '../../any-record.ts';
import type { Material, Wanted } from '../material.ts';
import { descriptionAsks } from './description-asks.ts';
import { pathAsks } from './path-asks.ts';

/** A text that is proposed to people, and never written into a record by itself. */
export interface Proposal extends Wanted {
  readonly record: AnyRecord;
  /** The code of the session that a path begins with, by the rules. */
  readonly first?: string;
}

/** Everything that could be proposed: descriptions of sessions without one, and the way on for listeners. */
export const proposalAsks = (material: Material): Proposal[] => [...descriptionAsks(material), ...pathAsks(material)];
