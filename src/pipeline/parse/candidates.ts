import type { FormField } from '../../../content-schema/form-field.ts';
import { type Block, blockAt, blocksFrom } from './blocks.ts';
import { labelMatcher } from './labels.ts';
import type { Lines } from './lines.ts';

/** A line that reads like the heading of a field, wherever it stands. */
export interface Candidate {
  readonly line: number;
  /** The fields it may stand for, as positions in the form. */
  readonly fields: readonly number[];
  /** How unlike GitHub's own writing the line is: no blank lines around it, indented, hashes behind the label. */
  readonly oddness: number;
  /** Whether GitHub can have written it: at the left edge, between blank lines. */
  readonly plain: boolean;
}

/**
 * How a candidate stands when the Markdown is read from some earlier point: as a top-level `heading`; swallowed by a fence
 * or an HTML block that is never ended (`open`), that is ended (`shut`), or that a missing blank line prolonged (`tail`);
 * or `inside` a list, a quote or indented code.
 */
export type Standing = 'heading' | 'open' | 'shut' | 'tail' | 'inside';

/** The Markdown as it reads from one point on. */
export interface View {
  readonly blocks: readonly Block[];
  standing(candidate: number): Standing;
  /** How many of the candidates `[from, to)` stand as headings. */
  headings(from: number, to: number): number;
  /** Whether the last block is never ended. */
  readonly endsOpen: boolean;
}

/** All candidates of a body, and the views that tell how they stand. */
export interface Candidates {
  readonly list: readonly Candidate[];
  /** The Markdown as it reads after this candidate was taken for a heading; -1 is the beginning of the body. */
  viewFrom(candidate: number): View;
}

/** Each view costs a parse of the rest of the body; a body that needs more lines read than this is no honest text. */
const MOST_VIEWS = 24;
const MOST_LINES = 12_000;

/** Finds every line of the body that may be the heading of a field. */
export function findCandidates(lines: Lines, form: readonly FormField[]): Candidates {
  const match = labelMatcher(form);
  const list = lines.text.flatMap((text, line): Candidate[] => {
    const label = match(text);
    if (!label) return [];
    const [before, after] = [lines.blank(line - 1), lines.blank(line + 1)];
    const left = text.startsWith('#');
    const oddness = (before ? 0 : 1) + (after ? 0 : 0.5) + (left ? 0 : 1) + (label.exact ? 0 : 1);
    return [{ line, fields: label.fields, oddness, plain: before && after && left }];
  });

  const whole = viewOf(lines, list, 0);
  const views = [whole];
  let read = 0;
  const known = new Map<number, View>([[-1, whole]]);
  const viewFrom = (candidate: number): View => {
    const found = known.get(candidate);
    if (found) return found;
    // A top-level heading ends every block before it, so all views in which it is one agree from there on.
    let view = views.find((v) => v.standing(candidate) === 'heading');
    if (!view) {
      const from = list[candidate]?.line ?? 0;
      read += lines.text.length - from;
      view = views.length < MOST_VIEWS && read < MOST_LINES ? viewOf(lines, list, from) : flatView(list.length);
      views.push(view);
    }
    known.set(candidate, view);
    return view;
  };
  return { list, viewFrom };
}

function viewOf(lines: Lines, list: readonly Candidate[], from: number): View {
  let blocks: Block[];
  try {
    blocks = blocksFrom(lines.text, from);
  } catch {
    return flatView(list.length); // remark ran out of stack on absurd nesting
  }
  const standings = list.map(({ line }): Standing => {
    const block = line < from ? undefined : blockAt(blocks, line);
    if (block?.kind === 'heading') return block.depth === 3 && block.first === line ? 'heading' : 'inside';
    if ((block?.kind !== 'fence' && block?.kind !== 'html') || !lines.text[line]?.startsWith('#')) return 'inside';
    if (block.loose) return /^ {0,3}<\//.test(lines.text[line - 1] ?? '') ? 'tail' : 'inside';
    return block.closed ? 'shut' : 'open';
  });
  return view(blocks, standings, blocks.at(-1)?.closed === false);
}

/** Without any structure: every candidate is a heading. */
const flatView = (count: number): View => view([], new Array<Standing>(count).fill('heading'), false);

function view(blocks: readonly Block[], standings: readonly Standing[], endsOpen: boolean): View {
  const sums = new Int32Array(standings.length + 1);
  for (const [i, standing] of standings.entries()) sums[i + 1] = (sums[i] ?? 0) + (standing === 'heading' ? 1 : 0);
  return {
    blocks,
    endsOpen,
    standing: (candidate) => standings[candidate] ?? 'inside',
    headings: (from, to) => Math.max(0, (sums[to] ?? 0) - (sums[from] ?? 0)),
  };
}
