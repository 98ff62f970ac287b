import type { Material } from '../material.ts';
import type { Proposal } from '../proposal.ts';
import { descriptionAsks } from './description-asks.ts';
import { pathAsks } from './path-asks.ts';

/** Everything that could be proposed: descriptions of sessions without one, and the way on for listeners. */
export const proposalAsks = (material: Material): Proposal[] => [...descriptionAsks(material), ...pathAsks(material)];
