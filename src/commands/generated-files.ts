import { stringify } from 'yaml';
import { configSchemas } from '../../content-schema/config/index.ts';
import type { RecordType } from '../../content-schema/define-record.ts';
import { draft07, type JsonSchema } from '../../content-schema/derive/draft-07.ts';
import { issueForm } from '../../content-schema/derive/issue-form.ts';
import { jsonSchema } from '../../content-schema/derive/json-schema.ts';
import { labels } from '../../content-schema/derive/labels.ts';
import type { Privacy } from '../../content-schema/derive/public-fields.ts';
import { factoryFileSchemas } from '../../content-schema/factory/file-schemas.ts';

/** Stands in every generated file, so that a file left over from a removed record type can be told from a person's own. */
export const generatedBy = 'by npx ledgerline generate; do not edit.';

/**
 * Every generated file by its path in the repository: issue forms, JSON Schemas and the label manifest (R000-027, 041, 086).
 * Privacy is a parameter because the forms tell people what the site publishes.
 */
export function generatedFiles(types: readonly RecordType[], privacy: Privacy): Map<string, string> {
  const forms = types.map((type) => [
    `.github/ISSUE_TEMPLATE/${type.name}.yml`,
    yamlText(definitionOf(type), issueForm(type, privacy)),
  ]);
  const schemas = types.map((type) => [
    `data-hub/schemas/${type.plural}.schema.json`,
    jsonText(definitionOf(type), jsonSchema(type, 'stored')),
  ]);
  const configs = Object.entries(configSchemas).map(([name, schema]) => [
    `data-hub/schemas/${name}.schema.json`,
    jsonText(`content-schema/config/${name}.ts`, draft07(schema)),
  ]);
  const knowledge = Object.entries(factoryFileSchemas).map(([name, schema]) => [
    `kb/schemas/${name}.schema.json`,
    jsonText(`content-schema/factory/${name}.ts`, schema),
  ]);
  return new Map([
    ...forms,
    ['.github/ISSUE_TEMPLATE/config.yml', yamlText('src/commands/generated-files.ts', chooser)],
    ['.github/labels.json', jsonText('content-schema/', { labels: labels(types) })],
    ...schemas,
    ...configs,
    ...knowledge,
  ] as [string, string][]);
}

// One repository may play all modules: an issue that is no record (a bug, a question) has to stay possible.
const chooser = { blank_issues_enabled: true };

const definitionOf = (type: RecordType) => `content-schema/records/${type.name}.ts`;

// GitHub reads YAML 1.1, where an unquoted `yes` is a boolean and `1:30` a number.
const yamlText = (source: string, value: object): string =>
  `# Generated from ${source} ${generatedBy}\n${stringify(value, { compat: 'yaml-1.1', lineWidth: 0 })}`;

const jsonText = (source: string, value: JsonSchema): string =>
  `${JSON.stringify({ $comment: `Generated from ${source} ${generatedBy}`, ...value }, null, 2)}\n`;
