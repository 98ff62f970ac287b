import type { Block } from './blocks.ts';
import type { Body } from './body.ts';
import type { FullReading } from './left-out.ts';
import type { Lines } from './lines.ts';

/** A fenced ```json block: an alternative source of answers. */
export interface JsonBlock {
  /** What stands between its fences. */
  readonly source: string;
  /** The whole block with its fences. */
  readonly text: string;
  /** The field whose answer holds it, or nothing when it stands outside every answer. */
  readonly within: number | undefined;
}

/** The text between one heading and the next; the text before all headings has no field. */
export interface Segment {
  /** Position in the form. */
  readonly field: number | undefined;
  readonly answer: string;
  /** Sections that belong to no field, with the heading they begin with and the field whose label that repeats. */
  readonly stray: { readonly title: string; readonly repeats: number | undefined; readonly text: string } | undefined;
  readonly json: readonly JsonBlock[];
}

/** Cuts the body at the headings of the reading. Every line that is not blank lands in exactly one place. */
export function segmentsOf({ candidates, form, lines, viewFrom }: Body, { headings }: FullReading): Segment[] {
  const starts = [undefined, ...headings];
  return starts.map((heading, i): Segment => {
    const from = heading ? heading.line + 1 : 0;
    const to = starts[i + 1]?.line ?? lines.text.length;
    const { blocks } = viewFrom(heading?.candidate ?? -1);
    const inside = blocks.filter(({ first, last }) => first < to && last >= from && first >= from);
    const json = inside.filter(
      ({ kind, info, first, last }) =>
        kind === 'fence' && info === 'json' && lines.filled(first + 1, Math.min(last + 1, to)) > 0,
    );
    if (!heading) {
      const { text, taken } = without(lines, json, from, to);
      return { field: undefined, answer: text, stray: undefined, json: taken };
    }
    const field = form[heading.field];
    if (!field || field.kind === 'textarea') {
      const own = field?.render !== undefined && json[0]?.first === lines.nextFilled(from);
      const { taken } = without(lines, own ? json.slice(1) : json, from, to);
      return {
        field: heading.field,
        answer: lines.slice(from, to),
        stray: undefined,
        json: taken.map((block) => ({ ...block, within: heading.field })),
      };
    }
    const end = endOfAnswer(inside, lines.nextFilled(from), to);
    const value = without(lines, json, from, end);
    const stray = without(lines, json, end, to);
    const title = (lines.text[end] ?? '').replace(/^[\s#]+/, '').trim();
    const repeats = candidates.find(({ line }) => line === end)?.fields[0];
    return {
      field: heading.field,
      answer: value.text,
      stray: stray.text === '' ? undefined : { title, repeats, text: stray.text },
      json: [...value.taken, ...stray.taken],
    };
  });
}

/** Only a textarea may hold sections: any other answer ends at the first heading after its first line. */
function endOfAnswer(blocks: readonly Block[], first: number, to: number): number {
  return blocks.find((block) => block.kind === 'heading' && block.first > first)?.first ?? to;
}

/** The lines `[from, to)` without those blocks, and the blocks. */
function without(lines: Lines, blocks: readonly Block[], from: number, to: number) {
  const taken: JsonBlock[] = [];
  const parts: string[] = [];
  let at = from;
  for (const { first, last, closed } of blocks) {
    if (first < from || first >= to) continue;
    const end = Math.min(last + 1, to);
    const source = lines.text.slice(first + 1, closed && last < to ? end - 1 : end).join('\n');
    taken.push({ source, text: lines.slice(first, end), within: undefined });
    parts.push(lines.slice(at, first));
    at = end;
  }
  parts.push(lines.slice(at, to));
  return { text: parts.filter((part) => part !== '').join('\n\n'), taken };
}
