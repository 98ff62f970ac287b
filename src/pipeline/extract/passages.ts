import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { TooMuch } from '../markdown/bounds.ts';
import { keepMarks } from '../markdown/keep-marks.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { isAnswerless, isAside } from './aside.ts';
import { boldWords, codeWords, isLinks, plainWords } from './plain-words.ts';

/** Running text that belongs together: a paragraph, or a point of a list. */
export interface Passage {
  /** With a line break where one is shown. */
  readonly text: string;
  readonly isItem: boolean;
  /** Code among the words. */
  readonly codes: readonly string[];
  readonly bold: readonly string[];
  /** Whether it goes on from the passage before it, with nothing between them. */
  readonly goesOn: boolean;
}

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

/** Forms filled in by hand have headings in bold type on a line of their own, above what belongs to them. */
function* ofParagraph(block: Paragraph, section: string, goesOn: boolean): Generator<Passage> {
  if (isLinks(block)) return;
  let current = section;
  let lines: Nodes[][] = [];
  let isFirst = true;
  const passage = (): Passage[] => {
    const text = lines
      .map((line) => line.map(plainWords).join(''))
      .join('\n')
      .trim();
    const codes = lines.flat().flatMap(codeWords);
    const bold = lines.flat().flatMap(boldWords);
    lines = [];
    return text === '' || isAside(current) || isAnswerless(text)
      ? []
      : [{ text, isItem: false, codes, bold, goesOn: goesOn && isFirst }];
  };
  for (const line of linesOf(block)) {
    const heading = boldLine(line);
    if (heading === undefined) lines.push(line);
    else {
      yield* passage();
      isFirst = false;
      current = heading;
    }
  }
  yield* passage();
}

function linesOf({ children }: Paragraph): Nodes[][] {
  const lines: Nodes[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function headingOf(block: Nodes): string | undefined {
  if (block.type === 'heading') return plainWords(block);
  const [line = [], ...others] = block.type === 'paragraph' ? linesOf(block) : [];
  return others.length === 0 ? boldLine(line) : undefined;
}

/** The words of a line that is all in bold type, and no sentence. */
function boldLine(line: readonly Nodes[]): string | undefined {
  const words = line.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const text = words.map(plainWords).join('').trim();
  const isBold =
    words.length > 0 &&
    words.every((node) => node.type === 'strong' || (node.type === 'text' && /^[^\p{L}\p{N}]+$/u.test(node.value)));
  return isBold && text.length <= longestHeading && !/[.!。]$/.test(text) ? text : undefined;
}

const longestHeading = 90;
