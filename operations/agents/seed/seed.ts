/**
 * THE SEED: what a project is, what its code has to keep, and what programs may change of it, in one file at its root. Whatever of it code
 * can check becomes the policy of `policy-of.ts`; the rest is what a model is told (R001-003).
 */
import { z } from 'zod';
import { architecture } from './parts/architecture.ts';
import { automation, evaluation } from './parts/evaluation.ts';
import { constraints, growth } from './parts/growth.ts';
import { asked } from './parts/pieces.ts';
import { domain, project } from './parts/project.ts';
import { quality, security, standards } from './parts/rules.ts';

/** Everything that seed.yaml may hold. The description of each key is what the manual says of it. */
export const seedSchema = z.strictObject({
  version: z.literal(1, asked('should be 1')).describe('The version of this format.'),
  project: project.describe('What the project is.'),
  domain: domain.describe('What it is for, and for whom.'),
  architecture: architecture.describe('What its code is made of.'),
  standards: standards.describe('How code is written.'),
  quality: quality.describe('What every change has to pass.'),
  security: security.describe('Packages and secrets.'),
  growth_objectives: growth.describe('What is to come.'),
  constraints: constraints.describe('Limits of every change.'),
  evaluation: evaluation.describe('How changes are judged.'),
  automation_contract: automation.describe('What agents may do.'),
});

/** A seed that was read. */
export type Seed = Readonly<z.output<typeof seedSchema>>;
