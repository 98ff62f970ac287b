import { configSchemas } from '../../content-schema/config/index.ts';
import type { Module } from '../../content-schema/config/modules.ts';
import type { PatternTag } from '../../content-schema/config/pattern-tags.ts';
import type { Hub } from './hub.ts';

/** What a data-hub configures: its module map and its vocabulary of pattern tags. */
export interface HubConfig {
  readonly modules: readonly Module[];
  readonly patternTags: readonly PatternTag[];
}

/** Reads the configuration of a data-hub. A missing file is an empty list; a wrong one ends the build with its first fault. */
export const hubConfig = (hub: Pick<Hub, 'config'>): HubConfig => ({
  modules: read(hub, 'modules') ?? [],
  patternTags: read(hub, 'pattern-tags') ?? [],
});

function read<Name extends keyof typeof configSchemas>(hub: Pick<Hub, 'config'>, name: Name) {
  if (!hub.config.has(name)) return undefined;
  const content = hub.config.get(name);
  if (content === undefined)
    throw new Error(`data/config/${name}.json cannot be read: it should be valid JSON or YAML.`);
  const result = configSchemas[name].safeParse(content);
  if (result.success) return result.data as ReturnType<(typeof configSchemas)[Name]['parse']>;
  const [issue] = result.error.issues;
  throw new Error(
    `data/config/${name}.json is wrong${issue ? ` at "${issue.path.join('.') || 'top'}": ${issue.message}` : ''}.` +
      ` Its schema is schemas/${name}.schema.json.`,
  );
}
