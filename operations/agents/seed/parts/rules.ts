/** The third part of a seed: what every change has to keep. */
import { z } from 'zod';
import { asked, name, packageName, place, share, text, texts } from './pieces.ts';

const naming = z.strictObject({
  types: text.optional().describe('How types are named.'),
  functions: text.optional().describe('How functions are named.'),
  constants: text.optional().describe('How constants are named.'),
  files: text.optional().describe('How files are named.'),
});

/** Key `standards` (R001-045). */
export const standards = z.strictObject({
  language: text.describe('What code is written in.'),
  tsconfig: z
    .record(name, z.union([z.boolean(), text], asked('should be true, false or a text')))
    .default({})
    .describe('Options of the compiler that have to stay.'),
  formatter: text.optional().describe('What lays out code.'),
  linter: text.optional().describe('What judges code.'),
  naming: naming.prefault({}).describe('How things are named.'),
  patterns: z
    .strictObject({
      allowed: texts.default([]).describe('Ways to build that are wanted.'),
      forbidden: texts.default([]).describe('Ways to build that are not.'),
    })
    .prefault({})
    .describe('Ways to build things.'),
  documentation: z
    .strictObject({
      required_for: texts.default([]).describe('What has to be documented.'),
      format: text.optional().describe('How, such as TSDoc.'),
    })
    .prefault({})
    .describe('What has to be documented, and how.'),
});

const check = z.union(
  [
    name.transform((one) => ({ name: one, command: undefined })),
    z.strictObject({ name, command: z.array(text).min(1) }),
  ],
  asked('should be the name of a script, or a name with a command that is a list of words'),
);

/** Key `quality` (R001-046). */
export const quality = z.strictObject({
  ci_required_checks: z
    .array(check)
    .min(1, 'should name at least one check')
    .describe('What has to pass before a patch is proposed: names of scripts, or a name with a command in words.'),
  coverage: z
    .record(z.union([z.literal('global'), place]), share)
    .default({})
    .describe(
      'Least share of lines that tests run, from 0 to 1: `global`, or by folder. It never falls, whatever stands here.',
    ),
  performance: z
    .record(name, z.number().positive('should be greater than 0'))
    .default({})
    .describe('Limits that are measured elsewhere, such as `web_lcp_ms`.'),
});

/** Key `security` (R001-047). */
export const security = z.strictObject({
  dependency_policy: z
    .strictObject({
      mode: z
        .literal('allowlist', asked('should be allowlist'))
        .describe('Only packages that are listed may be added.'),
      runtime: z.array(packageName).default([]).describe('Packages that the program may need when it runs.'),
      development: z.array(packageName).default([]).describe('Packages that only its making may need.'),
    })
    .describe('Which packages an agent may add.'),
  secrets: z
    .strictObject({
      management: text.describe('Where secrets are.'),
      rules: texts.default([]).describe('What holds for them.'),
    })
    .describe('How secrets are kept.'),
});
