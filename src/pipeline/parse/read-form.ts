import { parseDocument } from 'yaml';
import type { FormField } from '../../../content-schema/form-field.ts';

/**
 * Reads the YAML of a GitHub issue form as the fields that show in an issue body. Every scalar is the text it is written
 * as, because that is what GitHub shows: `1.0`, `yes` and `null` are labels like any other. Throws an `Error` that says what
 * is wrong when the text is no issue form. Kinds of element that GitHub may add later are read as long text.
 */
export function readForm(yaml: string): FormField[] {
  const body = get(contentOf(yaml), 'body');
  if (!Array.isArray(body)) throw noForm('it has no list "body" of form elements');
  const fields = body.flatMap((element: unknown, i) => fieldOf(element, i + 1));
  if (fields.length === 0) throw noForm('its "body" asks nothing: every element is of type "markdown"');
  const keys = new Set<string>();
  for (const { key } of fields) {
    if (keys.has(key)) throw noForm(`two elements have the id or label "${key}"`);
    keys.add(key);
  }
  return fields;
}

function contentOf(yaml: string): unknown {
  try {
    const document = parseDocument(yaml.replace(/^\uFEFF/, ''), { schema: 'failsafe', uniqueKeys: false });
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS({ mapAsMap: true });
  } catch (cause) {
    throw noForm(`its YAML cannot be read (${cause instanceof Error ? cause.message.split('\n')[0] : cause})`, cause);
  }
}

const noForm = (why: string, cause?: unknown): Error => new Error(`This is no issue form: ${why}.`, { cause });

const KINDS = ['input', 'textarea', 'dropdown', 'checkboxes', 'upload'] as const;

function fieldOf(element: unknown, place: number): FormField[] {
  const type = text(get(element, 'type'));
  if (type === undefined) throw noForm(`element ${place} of its "body" has no type`);
  if (type === 'markdown') return [];
  const attributes = get(element, 'attributes');
  const id = text(get(element, 'id'));
  const label = text(get(attributes, 'label')) ?? id;
  if (label === undefined) throw noForm(`element ${place} of its "body" has no label`);

  const kind = KINDS.find((k) => k === type) ?? 'textarea';
  const options = optionsOf(get(attributes, 'options'));
  const render = text(get(attributes, 'render'));
  return [
    {
      key: id ?? label,
      label,
      kind,
      ...(kind === 'dropdown' || kind === 'checkboxes' ? { options } : {}),
      ...(kind === 'dropdown' && text(get(attributes, 'multiple'))?.toLowerCase() === 'true' ? { multiple: true } : {}),
      ...(kind === 'textarea' && render !== undefined ? { render } : {}),
    },
  ];
}

/** A dropdown lists texts, checkboxes list maps with a label. */
function optionsOf(options: unknown): string[] {
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown) => text(option) ?? text(get(option, 'label')) ?? []);
}

/** The value of a key, its own or merged in by `<<`. */
function get(node: unknown, key: string): unknown {
  if (!(node instanceof Map)) return undefined;
  if (node.has(key)) return node.get(key);
  const merged: unknown = node.get('<<');
  const sources: unknown[] = Array.isArray(merged) ? merged : [merged];
  return sources.map((source) => get(source, key)).find((value) => value !== undefined);
}

/** A scalar as text; nothing when it is empty or no scalar. */
function text(node: unknown): string | undefined {
  const trimmed = typeof node === 'string' ? node.trim() : '';
  return trimmed === '' ? undefined : trimmed;
}
