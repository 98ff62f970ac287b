import { z } from 'zod';
import own from '../../content/modules.json' with { type: 'json' };
import type { Settings } from '../../settings/join-settings.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { SettingsError } from '../../settings/settings-error.ts';

/** One module of the system (R000-002). */
const moduleSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'should be small letters and digits, words joined by hyphens')
    .describe('the name of the module, and of its repository where it has one of its own'),
  purpose: z.string().min(1).describe('what it is for, in one line'),
  core: z.string().min(1).describe('the core module of the architecture that it stands for'),
  lives: z.array(z.string().min(1)).min(1).describe('folders of this repository that play it'),
  readme: z
    .string()
    .regex(/^(?:[\w.-]+\/)+README\.md$/, 'should be a README.md')
    .describe('what it is, for who looks at the files'),
  docs: z
    .string()
    .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, 'should be a page below /docs/, such as modules/data-hub')
    .describe('its page below /docs/'),
});

const moduleMap = z
  .array(moduleSchema)
  .refine((modules) => new Set(modules.map(({ name }) => name)).size === modules.length, 'names a module twice');

/** One module of the system. */
export type Module = z.infer<typeof moduleSchema>;

/** Reads a module map. Throws where it is none. */
export const readModuleMap = (entries: unknown): Module[] => moduleMap.parse(entries);

/** The modules of this project, kept in `src/content/modules.json`; a further module is a further entry there (R000-003). */
export const modules: readonly Module[] = readModuleMap(own);

/** The repository that a module lives in, as `owner/name`; nothing where the configuration names none. Throws for a module that is none. */
export function moduleRepository(name: string, settings: Settings): string | undefined {
  const unknown = Object.keys(settings.modules).find((own) => !modules.some((module) => module.name === own));
  if (unknown !== undefined)
    throw new SettingsError(
      `"modules.${unknown}" of ledgerline.config.ts names no module.`,
      `There are: ${modules.map((module) => module.name).join(', ')}. A further one is an entry in src/content/modules.json.`,
    );
  const { dataHub, issuesHome, project } = settings;
  const said: Readonly<Record<string, Repository | undefined>> = {
    ...settings.modules,
    'issues-db': issuesHome,
    'data-hub': dataHub.kind === 'repository' ? dataHub : undefined,
  };
  const found = said[name] ?? project;
  return found && fullName(found);
}

/** Where the README of a module is read: in its own repository at the root, and in the project's beside what it tells of. */
export function readmeAddress({ name, readme }: Module, settings: Settings): string | undefined {
  const repository = moduleRepository(name, settings);
  if (repository === undefined) return undefined;
  const isOwn = settings.project !== undefined && repository === fullName(settings.project);
  return `${settings.serverUrl}/${repository}${isOwn ? `/blob/HEAD/${readme}` : '#readme'}`;
}
