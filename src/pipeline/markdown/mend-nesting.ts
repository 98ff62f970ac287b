import type { Element, ElementContent, Root } from 'hast';
import { arranged } from './arranged.ts';
import type { Parent } from './walk.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Elements that hold words only; a block inside one of them keeps its words and loses its box. */
const holdWords = new Set([
  ...[
    'abbr',
    'b',
    'caption',
    'cite',
    'code',
    'dfn',
    'em',
    'i',
    'kbd',
    'mark',
    'p',
    'pre',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
    'var',
  ],
  ...headings,
]);
const words = new Set(['a', 'br', 'del', 'img', 'input', 'ins', 'wbr', ...holdWords].filter((tag) => !isBlockTag(tag)));
/** Titles of what follows, which hold no parts with titles of their own. */
const withoutParts = new Set(['dt', 'th']);
const parts = new Set(['section', 'details', ...headings]);

function isBlockTag(tag: string): boolean {
  return ['caption', 'p', 'pre', 'summary', ...headings].includes(tag);
}

/** What a node stands in, at any depth. */
interface Enclosing {
  readonly inWords: boolean;
  readonly inLink: boolean;
  readonly inTitle: boolean;
}

/**
 * Puts raw HTML that people nested in ways HTML does not allow into an allowed order, without losing a word of it: blocks inside
 * a line, links inside links, list items without a list.
 */
export function mendNesting(tree: Root): void {
  mend(tree, { inWords: false, inLink: false, inTitle: false });
}

function mend(parent: Parent, around: Enclosing): void {
  const children = parent.children.flatMap((child) => (child.type === 'doctype' ? [] : mended(child, parent, around)));
  parent.children = parent.type === 'element' && !around.inWords ? arranged(parent, children) : children;
}

/** The node, or what is in it where it does not fit; what is in it then has to fit in its place. */
function mended(node: ElementContent, parent: Parent, around: Enclosing): ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  const inPlace = (child: ElementContent) => mended(child, parent, around);
  if (!fits(node, parent, around)) return node.children.flatMap(inPlace);
  // Inside an `svg` that was taken away, a checkbox could hold words.
  if (node.tagName === 'input') return [{ ...node, children: [] }, ...node.children.flatMap(inPlace)];
  mend(node, {
    inWords: around.inWords || holdWords.has(node.tagName),
    inLink: around.inLink || node.tagName === 'a',
    inTitle: around.inTitle || withoutParts.has(node.tagName),
  });
  return [node];
}

function fits(child: Element, parent: Parent, { inWords, inLink, inTitle }: Enclosing): boolean {
  const { tagName } = child;
  if (inWords && !words.has(tagName)) return false;
  if (inLink && ['a', 'details', 'input'].includes(tagName)) return false;
  if (inTitle && parts.has(tagName)) return false;
  const parentTag = parent.type === 'element' ? parent.tagName : '';
  if (tagName === 'li') return parentTag === 'ul' || parentTag === 'ol';
  if (tagName === 'dt' || tagName === 'dd') return parentTag === 'dl';
  if (tagName === 'summary') return parentTag === 'details';
  if (tagName === 'rt' || tagName === 'rp') return parentTag === 'ruby';
  return true;
}
