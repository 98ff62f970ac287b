import { expect, test } from 'vitest';
import { hubConfig } from './hub-config.ts';

const hub = (config: Record<string, unknown>) => ({ config: new Map(Object.entries(config)) });

test('a data-hub without configuration has no modules and any pattern tag', () => {
  expect(hubConfig(hub({}))).toEqual({ modules: [], patternTags: [] });
});

test('a wrong configuration is told with its place and its schema', () => {
  expect(() =>
    hubConfig(hub({ 'pattern-tags': [{ tag: 'Not Small', meaning: 'x' }] })),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: data/config/pattern-tags.json is wrong at "0.tag": Invalid string: must match pattern /^[a-z]+(?:-[a-z]+)*$/. Its schema is schemas/pattern-tags.schema.json.]`,
  );
  expect(() => hubConfig(hub({ modules: undefined }))).toThrowErrorMatchingInlineSnapshot(
    `[Error: data/config/modules.json cannot be read: it should be valid JSON or YAML.]`,
  );
});
