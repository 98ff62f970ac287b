import type { z } from 'zod';
import type { ForgottenRecord } from '../../content-schema/config/forgotten.ts';
import { configSchemas } from '../../content-schema/config/index.ts';
import type { PatternTag } from '../../content-schema/config/pattern-tags.ts';
import type { Proposed } from '../../content-schema/config/proposed.ts';
import type { Spent } from '../../content-schema/config/spent.ts';
import { parseInWords } from './parse-in-words.ts';
import { SettingsError } from './settings-error.ts';

/** What a data-hub configures: its vocabulary of pattern tags, and the records that are never shown again. */
export interface HubConfig {
  readonly patternTags: readonly PatternTag[];
  readonly forgotten: readonly ForgottenRecord[];
}

/**
 * Reads the configuration of a data-hub, given as contents of `data/config/<name>.{json,yaml}` by name, and those files by
 * the same names. A missing file is an empty list; a wrong one is a SettingsError.
 */
export const hubConfig = (
  contents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string> = new Map(),
): HubConfig => ({
  patternTags: read(contents, files, 'pattern-tags', configSchemas['pattern-tags'], []),
  forgotten: forgottenRecords(contents, files),
});

/** The records that are never mirrored or published again; a file that cannot be read is a SettingsError, so that nothing comes back. */
export const forgottenRecords = (
  contents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string> = new Map(),
): ForgottenRecord[] => read(contents, files, 'forgotten', configSchemas.forgotten, []);

/** What enrichment spent on a model, as the data-hub remembers it; nothing where no model was asked. */
export const spentOnModels = (
  contents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string> = new Map(),
): Spent | undefined => read(contents, files, 'spent', configSchemas.spent, undefined);

/** What enrichment proposed on GitHub, as the data-hub remembers it. */
export const proposedOnGitHub = (
  contents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string> = new Map(),
): Proposed => read(contents, files, 'proposed', configSchemas.proposed, {});

/** The content of a file, or `missing` where there is none. */
function read<Value, Missing>(
  contents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string>,
  name: keyof typeof configSchemas,
  schema: z.ZodType<Value, unknown>,
  missing: Missing,
): Value | Missing {
  if (!contents.has(name)) return missing;
  const origin = {
    name: files.get(name) ?? `data/config/${name}.json`,
    hint: `Its schema is schemas/${name}.schema.json of the data-hub.`,
  };
  const content = contents.get(name);
  if (content === undefined)
    throw new SettingsError(`${origin.name} cannot be read: it should be valid JSON or YAML.`, origin.hint);
  return parseInWords(schema, content, origin);
}
