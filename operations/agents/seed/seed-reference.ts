import { z } from 'zod';
import { seedSchema } from './seed.ts';

/** What a schema of JSON says of one value. */
interface Described {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly additionalProperties?: Described | false;
  readonly anyOf?: readonly Described[];
}

/** Every key of seed.yaml as Markdown: a chapter for each part, a row for each key, from the descriptions of the schema. */
export function seedReference(): string {
  const schema = z.toJSONSchema(seedSchema, { io: 'input' }) as Described;
  const parts = Object.entries(schema.properties ?? {});
  return parts.map(([key, part]) => chapter(key, part)).join('\n\n');
}

function chapter(key: string, part: Described): string {
  const rows = rowsOf('', part);
  const table = rows.length > 0 ? ['', '| key | is | unless told | means |', '|---|---|---|---|', ...rows] : [];
  const kind = rows.length > 0 ? [] : ['', `It is ${kindOf(part)}.`];
  return [`### ${key}`, '', part.description ?? '', ...kind, ...table].join('\n');
}

function rowsOf(before: string, { properties = {}, required = [] }: Described): string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const path = `${before}${key}`;
    const otherwise = value.default !== undefined ? said(value.default) : required.includes(key) ? '**needed**' : '-';
    const row = `| \`${path}\` | ${kindOf(value)} | ${otherwise} | ${value.description ?? ''} |`;
    return [row, ...below(path, value)];
  });
}

/** The keys of a group, of each entry of a list, or of each of the groups that the writer names. */
function below(path: string, value: Described): string[] {
  if (value.properties) return rowsOf(`${path}.`, value);
  if (value.items) return below(`${path}[]`, value.items);
  return value.additionalProperties ? below(`${path}.*`, value.additionalProperties) : [];
}

function kindOf(value: Described): string {
  if (value.const !== undefined) return `\`${String(value.const)}\``;
  if (value.enum) return value.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (value.anyOf) return [...new Set(value.anyOf.map(kindOf))].join(' or ');
  if (value.items) return `list of ${pluralOf(kindOf(value.items))}`;
  if (value.properties) return 'group';
  if (value.additionalProperties) return `${pluralOf(kindOf(value.additionalProperties))} by name`;
  if (value.type === 'integer') return `${value.minimum} to ${value.maximum}`;
  if (value.type === 'number')
    return value.maximum === undefined ? 'number' : `share from ${value.minimum} to ${value.maximum}`;
  return value.type === 'boolean' ? 'true or false' : 'text';
}

const plurals: Readonly<Record<string, string>> = {
  text: 'texts',
  group: 'groups',
  number: 'numbers',
  'share from 0 to 1': 'shares from 0 to 1',
};
const pluralOf = (kind: string): string =>
  kind
    .split(' or ')
    .map((one) => plurals[one] ?? one)
    .join(' or ');

/** A default, in few words; one that a list or a group only has because nothing stands in it says nothing. */
function said(value: unknown): string {
  if (Array.isArray(value))
    return value.length > 0
      ? value.map((one) => (typeof one === 'object' ? `\`${one.label}\`` : `\`${one}\``)).join(', ')
      : '-';
  return typeof value === 'object' ? '-' : `\`${String(value)}\``;
}
