import type { Body } from './body.ts';
import type { Heading } from './reading.ts';
import { isRenderedAnswer } from './render-fence.ts';

/** A reading with the headings a person moved, and the headings that stayed text although they bear a field's label. */
export interface FullReading {
  /** All headings of fields, in the order they stand in the body. */
  readonly headings: readonly Heading[];
  /** Positions in the form of the fields that stand in another place than in the form. */
  readonly moved: readonly number[];
  /** Candidates that stand as headings but were not taken. */
  readonly repeated: readonly number[];
}

/**
 * Adds the fields that the chosen reading left out: a label that stands as a heading exactly once was moved by hand. One that
 * stands several times stays text, because nothing tells which of them is meant.
 */
export function addLeftOut(body: Body, reading: readonly Heading[]): FullReading {
  const { candidates, form, lines, viewFrom } = body;
  const left: { candidate: number; line: number; fields: readonly number[] }[] = [];
  const taken = new Map(reading.map((heading, i) => [heading.candidate, i]));
  let before = -1;
  let fenced = false;
  for (const [i, { line, fields }] of candidates.entries()) {
    const at = taken.get(i);
    if (at !== undefined) {
      before = i;
      const end = reading[at + 1]?.line ?? lines.text.length;
      fenced = isRenderedAnswer(body, { line, field: reading[at]?.field ?? -1 }, end);
    } else if (!fenced && viewFrom(before).standing(i) === 'heading') {
      left.push({ candidate: i, line, fields });
    }
  }
  const headings = [...reading];
  const moved: number[] = [];
  const used = new Set<number>();
  for (const field of form.keys()) {
    if (reading.some((h) => h.field === field)) continue;
    const [only, second] = left.filter(({ candidate, fields }) => fields.includes(field) && !used.has(candidate));
    if (!only || second) continue;
    used.add(only.candidate);
    moved.push(field);
    headings.push({ candidate: only.candidate, line: only.line, field, standing: 'heading' });
  }
  headings.sort((a, b) => a.line - b.line);
  const repeated = left.map(({ candidate }) => candidate).filter((candidate) => !used.has(candidate));
  return { headings, moved, repeated };
}
