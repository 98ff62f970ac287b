import type { Nodes, Root, RootContent } from 'mdast';
import { TooMuch } from '../markdown/bounds.ts';
import { keepMarks } from '../markdown/keep-marks.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { isAside } from './aside.ts';
import { headingOf, ofParagraph, type Passage } from './paragraph.ts';

/**
 * The running text of Markdown in its order: no table, code, quote of others, HTML, picture, heading, list of links or of boxes to tick,
 * nothing that is folded away, and no section that says on what machine or in what steps something happened. Nothing where a text is more
 * than is read.
 */
export function passages(markdown: string): Passage[] {
  try {
    const tree = readMarkdown.runSync(readMarkdown.parse(markdown), markdown) as Root;
    keepMarks(tree, markdown);
    return [...ofBlocks(tree.children)];
  } catch (error) {
    if (error instanceof RangeError || error instanceof TooMuch) return [];
    throw error;
  }
}

function* ofBlocks(blocks: readonly RootContent[]): Generator<Passage> {
  let folds = 0;
  let section = '';
  let goesOn = false;
  for (const block of blocks) {
    if (block.type === 'html') folds = Math.max(0, folds + foldsOf(block.value));
    const heading = headingOf(block);
    if (heading !== undefined) section = heading;
    const found: Passage[] =
      folds > 0 || heading !== undefined || isAside(section) ? [] : [...ofBlock(block, section, goesOn)];
    yield* found;
    goesOn = block.type === 'paragraph' && found.length > 0;
  }
}

const foldsOf = (html: string): number =>
  (html.match(/<details\b/gi)?.length ?? 0) - (html.match(/<\/details\b/gi)?.length ?? 0);

function* ofBlock(block: Nodes, section: string, goesOn: boolean): Generator<Passage> {
  if (block.type === 'paragraph') yield* ofParagraph(block, section, goesOn);
  if (block.type === 'list' && block.children.every(({ checked }) => typeof checked !== 'boolean'))
    for (const item of block.children)
      for (const child of item.children)
        for (const passage of ofBlock(child, section, false)) yield { ...passage, isItem: true, goesOn: false };
}
