/** The fourth part of a seed: what is to come, and how much of it at once. */
import { z } from 'zod';
import { between, glob, name, text, texts } from './pieces.ts';

const epic = z.strictObject({
  id: name.describe('A name for it.'),
  title: text.describe('What is to be there.'),
  description: text.optional().describe('More about it.'),
  modules: z.array(name).default([]).describe('The modules that it changes.'),
});

/** Key `growth_objectives` (R001-048). */
export const growth = z.strictObject({
  epics: z.array(epic).default([]).describe('What is to come.'),
  priorities: texts.default([]).describe('What comes first.'),
});

const forbidden = z.strictObject({
  from: glob.describe('Files that may not import it.'),
  to: glob.describe('What they may not import: files, or a package by its name.'),
  why: text.default('The seed forbids it.').describe('Why, as an agent is told.'),
});

const signOff = z.strictObject({
  paths: z.array(glob).min(1, 'should name at least one pattern').describe('Files.'),
  why: text.describe('Why a person looks at them.'),
});

/** Key `constraints` (R001-049, R001-033). */
export const constraints = z.strictObject({
  max_lines_per_file: between(20, 5000).describe('Longest file; one that was longer before may not grow.'),
  max_function_length_loc: between(5, 1000).describe('Longest function, in lines from its first to its last.'),
  max_new_dependencies_per_pr: between(0, 10).default(0).describe('Packages that one patch may add.'),
  require_issue_link_for_new_dependency: z
    .boolean()
    .default(true)
    .describe('Whether a new package needs an issue that asks for the work.'),
  forbidden_imports: z.array(forbidden).default([]).describe('Which files may not import which.'),
  human_sign_off: z
    .array(signOff)
    .default([])
    .describe(
      'Files whose change a person signs off, besides migrations, new services, new packages and what guards security.',
    ),
});
