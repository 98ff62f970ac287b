/** What the files in `data/config` of a data-hub may hold. A new file is one schema beside this one, and one line here. */
import type { z } from 'zod';
import { forgottenSchema } from './forgotten.ts';
import { patternTagsSchema } from './pattern-tags.ts';
import { proposedSchema } from './proposed.ts';
import { spentSchema } from './spent.ts';

/** Schemas of the configuration files, by the file's name without its ending. */
export const configSchemas = {
  forgotten: forgottenSchema,
  'pattern-tags': patternTagsSchema,
  proposed: proposedSchema,
  spent: spentSchema,
} as const satisfies Record<string, z.ZodType>;
