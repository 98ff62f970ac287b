import { randomUUID } from 'node:crypto';
import type { WorkflowInput } from '../actions.ts';

/** The input by which a run is found again that GitHub did not name: a workflow that has it shows it in its `run-name` (B003-01). */
export const nonceInput = 'nonce';

type Inputs = Readonly<Record<string, string>>;

/** Inputs with a word that nobody else uses, where the workflow asks for one and nobody gave any. */
export const withNonce = (asked: readonly WorkflowInput[], given: Inputs): Inputs =>
  asked.some(({ name }) => name === nonceInput) && !given[nonceInput]
    ? { ...given, [nonceInput]: randomUUID() }
    : given;
