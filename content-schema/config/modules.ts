import { z } from 'zod';

/** One module of the system (R000-002). */
export const moduleSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'should be small letters and digits, words joined by hyphens')
    .describe('the name of the module, and of its repository where it has one of its own'),
  purpose: z.string().min(1).describe('what it is for, in one line'),
  core: z.string().min(1).describe('the core module of the architecture that it stands for'),
  lives: z.array(z.string().min(1)).min(1).describe('folders of this repository that play it'),
  docs: z
    .string()
    .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, 'should be a page below /docs/, such as modules/data-hub')
    .describe('its page below /docs/'),
});

/** The module map, kept in `data/config/modules.json`; a further module needs no code (R000-003). */
export const modulesSchema = z
  .array(moduleSchema)
  .refine((modules) => new Set(modules.map(({ name }) => name)).size === modules.length, 'names a module twice')
  .meta({ title: 'Modules', description: 'What the system is made of, and where each part lives.' });

/** One module of the system. */
export type Module = z.infer<typeof moduleSchema>;
