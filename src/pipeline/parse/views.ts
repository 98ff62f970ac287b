import { type Block, blockAt, blocksFrom } from './blocks.ts';
import type { Candidate } from './candidates.ts';
import { headingsAlone } from './headings-alone.ts';
import type { Lines } from './lines.ts';

/**
 * How a candidate stands when the Markdown is read from some earlier point: as a top-level `heading`; swallowed by a fence
 * or an HTML block that is never ended (`open`), that is ended (`shut`), or that a missing blank line prolonged (`tail`);
 * or `inside` a list, a quote or indented code.
 */
export type Standing = 'heading' | 'open' | 'shut' | 'tail' | 'inside';

/** The Markdown as it reads from one point on; of the blocks only headings, fences and HTML matter. */
export interface View {
  readonly blocks: readonly Block[];
  standing(candidate: number): Standing;
  /** How many of the candidates `[from, to)` stand as headings. */
  headings(from: number, to: number): number;
  /** Whether the last block is never ended. */
  readonly endsOpen: boolean;
}

/** Each view costs a parse of the rest of the body; a body that needs more lines read than this is no honest text. */
const MOST_VIEWS = 24;
const MOST_LINES = 12_000;

/** Makes the function that gives the view after a candidate, or the whole body's for -1; none is worked out twice. */
export function viewsOf(lines: Lines, candidates: readonly Candidate[]): (candidate: number) => View {
  const whole = viewOf(lines, candidates, 0);
  const views = [whole];
  let read = 0;
  const known = new Map<number, View>([[-1, whole]]);
  return (candidate) => {
    const found = known.get(candidate);
    if (found) return found;
    // A top-level heading ends every block before it, so all views in which it is one agree from there on.
    let view = views.find((v) => v.standing(candidate) === 'heading');
    if (!view) {
      const from = candidates[candidate]?.line ?? 0;
      read += lines.text.length - from;
      const isAffordable = views.length < MOST_VIEWS && read < MOST_LINES;
      view = isAffordable ? viewOf(lines, candidates, from) : flatView(candidates.length);
      views.push(view);
    }
    known.set(candidate, view);
    return view;
  };
}

function viewOf(lines: Lines, candidates: readonly Candidate[], from: number): View {
  let blocks: Block[];
  try {
    blocks = headingsAlone(lines.text, from) ?? blocksFrom(lines.text, from);
  } catch {
    return flatView(candidates.length); // remark ran out of stack on absurd nesting
  }
  const standings = candidates.map(({ line }): Standing => {
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
