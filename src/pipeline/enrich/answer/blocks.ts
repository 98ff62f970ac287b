import type { List, Nodes, Parents, Root } from 'mdast';
import { readMarkdown } from '../../markdown/read-markdown.ts';
import { withoutHidden } from '../../text/without-hidden.ts';
import type { Wants } from '../ask.ts';
import type { Piece } from './harmless-text.ts';
import { tidied } from './pieces.ts';

/** What an answer is made of in the end. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'numbered';
  readonly pieces: readonly Piece[];
}

/** The words of a block, without emphasis. */
export const blockText = ({ pieces }: Block): string => pieces.map(({ text }) => text).join('');

/**
 * The blocks of a text that may be shown, each with nothing but words and emphasis, and in a word what else there was. Throws what reading
 * Markdown throws at a text that is too much.
 */
export function blocksOf(written: string, shape: Wants['shape']): { blocks: Block[]; left: ReadonlySet<string> } {
  const left = new Set<string>();
  const markdown = withoutHidden(written);
  const tree = readMarkdown.runSync(readMarkdown.parse(markdown), markdown) as Root;
  const blocks = tree.children
    .flatMap((node) => blocksIn(node, shape, left))
    .filter((block) => blockText(block) !== '');
  return { blocks: shape === 'paragraph' ? together(blocks) : blocks, left };
}

function blocksIn(node: Nodes, shape: Wants['shape'], left: Set<string>): Block[] {
  if (node.type === 'paragraph') return [{ kind: 'paragraph', pieces: piecesOf(node, left) }];
  if (shape === 'document' && node.type === 'heading') return [{ kind: 'heading', pieces: piecesOf(node, left) }];
  if (shape === 'document' && node.type === 'list') return itemsOf(node, left);
  left.add(names[node.type] ?? 'something that is no paragraph');
  return [];
}

/** Items within items come after the one that they stand in: their order says enough. */
const itemsOf = (list: List, left: Set<string>): Block[] =>
  list.children.flatMap(({ children }) =>
    children.flatMap((child): Block[] => {
      if (child.type === 'list') return itemsOf(child, left);
      const [block] = blocksIn(child, 'paragraph', left);
      return block ? [{ ...block, kind: list.ordered ? 'numbered' : 'item' }] : [];
    }),
  );

/** What else an answer may hold, as the log says that it was left out. */
const names: Readonly<Record<string, string>> = {
  ...{ heading: 'a heading', list: 'a list', table: 'a table', code: 'code', blockquote: 'a quotation', html: 'HTML' },
  ...{
    image: 'a picture',
    imageReference: 'a picture',
    link: 'a link',
    linkReference: 'a link',
    thematicBreak: 'a dividing line',
  },
  ...{ definition: 'a definition', footnoteDefinition: 'a footnote', footnoteReference: 'a footnote' },
};

function piecesOf(parent: Parents, left: Set<string>): Piece[] {
  const found: Piece[] = [];
  const see = (node: Nodes, emphasis: boolean, strong: boolean): void => {
    if (Object.hasOwn(names, node.type)) left.add(names[node.type] ?? '');
    if (node.type === 'text' || node.type === 'inlineCode') found.push({ text: node.value, emphasis, strong });
    if (node.type === 'break') found.push({ text: ' ', emphasis, strong });
    if ('children' in node)
      for (const child of node.children as Nodes[])
        see(child, emphasis || node.type === 'emphasis', strong || node.type === 'strong');
  };
  for (const child of parent.children as Nodes[]) see(child, false, false);
  return tidied(found, left);
}

const together = (blocks: readonly Block[]): Block[] =>
  blocks.length < 2
    ? [...blocks]
    : [
        {
          kind: 'paragraph',
          pieces: blocks.flatMap(({ pieces }, index) =>
            index === 0 ? pieces : [{ text: ' ', emphasis: false, strong: false }, ...pieces],
          ),
        },
      ];
