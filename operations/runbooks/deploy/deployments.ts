import { z } from 'zod';
import type { Runbook } from '../runbook.ts';

const input = z.strictObject({
  /** The one of the configuration unless told. */
  environment: z
    .string()
    .regex(/^[\w.-]{0,100}$/, 'should be the name of an environment')
    .default(''),
  /** A branch or tag to deploy, or a version to go back to; the default branch, or the last one that worked, unless told. */
  ref: z
    .string()
    .regex(/^[\w./-]{0,200}$/, 'should be a branch, a tag or a commit')
    .default(''),
  /** Go on even if the site does not answer before. */
  evenIfUnhealthy: z.boolean().default(false),
});

/** What a deployment takes. */
export type DeployInput = z.infer<typeof input>;

/** A runbook that starts a workflow of GitHub's instead of changing files. */
export type Deployment = Pick<Runbook<DeployInput>, 'name' | 'about' | 'input' | 'title'>;

/** Checks, deploys, checks again, and goes back where that fails. */
export const deploy: Deployment = {
  name: 'deploy',
  about: 'checks the site, deploys it, checks again, and rolls back if that fails',
  input,
  title: ({ environment, ref }) => `Deploy ${ref || 'the default branch'}${environment && ` to ${environment}`}`,
};

/** Goes back to what worked before, and checks. */
export const rollback: Deployment = {
  name: 'rollback',
  about: 'deploys the version again that worked before, and checks the site',
  input,
  title: ({ environment, ref }) => `Roll back${ref && ` to ${ref}`}${environment && ` in ${environment}`}`,
};
