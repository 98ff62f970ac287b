import type { z } from 'zod';
import { configSchemas } from '../../content-schema/config/index.ts';
import type { PatternTag } from '../../content-schema/config/pattern-tags.ts';
import { parseInWords } from './parse-in-words.ts';
import { SettingsError } from './settings-error.ts';

/** What a data-hub configures: its vocabulary of pattern tags. */
export interface HubConfig {
  readonly patternTags: readonly PatternTag[];
}

/**
 * Reads the configuration of a data-hub, given as contents of `data/config/<name>.{json,yaml}` by name, and those files by
 * the same names. A missing file is an empty list; a wrong one is a SettingsError.
 */
export const hubConfig = (
  contents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string> = new Map(),
): HubConfig => ({
  patternTags: read(contents, files, 'pattern-tags', configSchemas['pattern-tags']),
});

function read<Entry>(
  contents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, string>,
  name: keyof typeof configSchemas,
  schema: z.ZodType<Entry[]>,
): Entry[] {
  if (!contents.has(name)) return [];
  const origin = {
    name: files.get(name) ?? `data/config/${name}.json`,
    hint: `Its schema is schemas/${name}.schema.json of the data-hub.`,
  };
  const content = contents.get(name);
  if (content === undefined)
    throw new SettingsError(`${origin.name} cannot be read: it should be valid JSON or YAML.`, origin.hint);
  return parseInWords(schema, content, origin);
}
