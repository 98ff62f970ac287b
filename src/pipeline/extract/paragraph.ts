import type { Nodes, Paragraph } from 'mdast';
import { isAnswerless, isAside } from './aside.ts';
import { boldWords, codeWords, isLinks, plainWords } from './plain-words.ts';

/** Running text that belongs together: a paragraph, or a point of a list. */
export interface Passage {
  /** With a line break where one is shown. */
  readonly text: string;
  readonly isItem: boolean;
  /** What is code among the words, and what is in bold type. */
  readonly codes: readonly string[];
  readonly bold: readonly string[];
  /** Whether it goes on from the passage before it, with nothing between them. */
  readonly goesOn: boolean;
}

/**
 * The running text of a paragraph. Forms filled in by hand have headings in bold type on a line of their own, above what belongs to them:
 * then each part is a passage.
 */
export function* ofParagraph(block: Paragraph, section: string, goesOn: boolean): Generator<Passage> {
  if (isLinks(block)) return;
  let current = section;
  let lines: Nodes[][] = [];
  let isFirst = true;
  const passage = (): Passage[] => {
    const text = lines
      .map((line) => line.map(plainWords).join(''))
      .join('\n')
      .trim();
    const codes = [...new Set(lines.flat().flatMap(codeWords))];
    const bold = [...new Set(lines.flat().flatMap(boldWords))].filter(Boolean);
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

/** The words of a heading, or of a paragraph that is one; nothing for other blocks. */
export function headingOf(block: Nodes): string | undefined {
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
