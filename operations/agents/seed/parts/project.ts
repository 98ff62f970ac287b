/** The first part of a seed: what the project is, for whom, and what it is not. */
import { z } from 'zod';
import { asked, handle, name, place, text, texts } from './pieces.ts';

const app = z.strictObject({
  name: name.describe('What the program is called.'),
  path: place.describe('Its folder.'),
  framework: text.optional().describe('What it is built with, such as nextjs.'),
});

const owner = z.strictObject({
  handle: handle.describe('The account on GitHub.'),
  role: text.describe('What this person decides.'),
});

const repo = z.strictObject({
  monorepo: z.boolean().default(false).describe('Whether one repository holds several packages.'),
  package_manager: z
    .enum(['npm', 'pnpm', 'yarn', 'bun'], asked('should be npm, pnpm, yarn or bun'))
    .describe('What runs scripts: a check that is only a name becomes `<package manager> run <name>`.'),
  apps: z.array(app).default([]).describe('The programs in it.'),
  packages: z
    .array(app.omit({ framework: true }))
    .default([])
    .describe('The packages in it.'),
});

/** Key `project` (R001-042). */
export const project = z.strictObject({
  name: name.describe('The name of the project.'),
  codename: name.optional().describe('A second, shorter name.'),
  description: text.describe('What it is, in a sentence.'),
  owners: z.array(owner).min(1, 'should name at least one person').describe('Who answers for it.'),
  repo: repo.describe('What the repository holds.'),
});

const persona = z.strictObject({
  name: name.describe('What this kind of user is called.'),
  description: text.describe('What they want.'),
});

/** Key `domain` (R001-043). */
export const domain = z.strictObject({
  problem_statement: text.describe('What the project is there for.'),
  non_goals: texts.default([]).describe('What it will not do.'),
  personas: z.array(persona).default([]).describe('Who uses it.'),
  environments: texts.default([]).describe('Where it runs.'),
});
