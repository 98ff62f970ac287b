import { z } from 'zod';
import { repositoryText } from '../../../src/settings/repository.ts';
import type { Json } from '../../engine/engine.ts';

/** What the engine is given to start a runbook with. */
export type RunInput = {
  /** `owner/name`. */
  readonly repository: string;
  readonly requestedBy: string;
  readonly dryRun: boolean;
  /** The run of ours that it belongs to. */
  readonly parentId: string | null;
  /** What the runbook itself takes. */
  readonly input: Json;
};

/** The same, checked. */
export const runInput: z.ZodType<RunInput> = z.strictObject({
  repository: repositoryText,
  requestedBy: z.string().min(1),
  dryRun: z.boolean(),
  parentId: z.string().nullable().default(null),
  input: z.json() as z.ZodType<Json>,
});

/** What the engine calls the workflow of a runbook. */
export const workflowOf = (runbook: string): string => `runbook.${runbook}`;
