import { visit } from 'yaml';
import type { FormField } from '../../../content-schema/form-field.ts';
import { formYaml } from './form-yaml.ts';
import { isYes, textsOfUnquoted } from './unquoted.ts';

/**
 * Reads the YAML of a GitHub issue form as the fields that show in an issue body. Every value is text: a quoted one as it is written, an
 * unquoted number as GitHub shows it, while what the file says is understood as well. Throws an `Error` that says what is wrong when
 * the text is no issue form. Kinds of element that GitHub may add later are read as long text.
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

/** A value that stands in the file without quotes. */
class Unquoted {
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

/** What a scalar may stand for, the one GitHub shows first. */
type Texts = readonly [string, ...string[]];

function contentOf(yaml: string): unknown {
  try {
    const document = formYaml(yaml);
    visit(document, {
      Scalar(key, node) {
        if (key !== 'key' && node.type === 'PLAIN') node.value = new Unquoted(String(node.value));
      },
    });
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
  const [label = id, ...aliases] = texts(get(attributes, 'label'));
  if (label === undefined) throw noForm(`element ${place} of its "body" has no label`);

  const kind = KINDS.find((k) => k === type) ?? 'textarea';
  const options = optionsOf(get(attributes, 'options'));
  const otherWords = new Map(options.flatMap(([first, ...others]) => (others.length > 0 ? [[first, others]] : [])));
  const render = text(get(attributes, 'render'));
  return [
    {
      key: id ?? label,
      label,
      ...(aliases.length > 0 ? { aliases } : {}),
      kind,
      ...(kind === 'dropdown' || kind === 'checkboxes' ? { options: options.map(([first]) => first) } : {}),
      ...(otherWords.size > 0 ? { otherWords } : {}),
      ...(kind === 'dropdown' && isYes(text(get(attributes, 'multiple')) ?? '') ? { multiple: true } : {}),
      ...(kind === 'textarea' && render !== undefined ? { render } : {}),
    },
  ];
}

/** A dropdown lists texts, checkboxes list maps with a label. Two that GitHub shows alike are one. */
function optionsOf(options: unknown): Texts[] {
  if (!Array.isArray(options)) return [];
  const all = new Map<string, Texts>();
  for (const option of options as unknown[]) {
    const [first, ...others] = texts(option instanceof Map ? get(option, 'label') : option);
    if (first !== undefined) all.set(first, [first, ...new Set([...(all.get(first)?.slice(1) ?? []), ...others])]);
  }
  return [...all.values()];
}

/** The value of a key, its own or merged in by `<<`. */
function get(node: unknown, key: string): unknown {
  if (!(node instanceof Map)) return undefined;
  if (node.has(key)) return node.get(key);
  const merged: unknown = node.get('<<');
  const sources: unknown[] = Array.isArray(merged) ? merged : [merged];
  return sources.map((source) => get(source, key)).find((value) => value !== undefined);
}

/** The texts a scalar may stand for, the one GitHub shows first; none when it is empty or no scalar. */
function texts(node: unknown): readonly string[] {
  const found =
    node instanceof Unquoted ? textsOfUnquoted(node.written) : typeof node === 'string' ? [node.trim()] : [];
  return found.filter((one) => one !== '');
}

/** A scalar as GitHub shows it. */
const text = (node: unknown): string | undefined => texts(node)[0];
