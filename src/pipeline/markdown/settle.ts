import type { Element, ElementContent, Root, Text } from 'hast';
import { idMark } from './allowed.ts';
import { hideAddresses } from './hide-addresses.ts';
import type { IssueOfText } from './issue-of-text.ts';
import { LinkBudget } from './link-budget.ts';
import { linkReferences } from './link-references.ts';
import { resolveAddresses } from './resolve-addresses.ts';
import { settlePictures } from './settle-pictures.ts';
import { element, isBlank, reshape, walk } from './walk.ts';

/** Where a text will stand. */
export interface TextPlace {
  /** Unique on the page; keeps the ids of several texts apart. */
  readonly prefix: string;
  /** Level of the text's outermost headings. */
  readonly topHeading: number;
  /** What `#42` and relative addresses are meant from. */
  readonly issue: IssueOfText;
  /** Hosts whose pictures are shown: `example.org`, or `*.example.org` for all that end so. */
  readonly pictureHosts: readonly string[];
}

/**
 * Makes a sanitized text fit into a page: headings nest, ids are unique, links and pictures lead to the web only. Says how many
 * characters are addresses that the text itself does not hold.
 */
export function settle(tree: Root, { prefix, topHeading, issue, pictureHosts }: TextPlace): number {
  const budget = new LinkBudget();
  hideAddresses(tree);
  resolveAddresses(tree, issue, budget);
  settlePictures(tree, pictureHosts);
  nestHeadings(tree, topHeading);
  const targets = placeIds(tree, prefix);
  reshape(tree, (node) => {
    switch (node.tagName) {
      case 'a':
        return link(node, prefix, targets);
      case 'input':
        return [
          { ...node, properties: { ...node.properties, ariaLabel: node.properties.checked ? 'done' : 'not done' } },
        ];
      case 'div':
        return [isAlert(node) ? { ...node, properties: { ...node.properties, role: 'note' } } : node];
      case 'th':
        // A head without words heads nothing.
        return [isBlank(node) ? cell({ ...node, tagName: 'td' }, {}) : cell(node, { scope: 'col' })];
      case 'td':
        return [cell(node, {})];
      case 'pre':
        // It scrolls sideways, which has to work with the keyboard.
        return [{ ...node, properties: { ...node.properties, tabIndex: 0 } }];
      case 'table':
        return [
          element('div', { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' }, [node]),
        ];
      default:
        return /^h[1-6]$/.test(node.tagName) && isBlank(node) ? [] : [node];
    }
  });
  linkReferences(tree, issue, budget);
  return budget.added;
}

/** A heading stands one level below the heading it belongs to, whatever level the author gave it. */
function nestHeadings(tree: Root, top: number): void {
  const open: number[] = [];
  walk(tree, (node) => {
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (level === 0 || isBlank(node)) return;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    node.tagName = `h${Math.min(6, top + open.length - 1)}`;
  });
}

/** Gives each id its place on the page; the first of two that are alike keeps it. */
function placeIds(tree: Root, prefix: string): Set<string> {
  const targets = new Set<string>();
  walk(tree, ({ properties }) => {
    const { id, ariaDescribedBy } = properties;
    if (Array.isArray(ariaDescribedBy))
      properties.ariaDescribedBy = ariaDescribedBy.map((one) => placed(String(one), prefix));
    if (typeof id !== 'string') return;
    const own = placed(id, prefix);
    if (targets.has(own)) delete properties.id;
    else properties.id = own;
    targets.add(own);
  });
  return targets;
}

/** An id in characters that every checker takes; the same for what points at it. */
const placed = (id: string, prefix: string): string => {
  const own = decoded(id.startsWith(idMark) ? id.slice(idMark.length) : id);
  return `${prefix}-${[...own].map((char) => (/[\w-]/.test(char) ? char : `_${char.codePointAt(0)?.toString(16)}`)).join('')}`;
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link leads to the web or to a place in the same text; any other keeps its words, and says where it would have led. */
function link(node: Element, prefix: string, targets: ReadonlySet<string>): ElementContent[] {
  const { href, ...others } = node.properties;
  if (typeof href !== 'string') return node.properties.id ? [{ ...node, tagName: 'span' }] : node.children;
  if (href.startsWith('#')) {
    const target = placed(href.slice(1), prefix);
    return targets.has(target) ? [{ ...node, properties: { ...others, href: `#${target}` } }] : node.children;
  }
  const isSaid = href.trim() === '' || textOf(node) === href;
  if (!isWebAddress(href)) return isSaid ? node.children : [...node.children, text(` (${href})`)];
  const children = isBlank({ ...node, tagName: 'span' }) ? [...node.children, text(href)] : node.children;
  return [{ ...node, children, properties: { ...node.properties, rel: ['nofollow', 'noopener', 'ugc'] } }];
}

const text = (value: string): Text => ({ type: 'text', value });

const textOf = ({ children: [only, ...others] }: Element): string =>
  only?.type === 'text' && others.length === 0 ? only.value : '';

const isWebAddress = (address: string): boolean => /^https?:$/.test(URL.parse(address)?.protocol ?? '');

const isAlert = ({ properties: { className } }: Element) => Array.isArray(className) && className.includes('alert');

function cell(node: Element, more: Element['properties']): Element {
  const { align, ...others } = node.properties;
  const side = typeof align === 'string' ? { className: [`align-${align}`] } : {};
  return { ...node, properties: { ...others, ...side, ...more } };
}
