import type { Checkboxes } from '../../../content-schema/form-field.ts';
import { CHECKBOX } from './lines.ts';

/** Checkboxes as read; `rest` is the text among them that is no checkbox, `unknown` the labels the form does not have. */
export interface Ticks {
  readonly boxes: Checkboxes | null;
  readonly unknown: string[];
  readonly rest: string;
}

const even = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads the lines of a `checkboxes` answer. A label may hold links, commas and, in the form's YAML, line ends. */
export function decodeCheckboxes(text: string, options: readonly string[]): Ticks {
  const labels = new Map(options.map((option) => [even(option), option.trim()]));
  const severalLines = options.map((o) => even(o)).filter((_, i) => /\n\s*\S/.test(options[i] ?? ''));
  const boxes: Checkboxes = { checked: [], unchecked: [] };
  const unknown = new Set<string>();
  const rest: string[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [box, mark = '', first = ''] = CHECKBOX.exec(line) ?? [];
    if (box === undefined || first.trim() === '') {
      if (line.trim() !== '') rest.push(line);
      continue;
    }
    let written = first.trim();
    if (!labels.has(even(written)) && severalLines.some((l) => l.startsWith(even(written)))) {
      const more = continuation(lines, i, written, labels);
      written = more.written;
      i = more.last;
    }
    const label = labels.get(even(written));
    if (label === undefined && options.length > 0) unknown.add(written);
    (mark.trim() === '' ? boxes.unchecked : boxes.checked).push(label ?? written);
  }
  const none = boxes.checked.length + boxes.unchecked.length === 0;
  return { boxes: none ? null : boxes, unknown: [...unknown], rest: rest.join('\n') };
}

function continuation(lines: readonly string[], from: number, first: string, labels: ReadonlyMap<string, string>) {
  let written = first;
  for (let last = from + 1; last < lines.length && !CHECKBOX.test(lines[last] ?? ''); last++) {
    written += `\n${lines[last]}`;
    if (labels.has(even(written))) return { written, last };
  }
  return { written: first, last: from };
}
