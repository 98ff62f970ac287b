import { z } from 'zod';

/** What an owner decides about a site; the environment wins where both speak. */
export const configSchema = z.object({
  /** Name of the site. */
  title: z.string().default('Ledgerline'),
  /** One sentence under the name. */
  description: z.string().default('A searchable website made of GitHub issues.'),
  /** `owner/repo` that holds this project; edit links and feeds point there. */
  repository: z.string().optional(),
  /** `owner/repo` whose issues are records. */
  issuesDb: z.string().optional(),
  /** `owner/repo[/folder][@ref]`, or a folder. */
  dataHub: z.string().default('data-hub'),
  privacy: z
    .object({
      /** Publishes notes and intentions; e-mail and meta stay private whatever this says. */
      publishPrivateNotes: z.boolean().default(false),
    })
    .prefault({}),
  /** Shows on a listener's page how many weeks in a row had a completed run. */
  streaks: z.boolean().default(false),
});

/** The configuration with all defaults filled in. */
export type Config = z.infer<typeof configSchema>;

/** Declares the configuration of a site; the keys and their meaning are the type's. */
export const defineConfig = (config: z.input<typeof configSchema>): Config => configSchema.parse(config);
