import type { Nodes, Parents } from 'mdast';
import { anew, type Remember } from '../remember.ts';
import { readMarkdown } from './read-markdown.ts';

/**
 * Markdown without the words that GitHub shows nobody: those of HTML comments, of definitions that no link uses (`[//]: # (…)`), and of
 * footnotes that nothing refers to. Empty marks stay in their place, for they end lists and paragraphs: the text is shown as before.
 */
export const withoutUnseen = (markdown: string, remember: Remember = anew): string =>
  /<!--|\]:/.test(markdown) ? remember(['seen', markdown], () => seenOf(markdown)) : markdown;

function seenOf(markdown: string): string {
  const tree = parsed(markdown);
  if (tree === undefined) return markdown;
  const used = new Set<string>();
  for (const node of everyNode(tree, () => false))
    if ('referenceType' in node || node.type === 'footnoteReference') used.add(nameOf(node));
  const isUnused = (node: Nodes) =>
    (node.type === 'definition' || node.type === 'footnoteDefinition') && !used.has(nameOf(node));
  let end = 0;
  let text = '';
  for (const node of everyNode(tree, isUnused)) {
    const [from = end, to = end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'html' && !isUnused(node)) continue;
    text += markdown.slice(end, from) + emptied(node, markdown.slice(from, to));
    end = to;
  }
  return text + markdown.slice(end);
}

/** Nothing where the text is more than is read: it is shown as it was typed, so nothing of it is unseen. */
function parsed(markdown: string): Parents | undefined {
  try {
    return readMarkdown.parse(markdown);
  } catch {
    return undefined;
  }
}

/** The nodes in the order of the text; into some of them nobody looks. */
function* everyNode(parent: Parents, isWhole: (node: Nodes) => boolean): Generator<Nodes> {
  for (const child of parent.children) {
    yield child;
    if ('children' in child && !isWhole(child)) yield* everyNode(child, isWhole);
  }
}

/** What a definition and its references share. */
const nameOf = (node: Nodes): string =>
  `${node.type.startsWith('footnote') ? '^' : ''}${'identifier' in node ? node.identifier : ''}`;

/** A comment keeps its marks, and one that nobody closed stays open; a definition keeps its label and its address. */
function emptied(node: Nodes, written: string): string {
  if (node.type === 'html')
    return written.replace(/<!--(?!-?>)[\s\S]*?(-->|$)/g, (_, end) => (end === '' ? '<!-- ' : '<!-- -->'));
  const [kept = ''] = (node.type === 'definition' ? labelAndAddress : label).exec(written) ?? [];
  return kept;
}

const label = /^\[(?:[^\\\]]|\\.)*\]:/;
const labelAndAddress = new RegExp(String.raw`${label.source}\s*(?:<[^<>]*>|\S+)`);
