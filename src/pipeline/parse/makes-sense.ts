import { blockAt } from './blocks.ts';
import type { Body } from './body.ts';
import { COST, unfitness } from './fitness.ts';
import type { Heading } from './reading.ts';

/**
 * Whether a heading inside an ended block may be one all the same: the line that ends the block must mean something
 * in the answer where it then stands, and the answers on both sides must fit their questions.
 */
export function makesSense(body: Body, all: readonly Heading[], i: number): boolean {
  const { form, lines, viewFrom } = body;
  const heading = all[i];
  if (heading?.standing !== 'shut') return true;
  const block = blockAt(viewFrom(all[i - 1]?.candidate ?? -1).blocks, heading.line);
  if (!block) return false;
  const home = all.findLast(({ line }) => line < block.last);
  if (!home || !fits(body, all, i - 1) || !fits(body, all, i)) return false;
  if (block.kind === 'html') {
    const opening = /<(?:!--|\?|!\[CDATA\[|![a-z]|script|pre|style|textarea)/i;
    return opening.test(lines.text.slice(home.line + 1, block.last + 1).join('\n'));
  }
  // A bare fence under text and above a blank line was left over by someone who had deleted its opening line.
  const bare = /^ {0,3}(?:`{3,}|~{3,})[ \t]*$/.test(lines.text[block.first] ?? '');
  if (bare && !lines.blank(block.first - 1) && lines.blank(block.first + 1)) return true;
  const end = all.find(({ line }) => line > block.last)?.line ?? lines.text.length;
  const there = blockAt(viewFrom(home.candidate).blocks, block.last);
  if (there?.kind !== 'fence' || there.first !== block.last || (there.closed && there.last < end)) return true;
  if (form[home.field]?.kind !== 'textarea') return true;
  // It opens a block that is never ended either: then it must not look like a closing line, with nothing right below it.
  // And the fence before it must hold more than the heading: one that begins with a label quotes it.
  const quoted =
    form[all[i - 1]?.field ?? -1]?.kind === 'textarea' && lines.nextFilled(block.first + 1) === heading.line;
  const below = lines.nextFilled(block.last + 1);
  const atTop = lines.nextFilled(home.line + 1) === block.last;
  return !quoted && below < end && (below === block.last + 1 || atTop);
}

/** Whether the answer below a heading fits its question; above the first heading nothing is asked. */
function fits({ form, lines }: Body, all: readonly Heading[], i: number): boolean {
  const [field, line] = [form[all[i]?.field ?? -1], all[i]?.line];
  if (!field || line === undefined) return true;
  return unfitness(lines, field, line + 1, all[i + 1]?.line ?? lines.text.length) < COST.unlikely;
}
