import type { Answer, FormField } from '../../../content-schema/form-field.ts';
import { keyTwice } from '../text/key-twice.ts';
import { plainData } from '../validate/plain-data.ts';
import { type Decoded, decodeAnswer, oneLine, unknownOption } from './decode-answer.ts';
import { optionWords } from './option-words.ts';

/** One entry of a JSON block: the name as written and its value. */
export interface JsonEntry {
  readonly name: string;
  readonly value: unknown;
  /** The entry as JSON text. */
  readonly text: string;
}

/** Reads a block as an object. Nothing of it is ever assigned to an object of ours, so `__proto__` is only a name. */
export function entriesOf(source: string): JsonEntry[] | undefined {
  const asWritten = new Map<object, Map<string, string>>();
  let value: unknown;
  try {
    value = JSON.parse(source, function (this: object, name: string, inner: unknown, context?: { source?: string }) {
      if (typeof inner === 'number' && context?.source !== undefined) {
        const numbers = asWritten.get(this) ?? new Map<string, string>();
        asWritten.set(this, numbers.set(name, context.source));
      }
      return inner;
    });
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'tooMuch' in plainData(value))
    return undefined;
  // One of its two values would be lost.
  if (keyTwice(source)) return undefined;
  const numbers = asWritten.get(value);
  return Object.entries(value).map(([name, inner]) => ({
    name,
    value: numbers?.get(name) ?? inner,
    text: `${JSON.stringify(name)}: ${numbers?.get(name) ?? JSON.stringify(inner)}`,
  }));
}

/** The field an entry speaks of: by key, else by label or a label it had before. */
export function fieldNamed(name: string, form: readonly FormField[]): FormField | undefined {
  const bare = name.trim();
  return (
    form.find(({ key }) => key === name) ??
    form.find(({ label }) => label.trim() === bare) ??
    form.find(({ aliases }) => aliases?.some((alias) => alias.trim() === bare))
  );
}

/** Reads a JSON value as an answer to a field. */
export function decodeJson(value: unknown, field: FormField): Decoded {
  if (value === null || value === undefined) return { answer: null, problems: [] };
  if (field.kind === 'checkboxes') return boxes(value, field);
  if (Array.isArray(value) && field.kind === 'dropdown') {
    const chosen = value.filter((v) => v !== null && v !== undefined).map(textOf);
    if (field.multiple) return several(chosen, field);
    return decodeAnswer(chosen.join(', '), field);
  }
  if (typeof value === 'object') {
    const text = field.kind === 'textarea' ? JSON.stringify(value, null, 2) : JSON.stringify(value);
    return decodeAnswer(text, { ...plain(field) });
  }
  return decodeAnswer(textOf(value).replace(/\r\n?/g, '\n'), plain(field));
}

/** JSON carries no fence of `render:`; a fence in it is part of the answer. */
function plain(field: FormField): FormField {
  const { render: _, ...rest } = field;
  return rest;
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function several(chosen: string[], field: FormField): Decoded {
  const answer: Answer = chosen.length === 0 ? null : chosen;
  const known = new Set(optionWords(field).map((o) => o.trim()));
  const unknown = known.size === 0 ? [] : chosen.filter((c) => !known.has(c));
  return { answer, problems: unknown.map((c) => unknownOption(field, c)) };
}

/** Ticks as `{ "checked": […], "unchecked": […] }`, as `{ "label": true }`, as the list of what is ticked, or as Markdown. */
function boxes(value: unknown, field: FormField): Decoded {
  const options = (field.options ?? []).map((o) => o.trim());
  const known = optionWords(field).map((o) => o.trim());
  const labels = (list: unknown): string[] => (Array.isArray(list) ? list.map(textOf) : []);
  const answer = (checked: string[], unchecked: string[]): Decoded => {
    const unknown = options.length === 0 ? [] : [...checked, ...unchecked].filter((label) => !known.includes(label));
    const none = checked.length + unchecked.length === 0;
    return {
      answer: none ? null : { checked, unchecked },
      problems: unknown.map((u) => unknownOption(field, oneLine(u))),
    };
  };
  if (typeof value === 'string') return decodeAnswer(value, field);
  if (Array.isArray(value))
    return answer(
      labels(value),
      options.filter((o) => ![o, ...(field.otherWords?.get(o) ?? [])].some((word) => labels(value).includes(word))),
    );
  if (typeof value !== 'object' || value === null) return answer([], []);
  const entries = new Map<string, unknown>(Object.entries(value));
  const listed = Array.isArray(entries.get('checked')) || Array.isArray(entries.get('unchecked'));
  if (listed) return answer(labels(entries.get('checked')), labels(entries.get('unchecked')));
  const ticked = [...entries].filter(([, on]) => typeof on === 'boolean');
  return answer(
    ticked.filter(([, on]) => on).map(([label]) => label),
    ticked.filter(([, on]) => !on).map(([label]) => label),
  );
}
